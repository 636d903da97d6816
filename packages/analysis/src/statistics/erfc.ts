const SMALL = 1;
const TERMS = 200;

/**
 * The complementary error function, 2/√π ∫ₓ^∞ e^(−t²) dt, with a relative error below 1e-13 down to the smallest
 * number there is (erfc(26) is 6e-296, not 0). Written here because the tail is the point, and the libraries that keep
 * it bring more than a hundred packages for this one function.
 *
 * Below 1 from the series of erf, above from the continued fraction: Abramowitz & Stegun (1964), 7.1.6 and 7.1.14.
 *
 * @example erfc(1) // 0.15729920705028513
 */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x < SMALL ? 1 - series(x) : continuedFraction(x);
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let n = 1; n < TERMS && term > sum * Number.EPSILON; n++) {
    term *= (2 * x * x) / (2 * n + 1);
    sum += term;
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 1½/(x + …)))), from the inside out. */
function continuedFraction(x: number): number {
  let tail = x;
  for (let n = TERMS; n > 0; n--) tail = x + n / 2 / tail;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / tail;
}
