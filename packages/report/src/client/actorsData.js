/** @import { ActorPagesData, EvidenceData, FragmentEntry, MarkEntry, PassageEntry, References } from "./pageData.ts" */
import { articleBeside, evidenceData, unpacked } from "./evidenceData.js";

/**
 * All actors, and the way from them to the words of articles.
 *
 * @typedef {object} ActorPages
 * @property {ActorPagesData["actors"]} actors
 * @property {EvidenceData} evidence
 * @property {(id: string) => number} find the place of an actor; -1 where there is none
 * @property {(place: number) => string[]} sentencesOf the sentences that name an actor
 * @property {(place: number) => [other: number, sentences: string[]][]} partnersOf who else they name, lists of names left out
 * @property {(reference: string) => boolean} holds whether the page holds its article
 * @property {(references: readonly string[]) => PassageEntry[]} sentences those whose article the page holds
 * @property {(references: readonly string[]) => PassageEntry[]} attributions likewise
 * @property {Readonly<Record<string, string>>} months which part there is of those that the corpus has not whole
 * @property {(reference: string) => readonly [outlet: string | null, month: string | null]} origin of a sentence or an attribution
 */

/** @type {Promise<ActorPages> | null} */
let loadingActors = null;

/**
 * Returns the page's actors, which are unpacked when they are first asked for.
 *
 * @returns {Promise<ActorPages>}
 */
export function actorPages() {
  loadingActors ??= Promise.all([unpacked("actor-data"), evidenceData()]).then(([data, evidence]) =>
    pagesOf(data, evidence),
  );
  return loadingActors;
}

/**
 * @param {References} references
 * @returns {string[]}
 */
export function referenceList(references) {
  return references === "" ? [] : references.split(" ");
}

/**
 * The order of articles, and of sentences in them.
 *
 * @param {string} x
 * @param {string} y
 * @returns {number}
 */
function inOrder(x, y) {
  const [[a = 0, i = 0], [b = 0, j = 0]] = [x.split(".").map(Number), y.split(".").map(Number)];
  return a - b || i - j;
}

/**
 * How many articles some sentences or attributions are from.
 *
 * @param {readonly string[]} references
 * @returns {number}
 */
export function articlesIn(references) {
  return new Set(references.map((one) => one.slice(0, one.indexOf(".")))).size;
}

/**
 * @param {ActorPagesData} data
 * @param {EvidenceData} evidence
 * @returns {ActorPages}
 */
function pagesOf(data, evidence) {
  const places = new Map(data.actors.map(({ actor }, place) => [actor, place]));
  /** @param {number} place */
  const sentencesOf = (place) => {
    const all = data.actors[place]?.forms.flatMap(([, , , references]) => referenceList(references)) ?? [];
    return [...new Set(all)].sort(inOrder);
  };
  const listed = new Set(data.lists.flatMap((numbers, article) => numbers.map((number) => `${article}.${number}`)));
  /** @type {Map<string, number[]> | null} */
  let company = null;
  /** Who is named in each sentence. */
  const companies = () => {
    if (company !== null) return company;
    company = new Map();
    for (const place of data.actors.keys()) {
      for (const sentence of sentencesOf(place)) {
        if (listed.has(sentence)) continue;
        const own = company.get(sentence);
        if (own === undefined) company.set(sentence, [place]);
        else own.push(place);
      }
    }
    return company;
  };
  /**
   * @param {string} reference
   * @param {(article: number, number: number) => FragmentEntry[]} cut
   * @returns {PassageEntry[]}
   */
  const passage = (reference, cut) => {
    const [article = -1, number = -1] = reference.split(".").map(Number);
    const index = data.articles[article] ?? -1;
    if (evidence.wholes[index]) return [[index, cut(article, number)]];
    // Of an article in a file beside the page its name can be listed, with a link.
    return articleBeside(evidence, index) === null ? [] : [[index, []]];
  };
  /**
   * @param {number} article
   * @param {number} number
   * @returns {readonly [number, number]}
   */
  const span = (article, number) => {
    const flat = data.sentences[article] ?? [];
    return [flat[2 * number] ?? 0, flat[2 * number + 1] ?? 0];
  };
  return {
    ...{ actors: data.actors, months: data.months, evidence },
    find: (id) => places.get(id) ?? -1,
    sentencesOf,
    partnersOf(place) {
      /** @type {Map<number, string[]>} */
      const found = new Map();
      for (const sentence of sentencesOf(place)) {
        for (const other of companies().get(sentence) ?? []) {
          if (other === place) continue;
          const own = found.get(other);
          if (own === undefined) found.set(other, [sentence]);
          else own.push(sentence);
        }
      }
      return [...found].sort(([x, xs], [y, ys]) => articlesIn(ys) - articlesIn(xs) || ys.length - xs.length || x - y);
    },
    holds: (reference) => Boolean(evidence.wholes[data.articles[Number(reference.split(".")[0])] ?? -1]),
    sentences: (references) =>
      references.flatMap((reference) =>
        passage(reference, (article, number) => {
          const [start, end] = span(article, number);
          const marks = evidence.wholes[data.articles[article] ?? -1]?.[2].filter(
            ([from, to, role]) => role === 0 && from >= start && to <= end,
          );
          return [[[start, end], shifted(marks ?? [], start, end)]];
        }),
      ),
    attributions: (references) =>
      references.flatMap((reference) =>
        passage(reference, (article, number) => {
          const parts = partsOf(data.attributions[article]?.[number] ?? []);
          return runsOf(data.sentences[article] ?? [], parts).map(([start, end]) => [
            [start, end],
            shifted(parts, start, end),
          ]);
        }),
      ),
    origin(reference) {
      const article = evidence.articles[data.articles[Number(reference.slice(0, reference.indexOf(".")))] ?? -1];
      return [article?.[1] ?? null, article?.[2]?.slice(0, 7) ?? null];
    },
  };
}

/**
 * @param {readonly number[]} flat role, start and end of each
 * @returns {MarkEntry[]}
 */
function partsOf(flat) {
  return Array.from({ length: flat.length / 3 }, (_, i) => {
    const [role = 1, start = 0, end = 0] = flat.slice(3 * i, 3 * i + 3);
    return [start, end, role, -1];
  });
}

/**
 * The sentences that some parts touch; those that follow each other are one run.
 *
 * @param {readonly number[]} sentences
 * @param {readonly MarkEntry[]} parts
 * @returns {[number, number][]}
 */
function runsOf(sentences, parts) {
  /** @type {[number, number][]} */
  const runs = [];
  let previous = -2;
  for (let number = 0; 2 * number < sentences.length; number++) {
    const [start = 0, end = 0] = sentences.slice(2 * number, 2 * number + 2);
    if (!parts.some(([from, to]) => from < end && start < to)) continue;
    const last = runs.at(-1);
    if (last !== undefined && previous === number - 1) last[1] = end;
    else runs.push([start, end]);
    previous = number;
  }
  return runs;
}

/**
 * Marks as they stand in a part of the text, counted from its start.
 *
 * @param {readonly MarkEntry[]} marks
 * @param {number} start
 * @param {number} end
 * @returns {MarkEntry[]}
 */
function shifted(marks, start, end) {
  return marks
    .filter(([from, to]) => from < end && start < to)
    .map(([from, to, role, actor]) => [Math.max(from, start) - start, Math.min(to, end) - start, role, actor]);
}
