import { type Contingency, observedCells } from "./contingency.ts";

/**
 * Normalised pointwise mutual information: how much more often two things come together than chance would have it, on
 * a scale that does not depend on how frequent they are. −1: never together; 0: as often as chance; 1: never apart.
 * An effect size: it says nothing about how sure one can be, and on few units it is large by luck.
 *
 * ln(p(ab) / (p(a) p(b))) / −ln p(ab). It is 0 where nothing can be said: no units, a member in none of them, or both
 * in all of them (they meet as often as expected).
 *
 * Bouma, G. (2009). Normalized (pointwise) mutual information in collocation extraction. Proceedings of GSCL, 31–40.
 *
 * @throws RangeError on impossible counts.
 * @example npmi({ together: 10, withA: 20, withB: 30, units: 1000 }) // 0.6109
 */
export function npmi(counts: Contingency): number {
  observedCells(counts);
  const { together, withA, withB, units } = counts;
  if (withA === 0 || withB === 0 || together === units) return 0;
  if (together === 0) return -1;
  const value = Math.log((together / withA) * (units / withB)) / Math.log(units / together);
  return Math.max(-1, Math.min(1, value));
}
