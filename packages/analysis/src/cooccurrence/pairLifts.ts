import type { Interval } from "../statistics/interval.ts";
import type { Blocks } from "./blocks.ts";
import type { PairCounts } from "./countPairs.ts";
import { type Counted, LEAST_ARTICLES, liftIntervals } from "./liftInterval.ts";
import type { Units } from "./units.ts";

/** The pairs, and which units each shares. */
interface Shared extends Pick<PairCounts, "a" | "b" | "articles"> {
  readonly unitsOf: (pair: number) => Int32Array;
}

/** Returns a function that gives the interval of a pair's lift: each is computed once. */
export function liftsOf(
  { position }: Units,
  positions: readonly number[],
  blocks: () => Blocks,
  { a, b, articles, unitsOf }: Shared,
): (pair: number) => Interval | null {
  const prepare = () => {
    const { sizes, blockArticle, blockStart } = blocks();
    return {
      interval: liftIntervals(sizes),
      numbers: new Map(positions.map((at, number) => [at, number])),
      units: blockArticle.map((_, block) => (blockStart[block + 1] ?? 0) - (blockStart[block] ?? 0)),
    };
  };
  let prepared: ReturnType<typeof prepare> | undefined;
  const actors: (Counted | undefined)[] = [];
  const ofActor = (actor: number, units: Int32Array): Counted => {
    const before = actors[actor];
    if (before !== undefined) return before;
    const { blocksFrom, blockArticle } = blocks();
    const [from, end] = [blocksFrom[actor] ?? 0, blocksFrom[actor + 1] ?? 0];
    const own = { article: blockArticle.subarray(from, end), units: units.subarray(from, end) };
    actors[actor] = own;
    return own;
  };
  const computed = (pair: number): Interval | null => {
    if ((articles[pair] ?? 0) < LEAST_ARTICLES) return null;
    prepared ??= prepare();
    const { interval, numbers, units } = prepared;
    const both: { article: number[]; units: number[] } = { article: [], units: [] };
    const shared = unitsOf(pair);
    // The units of one article follow each other.
    let [last, found] = [-1, -1];
    for (let i = 0; i < shared.length; i++) {
      const at = position[shared[i] ?? 0] ?? 0;
      if (at !== last) {
        both.article.push(numbers.get(at) ?? 0);
        both.units.push(0);
        found++;
      }
      last = at;
      both.units[found] = (both.units[found] ?? 0) + 1;
    }
    return interval(both, ofActor(a[pair] ?? 0, units), ofActor(b[pair] ?? 0, units));
  };
  const known = new Map<number, Interval | null>();
  return (pair) => {
    const before = known.get(pair);
    if (before !== undefined) return before;
    const found = computed(pair);
    known.set(pair, found);
    return found;
  };
}
