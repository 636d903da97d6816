/** @import { EvidenceData, FragmentEntry, GroupEntry, MarkEntry, PackedEvidence, PackedMarks, PassageEntry, WholeEntry } from "./pageData.ts" */

/**
 * Returns evidence as the page's code reads it.
 *
 * @param {PackedEvidence} packed
 * @returns {EvidenceData}
 */
export function unpackEvidence({ articles, actors, wholes, passages, groups, ...rest }) {
  return {
    ...rest,
    articles,
    actors,
    wholes: wholesOf(articles.length, wholes),
    passages: passagesOf(passages),
    groups: groupsOf(groups),
  };
}

/**
 * @param {number} count
 * @param {PackedEvidence["wholes"]} packed
 * @returns {(WholeEntry | null)[]}
 */
function wholesOf(count, { at, texts, paragraphs, sizes, marks }) {
  /** @type {(WholeEntry | null)[]} */
  const all = Array.from({ length: count }, () => null);
  const next = marksIn(marks);
  for (const [i, article] of at.entries()) {
    let end = 0;
    const pairs = pairsOf(paragraphs[i] ?? []).map(([gap, length]) => {
      const start = end + gap;
      end = start + length;
      return /** @type {[number, number]} */ ([start, end]);
    });
    all[article] = [texts[i] ?? "", pairs, next(sizes[i] ?? 0)];
  }
  return all;
}

/**
 * @param {PackedEvidence["passages"]} packed
 * @returns {PassageEntry[]}
 */
function passagesOf({ article, fragments, words, spans, sizes, marks }) {
  const next = marksIn(marks);
  let [own, place, span] = [0, 0, 0];
  return article.map((step, i) => {
    own += step;
    const parts = Array.from({ length: fragments[i] ?? 0 }, () => {
      const text = words[place] ?? "";
      const held = next(sizes[place++] ?? 0);
      if (text !== 0) return /** @type {FragmentEntry} */ ([text, held]);
      const start = spans[span++] ?? 0;
      return /** @type {FragmentEntry} */ ([[start, start + (spans[span++] ?? 0)], held]);
    });
    return [own, parts];
  });
}

/**
 * @param {PackedEvidence["groups"]} packed
 * @returns {GroupEntry[]}
 */
function groupsOf({ titles, totals, sizes, passages, focus }) {
  let place = 0;
  return titles.map((title, i) => {
    let id = 0;
    const ids = Array.from({ length: sizes[i] ?? 0 }, () => (id += passages[place++] ?? 0));
    return [title, totals[i] ?? 0, ids, focus[i] ?? []];
  });
}

/**
 * Takes marks out of their lists, so many at a time.
 *
 * @param {PackedMarks} packed
 * @returns {(count: number) => MarkEntry[]}
 */
function marksIn({ from, length, role, actor }) {
  let at = 0;
  return (count) => {
    let start = 0;
    return Array.from({ length: count }, () => {
      start += from[at] ?? 0;
      const end = start + (length[at] ?? 0);
      return [start, end, role[at] ?? 0, actor[at++] ?? -1];
    });
  };
}

/**
 * @param {readonly number[]} flat
 * @returns {[number, number][]}
 */
function pairsOf(flat) {
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? 0, flat[2 * i + 1] ?? 0]);
}
