import { normalCdf } from "./normal.ts";

/** Where the saddlepoint is nearer to the mean than this, in standard deviations, the formula divides by hardly anything. */
const NEAR = 1e-4;

/**
 * Returns P(X ≥ x), approximately, of a sum X of independent variables each of which takes one of some values, all as likely:
 * by the saddlepoint, 1 − Φ(w) + φ(w) (1/u − 1/w) with w = ±√(2(tx − K(t))), u = t √K″(t), K(t) = Σ ln(mean of e^(t·value))
 * and t where K′(t) = x. At the largest sum there is, it is exact. For x no smaller than the mean.
 *
 * Lugannani, R. & Rice, S. (1980). Saddle point approximation for the distribution of the sum of independent random variables.
 * Advances in Applied Probability 12, 475–490. For tests by permutation: Robinson, J. (1982). Saddlepoint approximations for
 * permutation tests and confidence intervals. Journal of the Royal Statistical Society B 44(1), 91–101.
 *
 * @example sumTail(Array.from({ length: 20 }, () => [0, 1]), 20) // 2⁻²⁰
 */
export function sumTail(variables: readonly ArrayLike<number>[], x: number): number {
  let [mean, variance, most, ofMost] = [0, 0, 0, 0];
  const highest = new Float64Array(variables.length);
  for (const [at, values] of variables.entries()) {
    const n = values.length;
    let [sum, squares, high, times] = [0, 0, Number.NEGATIVE_INFINITY, 0];
    for (let i = 0; i < n; i++) {
      const value = values[i] ?? 0;
      sum += value;
      squares += value * value;
      if (value > high + SAME) times = 0;
      if (value > high - SAME) times++;
      high = Math.max(high, value);
    }
    highest[at] = high;
    mean += sum / n;
    variance += squares / n - (sum / n) ** 2;
    most += high;
    ofMost += Math.log(times / n);
  }
  if (x > most + SAME * variables.length) return 0;
  if (x > most - SAME * variables.length) return Math.exp(ofMost);
  const spread = Math.sqrt(variance);
  if (x - mean < NEAR * spread) return normalCdf((mean - x) / spread);
  // K′ grows with t: the root is searched between a t that is too small and one that is too large.
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  let t = (x - mean) / variance;
  let found = tilted(variables, highest, t);
  for (let step = 0; step < 100; step++) {
    if (found.mean < x) low = t;
    else high = t;
    const newton = t + (x - found.mean) / found.variance;
    const next = newton > low && newton < high ? newton : high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
    const isFound = Math.abs(next - t) < (next === newton ? NEWTON : BISECTED) * Math.abs(t);
    t = next;
    found = tilted(variables, highest, t);
    if (isFound) break;
  }
  const w = Math.sqrt(Math.max(0, 2 * (t * x - found.k)));
  const u = t * Math.sqrt(found.variance);
  const density = Math.exp((-w * w) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalCdf(-w) + density * (1 / u - 1 / w)));
}

/** Newton's step squares how far t is off: after one of a millionth, t is right to the last digits; bisection halves it. */
const [NEWTON, BISECTED] = [1e-6, 1e-10];

/** Sums of the same numbers in another order differ in their last digits. */
const SAME = 1e-9;

/** K(t), K′(t) and K″(t), for a t above 0 and the highest value of each variable. */
function tilted(
  variables: readonly ArrayLike<number>[],
  highest: Float64Array,
  t: number,
): { readonly k: number; readonly mean: number; readonly variance: number } {
  let [k, mean, variance] = [0, 0, 0];
  for (let at = 0; at < variables.length; at++) {
    const values = variables[at] ?? [];
    const n = values.length;
    const high = t * (highest[at] ?? 0);
    let [sum, first, second] = [0, 0, 0];
    for (let i = 0; i < n; i++) {
      const value = values[i] ?? 0;
      const weight = Math.exp(t * value - high);
      const part = weight * value;
      sum += weight;
      first += part;
      second += part * value;
    }
    k += high + Math.log(sum / n);
    mean += first / sum;
    variance += Math.max(0, second / sum - (first / sum) ** 2);
  }
  return { k, mean, variance };
}
