import { type Denominator, ratioInterval } from "../statistics/bootstrapRatio.ts";
import type { Sparse } from "../statistics/resample.ts";
import { wilson } from "../statistics/wilson.ts";

/** A number with its interval; null where there is nothing to divide by, or too little for an interval. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Estimates a ratio over articles, such as attributions an article, with a bootstrap interval over articles. */
export function ratio(numerator: Sparse, below: Denominator, level: number): Estimate {
  if (below.total === 0) return { value: null, low: null, high: null };
  const interval = ratioInterval(numerator, below, level);
  return { value: sum(numerator.value) / below.total, low: interval?.low ?? null, high: interval?.high ?? null };
}

/**
 * Estimates a share of a whole. Where every resample gives the same share, such as 0 of all, the bootstrap would give
 * an interval without width; then it is Wilson's, with each article that has any of the whole as one trial: the most
 * that articles could tell if each spoke with one voice.
 */
export function proportion(numerator: Sparse, below: Denominator, level: number): Estimate {
  const { value, low, high } = ratio(numerator, below, level);
  const articles = below.clusters;
  if (value === null || low !== null || articles < 2) return { value, low, high };
  const interval = wilson(value * articles, articles, level);
  return { value, low: interval?.low ?? null, high: interval?.high ?? null };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at] ?? 0;
  return total;
}
