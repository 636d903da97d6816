import { erfc } from "./erfc.ts";

/**
 * The chance that a chi-square variable with one degree of freedom is at least `x`: the p value of a G² or a
 * chi-square of a 2×2 table. It keeps its digits in the far tail, where 1 − cdf is 0: about 1e-102 at 460, down to
 * 1e-308 near 1,410 and 0 only beyond.
 *
 * P(χ²₁ ≥ x) = erfc(√(x / 2)), as χ²₁ is the square of a standard normal variable.
 *
 * @throws RangeError for a negative value: take `Math.abs` of a signed log-likelihood.
 * @example chiSquareTail(3.841458820694124) // 0.05
 */
export function chiSquareTail(x: number): number {
  if (!(x >= 0)) throw new RangeError(`not a chi-square value: ${x}`);
  return erfc(Math.sqrt(x / 2));
}
