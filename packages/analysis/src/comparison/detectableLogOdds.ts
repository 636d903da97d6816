import { normalQuantile } from "../statistics/normal.ts";
import { AIMED_POWER } from "../statistics/power.ts";

/** How often each side has something: `a` times in `n`, and `b` in `m`. */
export interface SidesUses {
  readonly a: number;
  readonly n: number;
  readonly b: number;
  readonly m: number;
}

/** What a test makes of something. */
export interface Scored {
  /** Of its S by chance. */
  readonly deviation: number;
  /** Σ nm θ(1 − θ) / (n + m) over what is set side by side: how much S grows with the log-odds. */
  readonly information: number;
}

/** From so little on a share is not reckoned anew. */
const NEAR = 1e-9;

/** So often the size is reckoned anew; it changes by less and less. */
const ROUNDS = 30;

/**
 * Prepares the smallest log-odds above 0 that four of five corpora with as many uses in all show, by a test over articles whose S varies by so
 * much by chance; null where none do. S is then as large as (c + z √v) deviations, with c = z₁₋ₐ/₂ₜ (t tests in the family, a = 1 −
 * level), z that of `AIMED_POWER`, and v how much more S varies then: what is used more by a small side varies with it, (p₁ / n + p₂ / m) / (θ / n + θ
 * / m). The shares are p₁ = θ + Dm / (n + m) and p₂ = θ − Dn / (n + m), with D = S θ(1 − θ) / information.
 *
 * Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd ed., 2.4. Erlbaum; t as Bonferroni's.
 *
 * @param tests how many the family has
 * @example detectableLogOdds({ level: 0.95, tests: 1 })({ a: 50, n: 1e4, b: 50, m: 1e4 }, { deviation: 5, information: 24.88 }) // 0.621
 */
export function detectableLogOdds({
  level,
  tests,
}: {
  readonly level: number;
  readonly tests: number;
}): (uses: SidesUses, scored: Scored) => number | null {
  const c = normalQuantile(1 - (1 - level) / (2 * tests));
  const z = normalQuantile(AIMED_POWER);
  return ({ a, n, b, m }, { deviation, information }) => {
    if (!(deviation > 0 && information > 0)) return null;
    const theta = (a + b) / (n + m);
    let [more, less] = [theta, theta];
    for (let round = 0; round < ROUNDS; round++) {
      const v = (more / n + less / m) / (theta / n + theta / m);
      const D = ((c + z * Math.sqrt(v)) * deviation * theta * (1 - theta)) / information;
      const before = more;
      more = theta + (D * m) / (n + m);
      less = theta - (D * n) / (n + m);
      if (less <= 0 || more >= 1) return null;
      if (Math.abs(more - before) < NEAR * more) break;
    }
    return Math.log((more * (1 - less)) / (less * (1 - more)));
  };
}
