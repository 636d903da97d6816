import { dayOf } from "./instant.ts";
import { outletRuns } from "./outletRuns.ts";
import { runIndex } from "./runIndex.ts";
import type { RunStore } from "./runStore.ts";
import { sharedCounts } from "./sharedCounts.ts";

/** What is compared of an article. */
export interface Compared {
  readonly id: string;
  readonly time: number;
  readonly outlet: string | null;
  readonly agency: string | null;
  /** The place of its runs in the store, and how many they are. */
  readonly place: number;
  readonly length: number;
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

/** Of an article's earlier copies so many are given. */
const BEST = 8;

/** So many are compared whose counts are estimates. */
const LIKELY = 16;

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
  store: RunStore,
  { threshold, days }: { readonly threshold: number; readonly days: number },
): Comparison {
  const total = articles.reduce((sum, { length }) => sum + length, 0);
  const keep = Math.max(0, Math.ceil(Math.log2(total / ALL)));
  const mask = 2 ** keep - 1;
  const all = (rank: number): Uint32Array => {
    const one = articles[rank];
    return one === undefined ? new Uint32Array() : store.at(one.place);
  };
  const listOf = (rank: number): Uint32Array =>
    mask === 0 ? all(rank) : all(rank).filter((hash) => (hash & mask) === 0);
  const index = runIndex(articles.length, listOf);
  const { find, start, holders } = index;
  const left = outletRuns(index, { lists: listOf, outlets: numbered(articles), compared: 1 / 2 ** keep });
  const sizes = index.sizes.slice();
  for (let run = 0; run < left.length; run += 1)
    if (left[run] === 1)
      for (let at = start[run] ?? 0; at < (start[run + 1] ?? 0); at += 1)
        sizes[holders[at] ?? 0] = (sizes[holders[at] ?? 0] ?? 0) - 1;

  const dayOfRank = Float64Array.from(articles, ({ time }) => dayOf(time));
  const shared = sharedCounts(index, { lists: listOf, left, dayOfRank, days });
  const twins = twinFinder(articles, dayOfRank, days);
  const runs = remembered((rank) => Uint32Array.from(new Set(all(rank))).filter((hash) => left[find(hash)] !== 1));

  /** Those of an article's earlier copies by estimate that share most, with what they share. */
  function compared(rank: number, likely: readonly EarlierCopy[]): ReadonlyMap<number, number> {
    const own = new Set(runs(rank));
    const isShared = (hash: number): boolean => (hash & mask) === 0 && own.has(hash);
    return new Map(likely.map((one) => [one.rank, count(runs(one.rank), isShared)]));
  }

  return {
    runs,
    before(rank) {
      const twin = twins(rank);
      if (twin !== null) return [{ rank: twin, share: 1, exact: true }];
      const found: EarlierCopy[] = [];
      const shareOf = (other: number, both: number): number => both / Math.min(sizes[rank] ?? 0, sizes[other] ?? 0);
      const add = (other: number, both: number): void => {
        const share = shareOf(other, both);
        if (share >= threshold || (share >= PART * threshold && both * 2 ** keep >= PASSAGE))
          keepBest(found, { rank: other, share, exact: false }, BEST);
      };
      const { others, exact } = shared(rank);
      const likely: EarlierCopy[] = [];
      for (const [other, both] of others) {
        if (Math.min(sizes[rank] ?? 0, sizes[other] ?? 0) * 2 ** keep < LEAST) continue;
        if (exact) add(other, both);
        else keepBest(likely, { rank: other, share: shareOf(other, both), exact: false }, LIKELY);
      }
      if (!exact) for (const [other, both] of compared(rank, likely)) add(other, both);
      return found;
    },
  };
}

function count(hashes: Uint32Array, is: (hash: number) => boolean): number {
  let found = 0;
  for (const hash of hashes) if (is(hash)) found += 1;
  return found;
}

/** So many runs are remembered: copies of one text are asked for theirs again and again. */
const MOST_REMEMBERED = 4_000_000;

function remembered(runsOf: (rank: number) => Uint32Array): (rank: number) => Uint32Array {
  const known = new Map<number, Uint32Array>();
  let size = 0;
  return (rank) => {
    const before = known.get(rank);
    if (before !== undefined) return before;
    const runs = runsOf(rank);
    if (size + runs.length > MOST_REMEMBERED) {
      known.clear();
      size = 0;
    }
    known.set(rank, runs);
    size += runs.length;
    return runs;
  };
}

/** Puts a copy into a list of the best `most`, which stays in order. */
function keepBest(found: EarlierCopy[], copy: EarlierCopy, most: number): void {
  const isBetter = (other: EarlierCopy): boolean =>
    copy.share > other.share || (copy.share === other.share && copy.rank < other.rank);
  let place = found.length;
  for (; place > 0; place -= 1) {
    const before = found[place - 1];
    if (before === undefined || !isBetter(before)) break;
  }
  if (place >= most) return;
  found.splice(place, 0, copy);
  if (found.length > most) found.pop();
}

/** Outlets as numbers, 0 for none. */
function numbered(articles: readonly Compared[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(articles, ({ outlet }) => {
    if (outlet === null) return 0;
    const number = numbers.get(outlet) ?? numbers.size + 1;
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
