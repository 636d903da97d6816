import { type Contingency, expectedCells, observedCells } from "./contingency.ts";

/**
 * Dunning's log-likelihood ratio G² of a 2×2 table, with a sign: positive where two things come together more often
 * than expected, negative where less often, 0 where just as often or where a margin is empty. Its size is the evidence
 * against independence; under independence it follows chi-square with one degree of freedom (`chiSquareTail`), and it
 * keeps to that on rare events far better than Pearson's chi-square does.
 *
 * G² = 2 Σ observed · ln(observed / expected), summed here as 2 Σ (O ln(O/E) − O + E): the same value, and no term is
 * negative, so that nothing is lost by cancelling.
 *
 * Dunning, T. (1993). Accurate methods for the statistics of surprise and coincidence. Computational Linguistics
 * 19(1), 61–74.
 *
 * @throws RangeError on impossible counts.
 * @example logLikelihood({ together: 10, withA: 20, withB: 30, units: 1000 }) // 46.50
 */
export function logLikelihood(counts: Contingency): number {
  const [both, onlyA, onlyB, neither] = observedCells(counts);
  const expected = expectedCells(counts);
  const aligned = deviance(both, expected[0]) + deviance(neither, expected[3]);
  const sum = aligned + deviance(onlyA, expected[1]) + deviance(onlyB, expected[2]);
  return counts.together < expected[0] ? -2 * sum : 2 * sum;
}

function deviance(observed: number, expected: number): number {
  if (expected === 0 || observed === expected) return 0;
  if (observed === 0) return expected;
  return Math.max(0, observed * Math.log(observed / expected) - observed + expected);
}
