/** Words in a run: what articles are compared by. */
export const RUN = 5;

/**
 * How an article is a copy of an earlier one: `exact` (the same words), `edited` (most of both is the same), `abridged`
 * (most of it is in the earlier one, which is longer), `expanded` (it has most of the earlier one, and more), `passage`
 * (they share a part of both).
 */
export type CopyKind = "exact" | "edited" | "abridged" | "expanded" | "passage";

/** Of two texts the same for the most part so much is shared. A tenth of the words changed leaves about three quarters. */
const MOST = 0.65;

/** A text is not shortened or lengthened if its length differs less than this. */
const LENGTH = 0.15;

/** Tells how the second of two lists of runs is a copy of the first; both are in the order of their texts. */
export function copyKind(earlier: Uint32Array, later: Uint32Array): Exclude<CopyKind, "exact"> {
  const kept = covered(later, new Set(earlier)) >= MOST;
  const given = covered(earlier, new Set(later)) >= MOST;
  const ratio = later.length / earlier.length;
  if (kept && ratio <= 1 - LENGTH) return "abridged";
  if (given && ratio >= 1 + LENGTH) return "expanded";
  if (kept && given) return "edited";
  return kept ? "abridged" : given ? "expanded" : "passage";
}

/** The share of words that stand in a run which the other text has. */
function covered(runs: Uint32Array, other: ReadonlySet<number>): number {
  let count = 0;
  let until = 0;
  for (const [at, run] of runs.entries()) {
    if (other.has(run)) until = at + RUN;
    if (at < until) count += 1;
  }
  return count / runs.length;
}
