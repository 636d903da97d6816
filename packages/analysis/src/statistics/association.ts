import { chiSquareTail } from "./chiSquareTail.ts";
import { type Contingency, expectedCells } from "./contingency.ts";
import { fisherExact } from "./fisherExact.ts";
import { logLikelihood } from "./logLikelihood.ts";
import { npmi } from "./npmi.ts";

/** How strongly two things go together, and how sure that is. */
export interface Association {
  /** Units with both to expect if they were independent. */
  readonly expected: number;
  /** Effect size, −1 to 1. */
  readonly npmi: number;
  /** Dunning's G²; negative where they come together less often than expected. */
  readonly logLikelihood: number;
  /** Two-sided p value, by `test`. */
  readonly p: number;
  readonly test: "G2" | "Fisher";
}

/**
 * Measures and tests one pair: the p value is that of G², and Fisher's where an expected cell is below 5, as there G²
 * does not follow chi-square well (Cochran, W. G. (1954). Some methods for strengthening the common χ² tests.
 * Biometrics 10(4), 417–451).
 *
 * @throws RangeError on impossible counts.
 */
export function association(counts: Contingency): Association {
  const cells = expectedCells(counts);
  const g2 = logLikelihood(counts);
  const test = Math.min(...cells) < 5 ? "Fisher" : "G2";
  const p = test === "Fisher" ? fisherExact(counts) : chiSquareTail(Math.abs(g2));
  return { expected: cells[0], npmi: npmi(counts), logLikelihood: g2, p, test };
}
