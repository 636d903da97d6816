import { normalQuantile } from "../statistics/normal.ts";
import { POWER } from "../statistics/power.ts";

/**
 * Returns the smallest true difference that a test over articles finds in about four corpora of five (of few articles in fewer:
 * docs/experiments.md), by how much the difference
 * varies when articles are dealt out by chance: (z₁₋ₐ/₂ₜ + z.₈) · spread, with a = 1 − level and t tests in the family. It is
 * what would be found if it were the only difference of the family; one of several is found more easily. Null where
 * nothing varies.
 *
 * Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd ed., 2.4. Erlbaum; t as Bonferroni's.
 *
 * @example detectable(0.03, { level: 0.95, tests: 1 }) // 0.0840
 */
export function detectable(
  spread: number,
  { level, tests }: { readonly level: number; readonly tests: number },
): number | null {
  if (!(spread > 0) || tests < 1) return null;
  return (normalQuantile(1 - (1 - level) / (2 * tests)) + normalQuantile(POWER)) * spread;
}
