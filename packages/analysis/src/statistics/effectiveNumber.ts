import { shannonEntropy } from "./diversity.ts";

/**
 * The effective number of sources: how many equally used sources would be as diverse as these. Ten sources of which
 * one has nearly all the words count as little more than one. 0 for no counts.
 *
 * exp(H) with Shannon's entropy H = −Σ pᵢ ln pᵢ: Hill's number of order 1.
 *
 * Hill, M. O. (1973). Diversity and evenness: a unifying notation and its consequences. Ecology 54(2), 427–432.
 *
 * @throws RangeError for a count that is negative or not finite.
 * @example effectiveNumber([5, 5, 5, 5]) // 4
 */
export function effectiveNumber(counts: readonly number[]): number {
  const entropy = shannonEntropy(counts);
  return counts.some((count) => count > 0) ? Math.exp(entropy) : 0;
}
