import { dayOf } from "./instant.ts";
import { outletRuns } from "./outletRuns.ts";
import { runIndex } from "./runIndex.ts";

/** What is compared of an article. */
export interface Compared {
  readonly id: string;
  readonly time: number;
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly runs: Uint32Array;
  readonly digest: string;
}

/** An earlier article that has the words of a later one. */
interface EarlierCopy {
  readonly rank: number;
  /** The part of the shorter one's runs that both have. */
  readonly share: number;
  /** Whether their words are the same. */
  readonly exact: boolean;
}

/** Two texts that share this part of the threshold are copies too if what they share is long: half wire, half the paper's own. */
const PART = 0.7;

/** So many runs of words are long, about two paragraphs. */
const PASSAGE = 50;

/** Fewer runs than this tell nothing: such texts are copies only if they are identical. */
const LEAST = 12;

/** Holders of a run that are compared with a later one, those nearest to it in time; beyond them are found by other runs. */
const MOST = 512;

/** Of an article's earlier copies so many are given. */
const BEST = 8;

/** With more runs than this in all, a half, a quarter … of them is compared, chosen by their hashes. */
const ALL = 24_000_000;

/** Earlier copies of an article, and an article's runs that are not its outlet's, each once, in the order of its text. */
export interface Comparison {
  readonly before: (rank: number) => readonly EarlierCopy[];
  readonly runs: (rank: number) => Uint32Array;
}

/**
 * Returns a function that gives the earlier copies of an article within so many days, the best first. It is called with the
 * ranks of all articles in their order, which is that of time.
 */
export function earlierCopies(
  articles: readonly Compared[],
  { threshold, days }: { readonly threshold: number; readonly days: number },
): Comparison {
  const all = articles.reduce((sum, { runs }) => sum + runs.length, 0);
  const keep = Math.max(0, Math.ceil(Math.log2(all / ALL)));
  const mask = 2 ** keep - 1;
  const lists = articles.map(({ runs }) => runs);
  const index = runIndex(lists, mask);
  const { find, start, holders } = index;
  const listOf = (rank: number): Uint32Array => {
    const list = lists[rank] ?? new Uint32Array();
    return mask === 0 ? list : list.filter((hash) => (hash & mask) === 0);
  };
  const left = outletRuns(index, listOf, numbered(articles), 1 / 2 ** keep);
  const sizes = index.sizes.slice();
  for (let run = 0; run < left.length; run += 1)
    if (left[run] === 1)
      for (let at = start[run] ?? 0; at < (start[run + 1] ?? 0); at += 1)
        sizes[holders[at] ?? 0] = (sizes[holders[at] ?? 0] ?? 0) - 1;

  const first = start.slice();
  const last = new Int32Array(left.length).fill(-1);
  const counts = new Int32Array(articles.length);
  const dayOfRank = Float64Array.from(articles, ({ time }) => dayOf(time));
  const twins = twinFinder(articles, dayOfRank, days);

  function countShared(rank: number): number[] {
    const day = dayOfRank[rank] ?? Number.POSITIVE_INFINITY;
    const dated = Number.isFinite(day);
    const touched: number[] = [];
    for (const hash of lists[rank] ?? []) {
      if ((hash & mask) !== 0) continue;
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
      for (let at = Math.max(from, own - MOST); at < own; at += 1) {
        const other = holders[at] ?? 0;
        if (counts[other] === 0) touched.push(other);
        counts[other] = (counts[other] ?? 0) + 1;
      }
    }
    return touched;
  }

  return {
    runs: (rank) => Uint32Array.from(new Set(lists[rank])).filter((hash) => left[find(hash)] !== 1),
    before(rank) {
      const twin = twins(rank);
      if (twin !== null) return [{ rank: twin, share: 1, exact: true }];
      const found: EarlierCopy[] = [];
      for (const other of countShared(rank)) {
        const both = counts[other] ?? 0;
        counts[other] = 0;
        const shorter = Math.min(sizes[rank] ?? 0, sizes[other] ?? 0);
        const share = both / shorter;
        if (shorter * 2 ** keep < LEAST) continue;
        if (share >= threshold || (share >= PART * threshold && both * 2 ** keep >= PASSAGE))
          keepBest(found, { rank: other, share, exact: false });
      }
      return found;
    },
  };
}

/** Puts a copy into a list of the best, which stays in order. */
function keepBest(found: EarlierCopy[], copy: EarlierCopy): void {
  const isBetter = (other: EarlierCopy): boolean =>
    copy.share > other.share || (copy.share === other.share && copy.rank < other.rank);
  let place = found.length;
  for (; place > 0; place -= 1) {
    const before = found[place - 1];
    if (before === undefined || !isBetter(before)) break;
  }
  if (place >= BEST) return;
  found.splice(place, 0, copy);
  if (found.length > BEST) found.pop();
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

function numbered(articles: readonly Compared[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(articles, ({ outlet }) => {
    if (outlet === null) return -1;
    const number = numbers.get(outlet) ?? numbers.size;
    numbers.set(outlet, number);
    return number;
  });
}

/** Returns a function that gives the first article of the same words within so many days before another. */
function twinFinder(
  articles: readonly Compared[],
  dayOfRank: Float64Array,
  days: number,
): (rank: number) => number | null {
  const seen = new Map<string, number[]>();
  return (rank) => {
    const digest = articles[rank]?.digest ?? "";
    if (digest === "") return null;
    const before = seen.get(digest) ?? [];
    const day = dayOfRank[rank] ?? Number.POSITIVE_INFINITY;
    if (Number.isFinite(day)) while (before.length > 0 && (dayOfRank[before[0] ?? 0] ?? 0) < day - days) before.shift();
    before.push(rank);
    seen.set(digest, before);
    return before[0] === rank ? null : (before[0] ?? null);
  };
}
