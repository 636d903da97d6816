import { normalCdf } from "./normal.ts";

/** Trials by columns: how many have which probability. Articles are of thousands of kinds, and pairs millions. */
export interface TrialColumns {
  readonly probability: Float64Array;
  readonly count: Float64Array;
}

/** Where the saddlepoint is nearer to 0 than this, the formula divides by hardly anything. */
const NEAR = 1e-5;

/**
 * Returns P(X ≥ x) as `poissonBinomialTail` does, approximately, in a time that does not grow with x nor with how many trials
 * have a probability: by the saddlepoint, with the correction for whole numbers. 1 − Φ(w) + φ(w) (1/u − 1/w) with
 * w = ±√(2(tx − K(t))), u = (1 − e⁻ᵗ) √K″(t), K the logarithm of the generating function and t where K′(t) = x.
 *
 * Lugannani, R. & Rice, S. (1980). Saddle point approximation for the distribution of the sum of independent random variables.
 * Advances in Applied Probability 12, 475–490. Daniels, H. E. (1987). Tail probability approximations. International
 * Statistical Review 55, 37–48 (the first continuity correction).
 *
 * @example saddlepointTail(60, { probability: Float64Array.of(0.5), count: Float64Array.of(100) }) // about 0.0284
 */
export function saddlepointTail(x: number, trials: TrialColumns): number {
  if (x <= 0) return 1;
  const { probability, count } = trials;
  let [most, mean] = [0, 0];
  for (let i = 0; i < count.length; i++) {
    const p = probability[i] ?? 0;
    if (p > 0) most += count[i] ?? 0;
    mean += (count[i] ?? 0) * p;
  }
  if (x > most) return 0;
  if (x === most) return Math.exp(sumOf(trials, (p) => (p > 0 ? Math.log(p) : 0)));
  const { t, spread } = saddlepoint(x, trials, mean);
  if (Math.abs(t) < NEAR) return normalCdf((mean - x + 0.5) / Math.sqrt(sumOf(trials, (p) => p * (1 - p))));
  const growth = Math.expm1(t);
  const k = sumOf(trials, (p) => log1p(p * growth));
  const w = Math.sign(t) * Math.sqrt(Math.max(0, 2 * (t * x - k)));
  const u = -Math.expm1(-t) * Math.sqrt(spread);
  const density = Math.exp((-w * w) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalCdf(-w) + density * (1 / u - 1 / w)));
}

function sumOf({ probability, count }: TrialColumns, value: (p: number) => number): number {
  let sum = 0;
  for (let i = 0; i < count.length; i++) sum += (count[i] ?? 0) * value(probability[i] ?? 0);
  return sum;
}

/** ln(1 + u), of a small u by its series, to the last digit: most articles hardly ever name both. */
function log1p(u: number): number {
  if (Math.abs(u) > SMALL) return Math.log1p(u);
  return u * (1 - u * (1 / 2 - u * (1 / 3 - u * (1 / 4 - u * (1 / 5 - u / 6)))));
}

const SMALL = 1e-3;

/** Newton's step squares how far t is off: after one of this size it is right to the last digit. */
const NEWTON = 1e-8;

/** Where the mean of the tilted trials is x, by Newton's method, and their variance there. */
function saddlepoint(x: number, { probability, count }: TrialColumns, mean: number): { t: number; spread: number } {
  let t = Math.log(x / mean);
  let spread = 1;
  for (let step = 0; step < 100; step++) {
    let own = 0;
    spread = 0;
    const growth = Math.expm1(t);
    for (let i = 0; i < count.length; i++) {
      const p = probability[i] ?? 0;
      const tilted = (p * (growth + 1)) / (1 + p * growth);
      const tiltedCount = (count[i] ?? 0) * tilted;
      own += tiltedCount;
      spread += tiltedCount * (1 - tilted);
    }
    const change = Math.min(2, Math.max(-2, (x - own) / spread));
    t += change;
    if (Math.abs(change) < NEWTON) break;
  }
  return { t, spread };
}
