import { checkCounts } from "./counts.ts";
import { checkLevel, type Interval } from "./interval.ts";
import { studentQuantile } from "./studentT.ts";

/** A ratio of two sums over articles: how it varies from article to article. */
export interface RatioEstimate {
  readonly value: number;
  /** Of the value, by linearisation; 0 where all articles have the same ratio. */
  readonly variance: number;
  /** Articles. */
  readonly clusters: number;
  /** Degrees of freedom of the variance; articles less one if not given. */
  readonly df?: number;
}

/** From so many articles on, the degrees of freedom are estimated; below, the estimate itself would be too uncertain. */
const MANY = 30;

/** Fewer degrees of freedom made intervals wider in simulations, and no surer. */
const LEAST_DF = 4;

/**
 * Estimates Σx / Σd over articles and its variance, with whole articles as observations: m/(m−1) Σ(x − θd)² / (Σd)².
 * Null without a denominator. Articles in which both are 0 count as articles.
 *
 * The variance of a source that a few articles quote at length rests on these few, however many others there are: from 30
 * articles on its degrees of freedom are 2 (Σu²)² / (Σu⁴ − (Σu²)²/m) with u = x − θd, from 4 to m − 1.
 *
 * Cochran, W. G. (1977). Sampling Techniques, 3rd ed., 6.3 and 9A. Wiley. Satterthwaite, F. E. (1946). An approximate
 * distribution of estimates of variance components. Biometrics Bulletin 2(6), 110–114.
 *
 * @throws RangeError on lists of different lengths, or numbers that are negative or not finite.
 */
export function linearisedRatio(numerators: ArrayLike<number>, denominators: ArrayLike<number>): RatioEstimate | null {
  if (numerators.length !== denominators.length)
    throw new RangeError(`${numerators.length} numerators for ${denominators.length} denominators`);
  checkCounts(numerators);
  checkCounts(denominators);
  const cluster = Array.from({ length: numerators.length }, (_, i) => i);
  return ratiosOver(denominators)({ cluster, value: numerators });
}

/** A value for some articles, and 0 for all others. */
export interface Sparse {
  readonly cluster: ArrayLike<number>;
  readonly value: ArrayLike<number>;
}

/** Prepares `linearisedRatio` for many numerators over the same articles: each costs its own entries alone. */
export function ratiosOver(denominators: ArrayLike<number>): (numerator: Sparse) => RatioEstimate | null {
  const m = denominators.length;
  let below = 0;
  let [squaresBelow, fourthsBelow] = [0, 0];
  for (let i = 0; i < m; i++) {
    below += denominators[i] ?? 0;
    squaresBelow += (denominators[i] ?? 0) ** 2;
    fourthsBelow += (denominators[i] ?? 0) ** 4;
  }
  return ({ cluster, value }) => {
    if (below === 0) return null;
    let above = 0;
    for (let entry = 0; entry < value.length; entry++) above += value[entry] ?? 0;
    const ratio = above / below;
    let [squares, fourths] = [0, 0];
    let [restSquares, restFourths] = [squaresBelow, fourthsBelow];
    for (let entry = 0; entry < cluster.length; entry++) {
      const d = denominators[cluster[entry] ?? 0] ?? 0;
      const deviation = (value[entry] ?? 0) - ratio * d;
      squares += deviation ** 2;
      fourths += deviation ** 4;
      restSquares -= d ** 2;
      restFourths -= d ** 4;
    }
    squares += ratio ** 2 * Math.max(0, restSquares);
    fourths += ratio ** 4 * Math.max(0, restFourths);
    const variance = m < 2 ? 0 : ((m / (m - 1)) * squares) / below ** 2;
    return { value: ratio, variance, clusters: m, df: clusterDf({ squares, fourths, clusters: m }) };
  };
}

/** Satterthwaite's degrees of freedom of a variance over articles, by the sums of u² and u⁴ of these; m − 1 below 30. */
export function clusterDf({
  squares,
  fourths,
  clusters: m,
}: {
  readonly squares: number;
  readonly fourths: number;
  readonly clusters: number;
}): number {
  const spread = fourths - squares ** 2 / m;
  return m < MANY || !(spread > 0) ? m - 1 : Math.min(m - 1, Math.max(LEAST_DF, (2 * squares ** 2) / spread));
}

/**
 * The interval of a share of a whole that is counted over articles, such as a source's part of all attributions:
 * logit(θ) ± t(df) √v / (θ(1 − θ)) with the linearised variance of `linearisedRatio`. It keeps inside 0 to 1, and holds its
 * promise with few articles, where a bootstrap does not. Null with fewer than two articles, and where the variance or the
 * share says nothing (0, 1, or the same in every article).
 *
 * Korn, E. L. & Graubard, B. I. (1998). Confidence intervals for proportions with small expected number of positive counts
 * estimated from survey data. Survey Methodology 24(2), 193–201. As `survey::svyciprop(method = "logit")` in R.
 *
 * @throws RangeError for a level that is not between 0 and 1, or an estimate of numbers that are negative or not finite.
 * @example shareInterval({ value: 1 / 3, variance: 0.00396461, clusters: 8 }) // [0.2037, 0.4942]
 */
export function shareInterval(
  { value, variance, clusters, df = clusters - 1 }: RatioEstimate,
  level = 0.95,
): Interval | null {
  checkLevel(level);
  checkCounts([value, variance, clusters]);
  if (clusters < 2 || !(variance > 0) || !(value > 0 && value < 1)) return null;
  const reach = (studentQuantile((1 + level) / 2, df) * Math.sqrt(variance)) / (value * (1 - value));
  const logit = Math.log(value / (1 - value));
  return { low: 1 / (1 + Math.exp(reach - logit)), high: 1 / (1 + Math.exp(-reach - logit)) };
}

/**
 * The interval of a number an article, such as sources an article: ln(θ) ± t(df) √v / θ. Null where `shareInterval`'s
 * would be, but a number may be above 1.
 *
 * @throws RangeError for a level that is not between 0 and 1, or an estimate of numbers that are negative or not finite.
 */
export function numberInterval(
  { value, variance, clusters, df = clusters - 1 }: RatioEstimate,
  level = 0.95,
): Interval | null {
  checkLevel(level);
  checkCounts([value, variance, clusters]);
  if (clusters < 2 || !(variance > 0) || !(value > 0)) return null;
  const reach = (studentQuantile((1 + level) / 2, df) * Math.sqrt(variance)) / value;
  return { low: value * Math.exp(-reach), high: value * Math.exp(reach) };
}
