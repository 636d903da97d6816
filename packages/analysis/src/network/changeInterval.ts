import { normalQuantile } from "../statistics/normal.ts";

/** In how many articles of two groups a pair is, `x` of `m` and `y` of `n`. */
export interface Change {
  readonly x: number;
  readonly m: number;
  readonly y: number;
  readonly n: number;
}

/**
 * Returns ln of the odds that an article of the second group has something, over these odds in the first, with its interval: a
 * half is added to each count, and the variance is the sum of their reciprocals.
 *
 * Gart, J. J. (1966). Alternative methods for the estimation of relative risk and odds ratio. Biometrika 53, 593–596; Woolf, B.
 * (1955). On estimating the relation between blood group and disease. Annals of Human Genetics 19(4), 251–253.
 */
export function changeInterval({ x, m, y, n }: Change, level: number): { logOdds: number; low: number; high: number } {
  const [a, b, c, d] = [x + 0.5, m - x + 0.5, y + 0.5, n - y + 0.5];
  const logOdds = Math.log(c / d) - Math.log(a / b);
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { logOdds, low: logOdds - reach, high: logOdds + reach };
}
