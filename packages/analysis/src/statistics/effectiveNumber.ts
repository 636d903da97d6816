/**
 * The effective number of sources: how many equally used sources would be as diverse as these. Ten sources of which
 * one has nearly all the words count as little more than one. 0 for no counts.
 *
 * exp(H) with Shannon's entropy H = −Σ pᵢ ln pᵢ: Hill's number of order 1.
 *
 * Hill, M. O. (1973). Diversity and evenness: a unifying notation and its consequences. Ecology 54(2), 427–432.
 *
 * @throws RangeError for a negative count.
 * @example effectiveNumber([5, 5, 5, 5]) // 4
 */
export function effectiveNumber(counts: readonly number[]): number {
  let total = 0;
  for (const count of counts) {
    if (!(count >= 0)) throw new RangeError(`not a count: ${count}`);
    total += count;
  }
  if (total === 0) return 0;
  let entropy = 0;
  for (const count of counts) if (count > 0) entropy -= (count / total) * Math.log(count / total);
  return Math.exp(entropy);
}
