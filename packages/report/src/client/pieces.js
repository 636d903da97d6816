/** @import { EvidenceData, FragmentEntry, MarkEntry, PassageEntry } from "./pageData.ts" */

/** What each look of a mark means to a reader. */
export const meanings = Object.entries({
  actor: "who it is about",
  other: "who else is named",
  content: "what was said",
  cue: "words of saying",
  source: "who said it",
});

// What a mark's number stands for.
const roles = ["actor", "content", "cue", "source"];

/**
 * Names the look of a mark: its role, or `other` where it is an actor that the number is not about. A number that is about nobody by
 * name is about all who are named, or about what is said where that is marked.
 *
 * @param {MarkEntry} mark
 * @param {ReadonlySet<number>} focus
 * @param {readonly MarkEntry[]} beside all marks among which it stands
 * @returns {string}
 */
export function markClass([, , role, actor], focus, beside) {
  const name = roles[role] ?? "other";
  if (name !== "actor" || focus.has(actor)) return name;
  return focus.size > 0 || beside.some(([, , one]) => roles[one] === "content") ? "other" : name;
}

/**
 * Cuts a fragment at the ends of its marks, which may overlap: each piece bears the classes of all marks over it.
 *
 * @param {string} text
 * @param {readonly MarkEntry[]} marks
 * @param {ReadonlySet<number>} focus empty for all
 * @returns {{ text: string, classes: string[] }[]}
 */
export function pieces(text, marks, focus) {
  const ends = new Set([0, text.length]);
  for (const [start, end] of marks) ends.add(start).add(end);
  const cuts = [...ends].filter((end) => end >= 0 && end <= text.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = /** @type {number} */ (cuts[index + 1]);
    const over = marks.filter((mark) => mark[0] <= start && mark[1] >= end);
    const classes = new Set(over.map((mark) => markClass(mark, focus, marks)));
    if (classes.has("actor")) classes.delete("other");
    return { text: text.slice(start, end), classes: [...classes] };
  });
}

/**
 * The words of a fragment.
 *
 * @param {FragmentEntry} fragment
 * @param {number} article
 * @param {EvidenceData} data
 * @returns {string}
 */
export function wordsOf([words], article, data) {
  return typeof words === "string" ? words : (data.wholes[article]?.[0].slice(...words) ?? "");
}

/**
 * Puts passages of one article together, articles in the order of their first.
 *
 * @param {readonly PassageEntry[]} passages
 * @returns {readonly PassageEntry[]}
 */
export function byArticle(passages) {
  /** @type {Map<number, PassageEntry[]>} */
  const groups = new Map();
  for (const passage of passages) {
    const group = groups.get(passage[0]);
    if (group === undefined) groups.set(passage[0], [passage]);
    else group.push(passage);
  }
  return [...groups.values()].flat();
}

/**
 * A part of an article with its marks, which count from the part's start.
 *
 * @param {NonNullable<EvidenceData["wholes"][number]>} whole
 * @param {number} start
 * @param {number} end
 * @returns {[string, MarkEntry[]]}
 */
export function cutOut([text, , marks], start, end) {
  const inside = marks.filter((mark) => mark[0] < end && start < mark[1]);
  return [
    text.slice(start, end),
    inside.map(([from, to, role, actor]) => [Math.max(from, start) - start, Math.min(to, end) - start, role, actor]),
  ];
}

/**
 * A day or an instant as readers see it.
 *
 * @param {string} published a date, or a date and time
 * @returns {string}
 */
export function readableDate(published) {
  return published
    .replace(/^([\d-]+)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(.*)$/u, "$1, $2 $3")
    .replace(/ Z$/u, " UTC")
    .trim();
}
