import type { RunIndex } from "./runIndex.ts";

/** Holders of a run that are compared with a later one, those nearest to it in time; beyond them are found by other runs. */
const MOST = 512;

/** Holders that are counted for one article: beyond them a part of its common runs is, and those who share most are compared. */
const MOST_COUNTED = 1 << 16;

/** A run with so many earlier holders is not common, and always counted. */
const RARE = 16;

/** What is known of the articles whose runs an index has. */
export interface SharedOptions {
  /** The runs of an article that are compared. */
  readonly lists: (rank: number) => Uint32Array;
  /** 1 for each run that does not count. */
  readonly left: Uint8Array;
  readonly dayOfRank: Float64Array;
  readonly days: number;
}

/** How many runs of an article earlier ones have. */
export interface Shared {
  readonly others: ReadonlyMap<number, number>;
  /** Whether all runs were counted; if not, the numbers are estimates. */
  readonly exact: boolean;
}

/** The places in `holders` of the nearest earlier holders of a run. */
interface Before {
  readonly run: number;
  readonly from: number;
  readonly end: number;
}

/**
 * Returns a function that counts how many runs of an article each earlier one within so many days has. It is called with
 * the ranks of all articles in their order, which is that of time. The work for an article is bounded: in a crowd of copies
 * a part of the runs that many have is counted, chosen by their hashes, and its counts stand for the others.
 */
export function sharedCounts(
  { find, start, holders, sizes }: RunIndex,
  { lists, left, dayOfRank, days }: SharedOptions,
): (rank: number) => Shared {
  const first = start.slice();
  const last = new Int32Array(left.length).fill(-1);
  const counts = new Float64Array(sizes.length);

  function holdersBefore(rank: number): readonly Before[] {
    const day = dayOfRank[rank] ?? Number.POSITIVE_INFINITY;
    const dated = Number.isFinite(day);
    const found: Before[] = [];
    for (const hash of lists(rank)) {
      const run = find(hash);
      if (run < 0 || left[run] === 1 || last[run] === rank) continue;
      last[run] = rank;
      const end = start[run + 1] ?? 0;
      let from = (dated ? first[run] : start[run]) ?? 0;
      if (dated) {
        while (from < end && (dayOfRank[holders[from] ?? 0] ?? 0) < day - days) from += 1;
        first[run] = from;
      }
      const own = ownPlace(holders, from, end, rank);
      if (own > from) found.push({ run, from: Math.max(from, own - MOST), end: own });
    }
    return found;
  }

  return (rank) => {
    const found = holdersBefore(rank);
    const weight = Math.max(1, found.reduce((sum, { from, end }) => sum + end - from, 0) / MOST_COUNTED);
    const touched: number[] = [];
    for (const { run, from, end } of found) {
      const isCommon = weight > 1 && end - from > RARE;
      if (isCommon && !isSampled(run, weight)) continue;
      const counted = isCommon ? weight : 1;
      for (let at = from; at < end; at += 1) {
        const other = holders[at] ?? 0;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] ?? 0) + counted;
      }
    }
    const others = new Map(touched.map((other) => [other, counts[other] ?? 0]));
    for (const other of touched) counts[other] = 0;
    return { others, exact: weight === 1 };
  };
}

/** Whether a run is one of those counted, one of `weight`; which are is the same for all articles. */
function isSampled(run: number, weight: number): boolean {
  return (Math.imul(run + 1, 0x9e3779b1) >>> 0) * weight < 2 ** 32;
}

/** The place of a rank among the holders of a run. */
function ownPlace(holders: Int32Array, from: number, end: number, rank: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holders[middle] ?? 0) < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
