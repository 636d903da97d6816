import { firstAtLeast } from "../statistics/firstAtLeast.ts";
import type { PairCounts } from "./countPairs.ts";

/** What pairs are ordered by beside their numbers of articles. */
interface OrderedBy {
  /** NaN where a pair was not tested. */
  readonly q: Float64Array;
  readonly scores: Float64Array;
  /** The place of each actor's name. */
  readonly rank: Int32Array;
}

/**
 * Returns the pairs by q (those that were not tested last), then by articles, score and names. Sorted by the last of these
 * first, each time by counting, which keeps the order of equals: a million pairs in a fraction of a second.
 */
export function surestFirst(
  { a, b, articles }: Pick<PairCounts, "a" | "b" | "articles">,
  { q, scores, rank }: OrderedBy,
): Int32Array {
  let order: Int32Array = Int32Array.from({ length: a.length }, (_, pair) => pair);
  const by = (key: Int32Array): void => {
    order = sortedBy(order, key);
  };
  by(b.map((actor) => rank[actor] ?? 0));
  by(a.map((actor) => rank[actor] ?? 0));
  by(placesOf(scores));
  const most = articles.reduce((large, number) => Math.max(large, number), 0);
  by(articles.map((number) => most - number));
  by(placesOf(q));
  return order;
}

/** The place of each value among all different ones; NaN comes last. */
function placesOf(values: Float64Array): Int32Array {
  if (values.every(Number.isNaN)) return new Int32Array(values.length);
  // Typed arrays sort NaN behind all numbers.
  const sorted = values.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[count++] = sorted[i] ?? 0;
  let numbers = count;
  while (numbers > 0 && Number.isNaN(sorted[numbers - 1])) numbers--;
  return Int32Array.from(values, (value) => {
    if (Number.isNaN(value)) return numbers;
    return firstAtLeast(sorted, value, 0, numbers);
  });
}

/** Sorts places by whole numbers from 0, by counting; the order of equals stays. */
export function sortedBy(order: Int32Array, key: Int32Array): Int32Array {
  const largest = key.reduce((large, number) => Math.max(large, number), 0);
  if (largest === 0) return order;
  const next = new Int32Array(largest + 2);
  for (let i = 0; i < key.length; i++) next[(key[i] ?? 0) + 1] = (next[(key[i] ?? 0) + 1] ?? 0) + 1;
  for (let k = 0; k <= largest; k++) next[k + 1] = (next[k + 1] ?? 0) + (next[k] ?? 0);
  const sorted = new Int32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const pair = order[i] ?? 0;
    const at = next[key[pair] ?? 0] ?? 0;
    sorted[at] = pair;
    next[key[pair] ?? 0] = at + 1;
  }
  return sorted;
}
