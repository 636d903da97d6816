/** @import { Span } from "../../packages/corpus/dist/index.js" */

/**
 * A statement as a reader labelled it. Spans are UTF-16 code units of the article.
 *
 * @typedef {object} Labelled
 * @property {readonly Span[]} content
 * @property {Span | null} source The words that name the source there.
 * @property {string} type As `sourceType`.
 * @property {string | null} name The fullest name that the article gives the source.
 * @property {string | null} title What the article says anywhere that the speaker is.
 */

/**
 * What of an annotation is scored.
 *
 * @typedef {object} Annotated
 * @property {readonly { readonly content: readonly Span[], readonly source: readonly Span[], readonly speaker: string | null, readonly sourceType: string }[]} attributions
 * @property {readonly { readonly name: string, readonly title?: Span | string | null }[]} mentions
 */

/** How many there are of each kind, over all articles: see `ratesOf`. */
export const none = () => ({
  labelled: 0,
  found: 0,
  predicted: 0,
  right: 0,
  typed: 0,
  named: 0,
  ofNamed: 0,
  titled: 0,
  ofPersons: 0,
});

/**
 * Counts what is right of one article. A labelled statement is found where half of its characters are in one content; a predicted one is right
 * where half of its own are in a labelled one. Of several that fit, the one with the labelled source counts, then the one that is most alike. Type, name
 * and title are counted of those found: the name where either has one, the title of persons, over all mentions of the speaker.
 *
 * @param {string} text
 * @param {readonly Labelled[]} labelled
 * @param {Annotated} annotated
 * @param {ReturnType<typeof none>} sums Added to.
 */
export function count(text, labelled, { attributions, mentions }, sums) {
  sums.labelled += labelled.length;
  sums.predicted += attributions.length;
  sums.right += attributions.filter(({ content }) =>
    labelled.some((one) => 2 * common(content, one.content) >= length(content)),
  ).length;
  for (const one of labelled) {
    const fits = attributions
      .filter(({ content }) => 2 * common(content, one.content) >= length(one.content))
      .map((found) => ({ found, named: sharesSource(one, found), alike: alike(found.content, one.content) }))
      .sort((a, b) => Number(b.named) - Number(a.named) || b.alike - a.alike);
    const found = fits[0]?.found;
    if (found === undefined) continue;
    sums.found += 1;
    if (found.sourceType === one.type) sums.typed += 1;
    if (one.name !== null || found.speaker !== null) {
      sums.ofNamed += 1;
      if (plain(one.name) === plain(found.speaker)) sums.named += 1;
    }
    if (one.type !== "person") continue;
    sums.ofPersons += 1;
    const titles = mentions
      .filter(({ name, title }) => found.speaker !== null && name === found.speaker && title)
      .map(({ title }) => (typeof title === "string" ? title : text.slice(...(title ?? [0, 0]))));
    const { title: wanted } = one;
    if (wanted === null ? titles.length === 0 : titles.some((title) => sameTitle(title, wanted))) sums.titled += 1;
  }
}

/**
 * Precision, recall and F1 of statements; the shares of right types, names and titles.
 *
 * @param {ReturnType<typeof none>} sums
 */
export function ratesOf(sums) {
  const [precision, recall] = [sums.right / (sums.predicted || 1), sums.found / (sums.labelled || 1)];
  return {
    precision,
    recall,
    f1: f1Of(precision, recall),
    type: sums.typed / (sums.found || 1),
    name: sums.named / (sums.ofNamed || 1),
    title: sums.titled / (sums.ofPersons || 1),
  };
}

/**
 * The harmonic mean of precision and recall; 0 where both are.
 *
 * @param {number} precision
 * @param {number} recall
 */
export function f1Of(precision, recall) {
  return (2 * precision * recall) / (precision + recall || 1);
}

/**
 * @param {Labelled} labelled
 * @param {Annotated["attributions"][number]} found
 */
function sharesSource({ source }, found) {
  return source !== null && common([source], found.source) > 0;
}

/** @param {readonly Span[]} spans */
function length(spans) {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/**
 * @param {readonly Span[]} a
 * @param {readonly Span[]} b
 */
function common(a, b) {
  let sum = 0;
  for (const [start, end] of a)
    for (const [from, to] of b) sum += Math.max(0, Math.min(end, to) - Math.max(start, from));
  return sum;
}

/**
 * @param {readonly Span[]} a
 * @param {readonly Span[]} b
 */
function alike(a, b) {
  const both = common(a, b);
  return both / (length(a) + length(b) - both || 1);
}

/** @param {string | null} name */
function plain(name) {
  return name === null
    ? null
    : name.toLowerCase().replaceAll("’", "'").replaceAll("\u00a0", " ").replace(/^the /, "").trim();
}

/**
 * Whether two titles say the same: all words of one in the other, or two in both. Of offices joined by "and" each is one; one cut short
 * is the same as written out, and one that several share as that of each.
 *
 * @param {string} a
 * @param {string} b
 */
function sameTitle(a, b) {
  const offices = (/** @type {string} */ title) =>
    [title, ...title.split(/ and /i)].map(wordsOf).filter(({ size }) => size > 0);
  return offices(a).some((one) =>
    offices(b).some((other) => {
      const both = [...one].filter((word) => other.has(word)).length;
      return both > 1 || (both === 1 && Math.min(one.size, other.size) === 1);
    }),
  );
}

const SMALL = new Set(["the", "a", "an", "of", "for", "to", "and", "in"]);

/** @type {ReadonlyMap<string, string>} */
const WHOLE = new Map([
  ["sen", "senator"],
  ["rep", "representative"],
  ["gov", "governor"],
  ["pres", "president"],
  ["prof", "professor"],
  ["gen", "general"],
  ["lt", "lieutenant"],
  ["sgt", "sergeant"],
  ["col", "colonel"],
  ["capt", "captain"],
]);

/** @param {string} title */
function wordsOf(title) {
  const words = title.toLowerCase().match(/[\p{L}\p{N}.']+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map(wholeOf));
}

/**
 * "Senator" of "Sen." and "Sens.", "astronaut" of "astronauts".
 *
 * @param {string} word
 */
function wholeOf(word) {
  const bare = word.replace(/\.$/u, "");
  const one = bare.length > 3 && /[^s]s$/u.test(bare) ? bare.slice(0, -1) : bare;
  return WHOLE.get(one) ?? one;
}
