import { normalCdf } from "./normal.ts";
import type { Trials } from "./poissonBinomial.ts";

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
 * @example saddlepointTail(60, [{ probability: 0.5, count: 100 }]) // about 0.0284
 */
export function saddlepointTail(x: number, trials: readonly Trials[]): number {
  if (x <= 0) return 1;
  const open = trials.filter(({ probability, count }) => probability > 0 && count > 0);
  const most = open.reduce((sum, { count }) => sum + count, 0);
  if (x > most) return 0;
  if (x === most) return Math.exp(open.reduce((sum, { probability, count }) => sum + count * Math.log(probability), 0));
  const { t, spread } = saddlepoint(x, open);
  if (Math.abs(t) < NEAR) return nearMean(x, open);
  const growth = Math.expm1(t);
  let k = 0;
  for (const { probability: p, count } of open) k += count * Math.log1p(p * growth);
  const w = Math.sign(t) * Math.sqrt(Math.max(0, 2 * (t * x - k)));
  const u = -Math.expm1(-t) * Math.sqrt(spread);
  const density = Math.exp((-w * w) / 2) / Math.sqrt(2 * Math.PI);
  return Math.min(1, Math.max(0, normalCdf(-w) + density * (1 / u - 1 / w)));
}

/** Where the mean of the tilted trials is x, by Newton's method, and their variance there. */
function saddlepoint(x: number, trials: readonly Trials[]): { t: number; spread: number } {
  let mean = 0;
  for (const { probability, count } of trials) mean += count * probability;
  let t = Math.log(x / mean);
  let spread = 1;
  for (let step = 0; step < 100; step++) {
    let own = 0;
    spread = 0;
    const tilt = Math.exp(t);
    for (const { probability: p, count } of trials) {
      const tilted = (p * tilt) / (1 - p + p * tilt);
      own += count * tilted;
      spread += count * tilted * (1 - tilted);
    }
    const change = Math.min(2, Math.max(-2, (x - own) / spread));
    t += change;
    if (Math.abs(change) < 1e-12) break;
  }
  return { t, spread };
}

/** The tail next to the mean, where the saddlepoint says nothing: normal, with half a step less. */
function nearMean(x: number, trials: readonly Trials[]): number {
  let [mean, variance] = [0, 0];
  for (const { probability: p, count } of trials) {
    mean += count * p;
    variance += count * p * (1 - p);
  }
  return normalCdf((mean - x + 0.5) / Math.sqrt(variance));
}
