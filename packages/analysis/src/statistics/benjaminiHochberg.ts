import { firstAtLeast } from "./firstAtLeast.ts";

/**
 * Adjusts p values for having looked many times: of all findings with q ≤ 0.05, about one in twenty is expected to be
 * chance. Returns one q for each p, in the order given; a smaller p never has a larger q, and no q is below its p.
 * Holds for independent and for positively dependent tests.
 *
 * qᵢ = min over j with pⱼ ≥ pᵢ of pⱼ · tests / rank(pⱼ), at most 1.
 *
 * Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. Journal of the Royal Statistical Society B
 * 57(1), 289–300. As R's `p.adjust(p, "BH", n = tests)`.
 *
 * @param tests how many tests were made in all, those with a p value of 1 that are not listed included.
 * @throws RangeError if `tests` is smaller than the number of p values, or a p value is outside 0 to 1.
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(p: ArrayLike<number>, tests: number = p.length): Float64Array {
  if (tests < p.length) throw new RangeError(`fewer tests than p values: ${tests} for ${p.length}`);
  const sorted = Float64Array.from(p);
  for (const value of sorted) if (!(value >= 0 && value <= 1)) throw new RangeError(`not a p value: ${value}`);
  sorted.sort();
  const q = new Float64Array(sorted.length);
  let least = 1;
  for (let rank = sorted.length; rank > 0; rank--) {
    least = Math.min(least, ((sorted[rank - 1] ?? 1) * tests) / rank);
    q[rank - 1] = least;
  }
  // Of like p values the first has the least: a million are sorted without a function that compares them.
  return new Float64Array(p).map((value) => q[firstAtLeast(sorted, value)] ?? 1);
}
