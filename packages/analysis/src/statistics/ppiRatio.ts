import { checkCounts } from "./counts.ts";
import type { RatioEstimate } from "./ratioInterval.ts";

/** What a ratio of sums is taken of, one entry an article. */
export interface Parts {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
}

/** Counts by a machine in all articles, and by people in some of them. */
export interface Labelled {
  /** What was found in each article. */
  readonly found: Parts;
  /** The positions, in `found`, of the articles that people read. They must be drawn at random. */
  readonly read: readonly number[];
  /** What people counted in these, in the order of `read`. */
  readonly actual: Parts;
}

/** A ratio corrected by what people read: `clusters` are the articles that they read. */
export interface PpiEstimate extends RatioEstimate {
  /** How much the machine's counts were let to say: 0 nothing, 1 all. */
  readonly lambda: number;
  readonly df: number;
}

/** Fewer labelled articles tell nothing of how the machine errs. */
const LEAST = 3;

/** Lambda depends on the ratio and the ratio on lambda: after so many turns neither changes in the first six digits. */
const TURNS = 4;

/** How much the machine's counts may say: a number from 0 to 1, or as much as the labelled articles bear out. */
export type Lambda = number | "tuned";

/**
 * Estimates Σx / Σd over articles, as people would count it, from a machine's counts f in all N articles and people's
 * counts y in n of them: (λ mean f + mean of y − λf over the n), of x and of d, one by the other. What the machine gets
 * wrong in the n is taken off from what it says of all; what is left to chance is how articles differ.
 *
 * `lambda` is a number from 0 (the labelled articles alone) to 1 (the machine's counts, corrected), or `tuned`, if not
 * given: with u = x − θd, Cov(u(y), u(f)) / Var u(f) in the n, kept inside 0 to 1, which makes the variance least where
 * the n are some of the N. One degree of freedom goes to it.
 *
 * The variance is λ² Var u(f) / N / (mean d)² for the N, and for the n Var(u(y) − λ u(f)) / n / (mean d)² where lambda
 * is given. Where it is tuned it is the jackknife's, each of the n left out once and lambda tuned anew: by the formula
 * intervals of 15 articles were too narrow (docs/experiments.md).
 *
 * Null with fewer than three labelled articles, and where the denominator comes to nothing. The value may lie outside 0
 * to 1 where few articles were labelled.
 *
 * Angelopoulos, A. N., Bates, S., Fannjiang, C., Jordan, M. I. & Zrnic, T. (2023). Prediction-powered inference.
 * Science 382, 669–674. Angelopoulos, A. N., Duchi, J. C. & Zrnic, T. (2023). PPI++: Efficient prediction-powered
 * inference. arXiv:2311.01453. Efron, B. & Stein, C. (1981). The jackknife estimate of variance. Annals of Statistics
 * 9(3), 586–596.
 *
 * @throws RangeError for a lambda that is not from 0 to 1, lists of different lengths, a position that is not there, or
 *   numbers that are negative or not finite.
 */
export function ppiRatio(
  counts: Labelled,
  { lambda = "tuned" }: { readonly lambda?: Lambda } = {},
): PpiEstimate | null {
  if (lambda !== "tuned" && !(lambda >= 0 && lambda <= 1)) throw new RangeError(`not a lambda from 0 to 1: ${lambda}`);
  check(counts);
  const { found, read, actual } = counts;
  const n = read.length;
  if (n < LEAST) return null;
  const at = (values: ArrayLike<number>): number[] => read.map((position) => values[position] ?? 0);
  const own: Parts = { numerators: at(found.numerators), denominators: at(found.denominators) };
  const all = [mean(found.numerators), mean(found.denominators)] as const;
  const whole = corrected(all, own, actual, lambda);
  if (whole === null) return null;
  const { value, power, below } = whole;
  const ofAll = (power ** 2 * spread(deviations(found, value))) / found.numerators.length / below ** 2;
  const ofRead =
    lambda === "tuned"
      ? jackknife(all, own, actual)
      : spread(errors(own, actual, { ratio: value, power })) / n / below ** 2;
  const df = lambda === "tuned" && power > 0 ? n - 2 : n - 1;
  return { value, variance: ofAll + ofRead, clusters: n, df, lambda: power };
}

/** The ratio, the lambda that it was made with, and its denominator an article. */
interface Corrected {
  readonly value: number;
  readonly power: number;
  readonly below: number;
}

/** Corrects the means over all articles by what was read. */
function corrected(all: readonly [number, number], own: Parts, actual: Parts, lambda: Lambda): Corrected | null {
  const above = [mean(own.numerators), mean(actual.numerators)] as const;
  const under = [mean(own.denominators), mean(actual.denominators)] as const;
  const made = (power: number): Corrected => {
    const below = power * (all[1] - under[0]) + under[1];
    return { value: (power * (all[0] - above[0]) + above[1]) / below, power, below };
  };
  let found = made(lambda === "tuned" ? 0 : lambda);
  for (let turn = 0; lambda === "tuned" && turn < TURNS && Number.isFinite(found.value); turn++)
    found = made(tuned(deviations(actual, found.value), deviations(own, found.value)));
  return found.below > 0 && Number.isFinite(found.value) ? found : null;
}

/** The variance over the articles that were read: how the ratio moves where one of them is left out. */
function jackknife(all: readonly [number, number], own: Parts, actual: Parts): number {
  const n = own.numerators.length;
  const values = Array.from(
    { length: n },
    (_, i) => corrected(all, without(own, i), without(actual, i), "tuned")?.value,
  );
  const known = values.filter((value) => value !== undefined);
  return ((n - 1) ** 2 / n) * spread(known);
}

function without({ numerators, denominators }: Parts, at: number): Parts {
  const rest = (values: ArrayLike<number>): number[] => Array.from(values).filter((_, i) => i !== at);
  return { numerators: rest(numerators), denominators: rest(denominators) };
}

/** What the machine's counts leave unsaid of each article that was read. */
function errors(
  own: Parts,
  actual: Parts,
  { ratio, power }: { readonly ratio: number; readonly power: number },
): number[] {
  const found = deviations(own, ratio);
  return deviations(actual, ratio).map((one, i) => one - power * (found[i] ?? 0));
}

function check({ found, read, actual }: Labelled): void {
  const sizes = [found.denominators.length, actual.numerators.length, actual.denominators.length];
  const expected = [found.numerators.length, read.length, read.length];
  if (sizes.some((size, i) => size !== expected[i])) throw new RangeError("lists of different lengths");
  const wrong = read.find(
    (position) => !Number.isInteger(position) || position < 0 || position >= found.numerators.length,
  );
  if (wrong !== undefined) throw new RangeError(`no article at position ${wrong}`);
  for (const { numerators, denominators } of [found, actual]) {
    checkCounts(numerators);
    checkCounts(denominators);
  }
}

/** By how much each article is above the ratio. */
function deviations({ numerators, denominators }: Parts, ratio: number): number[] {
  return Array.from(numerators, (value, i) => value - ratio * (denominators[i] ?? 0));
}

function tuned(actual: readonly number[], found: readonly number[]): number {
  const own = spread(found);
  if (!(own > 0)) return 0;
  const [a, b] = [mean(actual), mean(found)];
  const together = actual.reduce((sum, one, i) => sum + (one - a) * ((found[i] ?? 0) - b), 0) / (actual.length - 1);
  return Math.min(1, Math.max(0, together / own));
}

function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum / values.length;
}

function spread(values: ArrayLike<number>): number {
  const middle = mean(values);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += ((values[i] ?? 0) - middle) ** 2;
  return values.length < 2 ? 0 : sum / (values.length - 1);
}
