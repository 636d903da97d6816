import type { RunIndex } from "./runIndex.ts";

/**
 * A run of words is an outlet's own if so many of its articles have it that are no copies of one another, and this share of
 * its articles …
 */
const MANY = 5;
const SHARE = 0.01;

/** … and of articles without an outlet, which may come from many, so many. */
const MANY_UNKNOWN = 20;

/** So many runs in a row that another article lacks are a passage of one's own: a copy, however edited, has none. */
const OWN = 24;

/** Holders of a run that are compared with one another. */
const COMPARED = 40;

/** So many answers about pairs are remembered. */
const MOST_PAIRS = 500_000;

/** What is asked about the articles: which share of all runs is in the lists, in the order of the text. */
export interface OutletRunsOptions {
  readonly lists: (rank: number) => Uint32Array;
  /** Each article's outlet as a number; 0 where it states none. */
  readonly outlets: Int32Array;
  readonly compared: number;
}

/**
 * Marks with 1 the runs of words that stand in many articles of one outlet which are no copies of one another, such as its
 * footer. No copies are two articles that have each a passage which the other lacks.
 */
export function outletRuns({ start, holders }: RunIndex, { lists, outlets, compared }: OutletRunsOptions): Uint8Array {
  const articles = new Int32Array(outlets.reduce((most, outlet) => Math.max(most, outlet), 0) + 1);
  for (const outlet of outlets) articles[outlet] = (articles[outlet] ?? 0) + 1;
  const many = Int32Array.from(articles, (count, outlet) =>
    Math.ceil(Math.max(outlet === 0 ? MANY_UNKNOWN : MANY, SHARE * count)),
  );
  const least = many.reduce((one, other) => Math.min(one, other), Number.MAX_SAFE_INTEGER);
  const areMany = apart(lists, Math.max(2, OWN * compared));
  const counts = new Int32Array(articles.length);
  const marked = new Uint8Array(start.length - 1);
  for (let run = 0; run < marked.length; run += 1) {
    const [from, end] = [start[run] ?? 0, start[run + 1] ?? 0];
    if (end - from < least) continue;
    const reached: number[] = [];
    for (let at = from; at < end; at += 1) {
      const outlet = outlets[holders[at] ?? 0] ?? 0;
      counts[outlet] = (counts[outlet] ?? 0) + 1;
      if (counts[outlet] === many[outlet]) reached.push(outlet);
    }
    for (let at = from; at < end; at += 1) counts[outlets[holders[at] ?? 0] ?? 0] = 0;
    for (const outlet of reached) {
      const own = holders.subarray(from, end).filter((rank) => outlets[rank] === outlet);
      if (areMany(own, outlet === 0 ? MANY_UNKNOWN : MANY)) marked[run] = 1;
    }
  }
  return marked;
}

/** Returns a function that tells whether so many of some articles are no copies of one another. */
function apart(lists: (rank: number) => Uint32Array, length: number): (ranks: Int32Array, many: number) => boolean {
  const known = new Map<string, boolean>();
  const sets = new Map<number, ReadonlySet<number>>();
  const pairs = new Map<string, boolean>();
  const setOf = (rank: number): ReadonlySet<number> => {
    const set = sets.get(rank) ?? new Set(lists(rank));
    if (sets.size > COMPARED * COMPARED) sets.clear();
    sets.set(rank, set);
    return set;
  };
  const areApart = (one: number, other: number): boolean => {
    const key = `${one},${other}`;
    const told =
      pairs.get(key) ?? (hasOwn(lists(one), setOf(other), length) && hasOwn(lists(other), setOf(one), length));
    if (pairs.size > MOST_PAIRS) pairs.clear();
    pairs.set(key, told);
    return told;
  };
  return (ranks, many) => {
    const some = evenly(ranks, COMPARED);
    // The runs of one footer have the same holders.
    const key = some.join();
    const before = known.get(key);
    if (before !== undefined) return before;
    const picked: number[] = [];
    for (const rank of some) {
      if (picked.length < many && picked.every((other) => areApart(other, rank))) picked.push(rank);
    }
    known.set(key, picked.length >= many);
    return picked.length >= many;
  };
}

/** At most so many of a list, from all of it. */
function evenly(list: Int32Array, most: number): Int32Array {
  if (list.length <= most) return list;
  return Int32Array.from({ length: most }, (_, i) => list[Math.floor((i * list.length) / most)] ?? 0);
}

/** Whether an article has a passage of so many runs that another lacks. */
function hasOwn(list: Uint32Array, other: ReadonlySet<number>, length: number): boolean {
  let own = 0;
  for (const run of list) {
    own = other.has(run) ? 0 : own + 1;
    if (own >= length) return true;
  }
  return false;
}
