import type { RunIndex } from "./runIndex.ts";

/** A run of words that so many articles of one outlet have is the outlet's, if they are also this share of its articles. */
const MANY = 5;
const SHARE = 0.01;

/** Words in a row that are an article's own: a copy, however edited, has no such passage. */
const OWN = 24;

/** A run of words that more articles of the outlet have is nobody's own. */
const OWNERS = 2;

/** With more holders a run is surely nobody's own, and they are not counted. */
const MOST = 64;

/**
 * Marks with 1 the runs of words that stand in many articles of one outlet, such as its footer. Counted are articles that
 * beside such runs have a passage of their own, so that an outlet's many copies of one story are no footer. Of articles
 * without an outlet nothing is learned: they may come from many.
 *
 * @param lists the runs of each article in the order of its text, without the ones that are not compared
 * @param outlets each article's outlet as a number; −1 where it states none
 * @param compared which share of all runs is in the lists
 */
export function outletRuns(
  index: RunIndex,
  lists: (rank: number) => Iterable<number>,
  outlets: Int32Array,
  compared: number,
): Uint8Array {
  const { start, holders } = index;
  const articles = new Int32Array(outlets.reduce((most, outlet) => Math.max(most, outlet + 1), 0));
  for (const outlet of outlets) if (outlet >= 0) articles[outlet] = (articles[outlet] ?? 0) + 1;
  const counts = new Int32Array(articles.length);
  const enough = (outlet: number): boolean => (counts[outlet] ?? 0) >= Math.max(MANY, SHARE * (articles[outlet] ?? 0));
  const hasMany = (run: number, counted: (rank: number) => boolean): boolean => {
    let many = false;
    const [from, end] = [start[run] ?? 0, start[run + 1] ?? 0];
    for (let at = from; at < end; at += 1) {
      const rank = holders[at] ?? 0;
      const outlet = outlets[rank] ?? -1;
      if (outlet < 0 || !counted(rank)) continue;
      counts[outlet] = (counts[outlet] ?? 0) + 1;
      many ||= enough(outlet);
    }
    for (let at = from; at < end; at += 1) {
      const outlet = outlets[holders[at] ?? 0] ?? -1;
      if (outlet >= 0) counts[outlet] = 0;
    }
    return many;
  };
  const marked = new Uint8Array(start.length - 1);
  const asked = new Uint8Array(outlets.length);
  for (let run = 0; run < marked.length; run += 1) {
    if (!hasMany(run, () => true)) continue;
    marked[run] = 1;
    for (let at = start[run] ?? 0; at < (start[run + 1] ?? 0); at += 1) asked[holders[at] ?? 0] = 1;
  }
  const length = Math.max(2, OWN * compared);
  for (let rank = 0; rank < asked.length; rank += 1)
    if (asked[rank] === 1 && !hasOwnPassage(index, lists(rank), { outlets, rank, length })) asked[rank] = 0;
  for (let run = 0; run < marked.length; run += 1)
    if (marked[run] === 1 && !hasMany(run, (rank) => asked[rank] === 1)) marked[run] = 0;
  return marked;
}

function hasOwnPassage(
  { find, start, holders }: RunIndex,
  list: Iterable<number>,
  { outlets, rank, length }: { readonly outlets: Int32Array; readonly rank: number; readonly length: number },
): boolean {
  let own = 0;
  for (const hash of list) {
    const run = find(hash);
    const [from, end] = run < 0 ? [0, 0] : [start[run] ?? 0, start[run + 1] ?? 0];
    let owners = end - from > MOST ? MOST : 0;
    for (let at = from; at < end && owners <= OWNERS; at += 1)
      if (outlets[holders[at] ?? 0] === outlets[rank]) owners += 1;
    own = owners > OWNERS ? 0 : own + 1;
    if (own >= length) return true;
  }
  return false;
}
