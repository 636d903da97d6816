import { checkCounts } from "./counts.ts";
import { checkLevel } from "./interval.ts";
import { clusterDf } from "./ratioInterval.ts";
import { studentQuantile } from "./studentT.ts";

/** What the two sides of one stratum (an article) have of a word: `a` of `n` words, and `b` of `m`. */
export interface Stratum {
  readonly a: number;
  readonly n: number;
  readonly b: number;
  readonly m: number;
}

/** A common log odds ratio of strata. */
export interface CommonLogOdds {
  readonly estimate: number;
  /** Of the estimate, with strata as observations; null where fewer than two of them tell anything. */
  readonly deviation: number | null;
  /** Of the deviation. */
  readonly df: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Returns the log of Mantel and Haenszel's odds ratio: how much more the first sides of strata have of something than their
 * second ones, each stratum set beside itself. ln(R / S) with R = Σ a(m − b)/(n + m), S = Σ b(n − a)/(n + m). A prior of
 * `prior` words on each side that have it alike adds prior · π(1 − π)/2 to both (π its share of all words), which keeps words of
 * few uses from large values by chance, as `logOddsDirichlet`'s does. Null where nothing is there, or nothing else.
 *
 * The interval takes strata for the observations, by linearisation: variance M/(M − 1) Σ(z − z̄)² over the M strata with
 * z = r/R − s/S (r, s the stratum's own terms, R and S with the prior), Student's t with `clusterDf`. The variance of Robins,
 * Breslow and Greenland (1986) would take the words of a sentence for independent.
 *
 * Mantel, N. & Haenszel, W. (1959). Statistical aspects of the analysis of data from retrospective studies of disease. Journal
 * of the National Cancer Institute 22(4), 719–748. As `mantelhaen.test` in R, with the prior as a stratum more. Variance:
 * Binder, D. A. (1983). On the variances of asymptotically normal estimators from complex surveys. International Statistical
 * Review 51(3), 279–292.
 *
 * @throws RangeError for counts that are negative or not finite, a prior that is negative or no number, or a level that is not
 *   between 0 and 1.
 * @example mantelHaenszel([{ a: 6, n: 60, b: 3, m: 90 }, { a: 4, n: 30, b: 2, m: 40 }], { prior: 0 })?.estimate // 1.1315
 */
export function mantelHaenszel(
  strata: readonly Stratum[],
  { prior, level = 0.95 }: { readonly prior: number; readonly level?: number },
): CommonLogOdds | null {
  checkLevel(level);
  checkCounts([prior]);
  let all = 0;
  for (const { a, n, b, m } of strata) {
    checkCounts([a, n, b, m]);
    all += n + m;
  }
  return sparseMantelHaenszel(strata, { prior, level, words: all, strata: strata.length });
}

/** The same of those strata alone that have the word, and of how many words and strata there are in all. */
export function sparseMantelHaenszel(
  having: readonly Stratum[],
  {
    prior,
    level = 0.95,
    words,
    strata: M,
  }: { readonly prior: number; readonly level?: number; readonly words: number; readonly strata: number },
): CommonLogOdds | null {
  let [have, R, S] = [0, 0, 0];
  const terms: { r: number; s: number }[] = [];
  for (const { a, n, b, m } of having) {
    have += a + b;
    const r = n + m === 0 ? 0 : (a * (m - b)) / (n + m);
    const s = n + m === 0 ? 0 : (b * (n - a)) / (n + m);
    R += r;
    S += s;
    terms.push({ r, s });
  }
  const share = words === 0 ? 0 : have / words;
  const alike = (prior * share * (1 - share)) / 2;
  const [first, second] = [R + alike, S + alike];
  if (!(first > 0 && second > 0)) return null;
  const estimate = Math.log(first / second);
  const mean = (R / first - S / second) / M;
  const others = M - having.length;
  let [squares, fourths] = [others * mean ** 2, others * mean ** 4];
  for (const { r, s } of terms) {
    const off = r / first - s / second - mean;
    squares += off ** 2;
    fourths += off ** 4;
  }
  if (M < 2 || !(squares > 0)) return { estimate, deviation: null, df: null, low: null, high: null };
  const deviation = Math.sqrt((M / (M - 1)) * squares);
  const df = clusterDf({ squares, fourths, clusters: M });
  const reach = deviation * studentQuantile((1 + level) / 2, df);
  return { estimate, deviation, df, low: estimate - reach, high: estimate + reach };
}
