import { normalQuantile } from "./normal.ts";

/**
 * Returns the value that a variable of Student's t distribution stays below with the given probability. As R's
 * `qt(probability, df)`; to about 1e-12.
 *
 * Student (1908). The probable error of a mean. Biometrika 6(1), 1–25.
 *
 * @throws RangeError for a probability that is not between 0 and 1, or degrees of freedom that are not positive and finite.
 * @example studentQuantile(0.975, 4) // 2.7764
 */
export function studentQuantile(probability: number, df: number): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`not a probability: ${probability}`);
  if (!(df > 0 && Number.isFinite(df))) throw new RangeError(`not degrees of freedom: ${df}`);
  if (probability < 0.5) return -studentQuantile(1 - probability, df);
  if (probability === 0.5) return 0;
  let low = 0;
  let high = Math.max(1, 2 * normalQuantile(probability));
  while (upperTail(high, df) > 1 - probability) high *= 2;
  // Newton's steps, and the middle where one would leave what is known to hold the value.
  const scale = Math.exp(logGamma((df + 1) / 2) - logGamma(df / 2)) / Math.sqrt(df * Math.PI);
  let value = (low + high) / 2;
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step++) {
    const over = upperTail(value, df) - (1 - probability);
    if (over > 0) low = value;
    else high = value;
    const next = value + over / (scale * (1 + (value * value) / df) ** (-(df + 1) / 2));
    if (Math.abs(next - value) <= 1e-15 * value) return next;
    value = next > low && next < high ? next : (low + high) / 2;
  }
  return (low + high) / 2;
}

/** P(T > t) for t ≥ 0: half the regularised incomplete beta function of df / (df + t²). */
function upperTail(t: number, df: number): number {
  return incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

/** I_x(a, b) by its continued fraction (Abramowitz & Stegun 1964, 26.5.8), evaluated with Lentz's method. */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  let c = 1;
  let d = nonzero(1 - ((a + b) * x) / (a + 1));
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / nonzero(1 + term * d);
      c = nonzero(1 + term / c);
      change = c * d;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return front * fraction;
}

function nonzero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

/** ln Γ(x) for x > 0: Stirling's series from 15 on, and the recurrence below. */
function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 15; at++) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series = 1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)));
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series / at - shift;
}
