import { bcaInterval } from "./bcaInterval.ts";
import { checkCounts } from "./counts.ts";
import { checkLevel, type Interval } from "./interval.ts";
import type { Sparse } from "./ratioInterval.ts";
import { type Resamples, resample, resampledSums } from "./resample.ts";

/** How a bootstrap is made. */
export interface BootstrapOptions {
  /** How many times the corpus is drawn anew; 1000 if not given. */
  readonly resamples?: number;
  /** 1 if not given. The same seed gives the same interval. */
  readonly seed?: number;
  /** How sure the interval is; 0.95 if not given. */
  readonly level?: number;
}

/** What the intervals of all ratios with one denominator share. */
interface Denominator {
  readonly drawn: Resamples;
  readonly values: Float64Array;
  readonly sums: Float64Array;
  readonly total: number;
  readonly squares: number;
  readonly cubes: number;
}

/**
 * The interval of a ratio of two sums over articles, such as a source's share of all attributions, found by drawing
 * whole articles anew (cluster bootstrap, BCa interval). An article's attributions share its author and its subject and
 * are not independent observations; articles nearly are, copies of one agency's story excepted. The pages take
 * `shareInterval` instead: in simulations on real news it held its promise better with any number of articles.
 *
 * Null with fewer than two articles, without a denominator, or where the ratio is the same in every resample.
 *
 * Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application, 3.8. Cambridge University Press.
 *
 * @param numerators one value for each article, such as its attributions to the source.
 * @param denominators one value for each article, none negative, such as all its attributions.
 * @throws RangeError on lists of different lengths, numbers that are negative or not finite, or options that make no bootstrap.
 * @example bootstrapRatio([1, 0, 2, 0], [4, 3, 5, 2]) // of a share of 3 in 14
 */
export function bootstrapRatio(
  numerators: readonly number[],
  denominators: readonly number[],
  { resamples = 1000, seed = 1, level = 0.95 }: BootstrapOptions = {},
): Interval | null {
  checkLevel(level);
  if (numerators.length !== denominators.length) {
    throw new RangeError(`${numerators.length} numerators for ${denominators.length} denominators`);
  }
  checkCounts(numerators);
  checkCounts(denominators);
  const below = denominator(Float64Array.from(denominators), resample(denominators.length, resamples, seed));
  return ratioInterval({ cluster: numerators.map((_, index) => index), value: numerators }, below, level);
}

/** Prepares a denominator for many `ratioInterval`s. */
function denominator(values: Float64Array, drawn: Resamples): Denominator {
  const [total, squares, cubes] = [1, 2, 3].map((power) => values.reduce((sum, value) => sum + value ** power, 0));
  const sums = resampledSums({ cluster: Array.from(values.keys()), value: values }, drawn);
  return { drawn, values, sums, total: total ?? 0, squares: squares ?? 0, cubes: cubes ?? 0 };
}

/** The interval of `bootstrapRatio` for a numerator that is 0 in most articles: costs its other entries alone. */
function ratioInterval(numerator: Sparse, below: Denominator, level: number): Interval | null {
  if (below.drawn.clusters < 2 || below.total === 0) return null;
  const sums = resampledSums(numerator, below.drawn);
  let defined = 0;
  for (let r = 0; r < sums.length; r++) {
    const replicate = (sums[r] ?? 0) / (below.sums[r] ?? 0);
    if (Number.isFinite(replicate)) sums[defined++] = replicate;
  }
  let total = 0;
  for (let entry = 0; entry < numerator.value.length; entry++) total += numerator.value[entry] ?? 0;
  const estimate = total / below.total;
  return bcaInterval(sums.subarray(0, defined), estimate, acceleration(numerator, below, estimate), level);
}

/**
 * A sixth of the skewness of the articles' influence on the ratio, x − ratio · d (Efron 1987, 6.6). The powers are
 * multiplied out, so that the articles where x is 0 come in by their sums.
 */
function acceleration(numerator: Sparse, below: Denominator, ratio: number): number {
  let squares = ratio ** 2 * below.squares;
  let cubes = -(ratio ** 3) * below.cubes;
  for (let entry = 0; entry < numerator.cluster.length; entry++) {
    const expected = ratio * (below.values[numerator.cluster[entry] ?? 0] ?? 0);
    const influence = (numerator.value[entry] ?? 0) - expected;
    squares += influence ** 2 - expected ** 2;
    cubes += influence ** 3 + expected ** 3;
  }
  return squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
}
