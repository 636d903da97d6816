import { normalCdf } from "./normal.ts";

/** Where the saddlepoint is nearer to the mean than this, in standard deviations, the formula divides by hardly anything. */
const NEAR = 1e-4;

/** Variables by the values that each takes, all as likely: the values of one after those of the other. */
export interface Variables {
  readonly values: Float64Array;
  /** Where the values of each begin, and the end of the last. */
  readonly from: Int32Array;
}

/**
 * Returns P(X ≥ x), approximately, of a sum X of independent variables each of which takes one of some values, all as likely:
 * by the saddlepoint, 1 − Φ(w) + φ(w) (1/u − 1/w) with w = ±√(2(tx − K(t))), u = t √K″(t), K(t) = Σ ln(mean of e^(t·value))
 * and t where K′(t) = x, which is searched by Halley's method. At the largest sum there is, it is exact. For x no smaller
 * than the mean.
 *
 * Lugannani, R. & Rice, S. (1980). Saddle point approximation for the distribution of the sum of independent random variables.
 * Advances in Applied Probability 12, 475–490. For tests by permutation: Robinson, J. (1982). Saddlepoint approximations for
 * permutation tests and confidence intervals. Journal of the Royal Statistical Society B 44(1), 91–101.
 *
 * @example sumTail({ values: Float64Array.of(0, 1, 0, 1), from: Int32Array.of(0, 2, 4) }, 2) // 1/4
 */
export function sumTail(variables: Variables, x: number): number {
  const { values, from } = variables;
  const count = from.length - 1;
  let [mean, variance, third, most, ofMost] = [0, 0, 0, 0, 0];
  const highest = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const first = from[at] ?? 0;
    const end = from[at + 1] ?? 0;
    const n = end - first;
    let sum = 0;
    let squares = 0;
    let cubes = 0;
    let high = Number.NEGATIVE_INFINITY;
    let times = 0;
    for (let i = first; i < end; i++) {
      const value = values[i] ?? 0;
      sum += value;
      squares += value * value;
      cubes += value * value * value;
      if (value > high + SAME) times = 0;
      if (value > high - SAME) times++;
      high = Math.max(high, value);
    }
    highest[at] = high;
    const own = sum / n;
    mean += own;
    variance += squares / n - own ** 2;
    third += thirdCumulant(own, squares / n, cubes / n);
    most += high;
    ofMost += Math.log(times / n);
  }
  if (x > most + SAME * count) return 0;
  if (x > most - SAME * count) return Math.exp(ofMost);
  const spread = Math.sqrt(variance);
  if (x - mean < NEAR * spread) return normalCdf((mean - x) / spread);
  const at = saddlepoint(variables, highest, x, { distance: x - mean, variance, third });
  const w = Math.sqrt(Math.max(0, 2 * (at.t * x - at.k)));
  const u = at.t * Math.sqrt(at.variance);
  const density = Math.exp((-w * w) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalCdf(-w) + density * (1 / u - 1 / w)));
}

/**
 * Halley's step cubes how far t is off: after one of this size t is right to the last digits, and so are K and K″ there by
 * their derivatives. Bisection halves it.
 */
const [HALLEY, BISECTED] = [3e-5, 1e-10];

/** Sums of the same numbers in another order differ in their last digits. */
const SAME = 1e-9;

/** The t above 0 where K′(t) = x, with K and K″ there. The search begins where K′ would be x if it were a parabola. */
function saddlepoint(
  variables: Variables,
  highest: Float64Array,
  x: number,
  { distance, variance, third }: { readonly distance: number; readonly variance: number; readonly third: number },
): { readonly t: number; readonly k: number; readonly variance: number } {
  // K′ grows with t: the root is searched between a t that is too small and one that is too large.
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  let t = (2 * distance) / (variance + Math.sqrt(Math.max(0, variance * variance + 2 * third * distance)));
  for (let step = 0; ; step++) {
    const found = tilted(variables, highest, t);
    const off = x - found.mean;
    if (off > 0) low = t;
    else high = t;
    const newton = off / found.variance;
    const halley = newton / Math.max(0.5, 1 + (newton * found.third) / (2 * found.variance));
    const isInside = t + halley > low && t + halley < high;
    if (isInside && (step >= 100 || Math.abs(halley) < HALLEY * t)) {
      const k = found.k + halley * (found.mean + (halley / 2) * (found.variance + (halley / 3) * found.third));
      return { t: t + halley, k, variance: found.variance + halley * found.third };
    }
    const next = isInside ? t + halley : high === Number.POSITIVE_INFINITY ? 2 * t : (low + high) / 2;
    const isNear = Math.abs(next - t) < BISECTED * t;
    if (!isInside && (step >= 100 || isNear)) return { t, k: found.k, variance: found.variance };
    t = next;
  }
}

/** The third cumulant, by the moments about 0. */
function thirdCumulant(first: number, second: number, third: number): number {
  return third - 3 * first * second + 2 * first ** 3;
}

/** K(t) and its first three derivatives, for a t above 0 and the highest value of each variable. */
function tilted(
  { values, from }: Variables,
  highest: Float64Array,
  t: number,
): { readonly k: number; readonly mean: number; readonly variance: number; readonly third: number } {
  let [k, mean, variance, third] = [0, 0, 0, 0];
  for (let at = 0; at < highest.length; at++) {
    const first = from[at] ?? 0;
    const end = from[at + 1] ?? 0;
    const high = t * (highest[at] ?? 0);
    let sum = 0;
    let ofValues = 0;
    let ofSquares = 0;
    let ofCubes = 0;
    for (let i = first; i < end; i++) {
      const value = values[i] ?? 0;
      const weight = Math.exp(t * value - high);
      const part = weight * value;
      const square = part * value;
      sum += weight;
      ofValues += part;
      ofSquares += square;
      ofCubes += square * value;
    }
    k += high + Math.log(sum / (end - first));
    const own = ofValues / sum;
    mean += own;
    variance += Math.max(0, ofSquares / sum - own ** 2);
    third += thirdCumulant(own, ofSquares / sum, ofCubes / sum);
  }
  return { k, mean, variance, third };
}
