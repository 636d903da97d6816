import { firstAtLeast } from "../statistics/firstAtLeast.ts";
import { permutationP } from "../statistics/permutationP.ts";

/** Tests whether anything at all differs in a family. */
export interface WholeTest {
  /** Whether the family is small enough to be asked. */
  readonly isAsked: boolean;
  /** Takes the scores of one row in some replicates, from the number of the first on: the farther from 0 the stronger. */
  readonly add: (replicate: number, scores: Float64Array) => void;
  /** The p of the family: once all is added. */
  readonly p: () => number;
}

/** Weaker rows cannot be findings, and are not kept: in a normal distribution one in seven is stronger. */
const WEAK = 1.5;

/** In larger families, such as words, the rows that depend on each other are few beside all, and nothing is tested. */
const MOST_ROWS = 1000;

/** What is called a finding. */
const LEVEL = 0.05;

/**
 * Prepares the test of a whole family of rows by the smallest q that it has: how often a family in which articles were dealt out
 * by chance has one as small. A family without any difference then has a finding in one corpus of twenty at most, however its
 * rows depend on each other. The observed family and those dealt out are treated alike: of each, a row's p is how much of
 * the scores of all others is as strong (`permutationP`), its q Benjamini and Hochberg's, and only rows with p ≤ .05 are looked at. p is 0, and
 * so says nothing, of families of more than a thousand rows.
 *
 * Simes, R. J. (1986). An improved Bonferroni procedure for multiple tests of significance. Biometrika 73(3), 751–754 (the
 * smallest q as a test of all). Westfall, P. H. & Young, S. S. (1993). Resampling-Based Multiple Testing. Wiley, 2.3 (its
 * distribution by dealing out).
 */
export function wholeTest(observed: readonly Float64Array[], replicates: number): WholeTest {
  const strong = (scores: ArrayLike<number>): Float64Array =>
    Float64Array.from(scores, Math.abs)
      .filter((score) => score > WEAK)
      .sort();
  const tests = observed.reduce((sum, { length }) => sum + length, 0);
  if (tests > MOST_ROWS) return { isAsked: false, add: () => undefined, p: () => 0 };
  const own = strong(observed.flatMap((scores) => Array.from(scores)));
  const drawn: number[][] = Array.from({ length: replicates }, () => []);
  return {
    isAsked: true,
    add(replicate, scores) {
      for (let at = 0; at < scores.length; at++) {
        const strength = Math.abs(scores[at] ?? 0);
        if (strength > WEAK) drawn[replicate + at]?.push(strength);
      }
    },
    p() {
      if (own.length === 0) return 1;
      const corpora = drawn.map(strong);
      const all = strong(drawn.flat());
      /** The smallest q of one family, by its strong rows, ascending; those dealt out have themselves among all. */
      const smallest = (rows: Float64Array, isObserved: boolean): number => {
        let least = 1;
        for (let at = rows.length - 1; at >= 0; at--) {
          const strength = rows[at] ?? 0;
          const rank = rows.length - at;
          const asStrong = atLeast(all, strength) + (isObserved ? 0 : atLeast(own, strength) - rank);
          const p = permutationP(asStrong, replicates, tests);
          if (p > LEVEL) break;
          least = Math.min(least, (p * tests) / rank);
        }
        return least;
      };
      const found = smallest(own, true);
      const asSmall = corpora.reduce((sum, rows) => sum + Number(smallest(rows, false) <= found), 0);
      return permutationP(asSmall, replicates);
    },
  };
}

/** How many of some ascending numbers are no smaller than one. */
function atLeast(sorted: Float64Array, value: number): number {
  return sorted.length - firstAtLeast(sorted, value);
}
