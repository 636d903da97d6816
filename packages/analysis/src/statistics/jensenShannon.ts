/**
 * Returns the Jensen–Shannon divergence of distributions in bits: 0 where all are alike; for two, 1 where they share
 * nothing; for k, log₂ k at most. Each is given by its counts and weighs as much as the others, however many counts it has.
 * Null where one has no counts. Of samples it is too large, the more so the fewer counts there are: compare it with what
 * comes by chance.
 *
 * H(Σ pₖ / k) − Σ H(pₖ) / k, with Shannon's entropy H in bits.
 *
 * Lin, J. (1991). Divergence measures based on the Shannon entropy. IEEE Transactions on Information Theory 37(1), 145–151.
 * For two, as the square of `scipy.spatial.distance.jensenshannon(p, q, base=2)`.
 *
 * @param counts lists of one length, a distribution each
 * @throws RangeError for fewer than two lists, lists of different lengths, or a count that is negative or no number.
 * @example jensenShannon([[15, 3, 2], [3, 12, 7]]) // 0.298
 */
export function jensenShannon(counts: readonly ArrayLike<number>[]): number | null {
  if (counts.length < 2) throw new RangeError(`not distributions to compare: ${counts.length}`);
  const length = counts[0]?.length ?? 0;
  const totals = counts.map((own) => {
    if (own.length !== length) throw new RangeError(`${own.length} counts beside ${length}`);
    let total = 0;
    for (let i = 0; i < length; i++) {
      const count = own[i] ?? Number.NaN;
      if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`not a count: ${count}`);
      total += count;
    }
    return total;
  });
  if (totals.includes(0)) return null;
  let divergence = 0;
  for (let i = 0; i < length; i++) {
    let mixed = 0;
    for (const [k, own] of counts.entries()) {
      const share = (own[i] ?? 0) / (totals[k] ?? 1);
      mixed += share;
      if (share > 0) divergence += share * Math.log2(share);
    }
    mixed /= counts.length;
    if (mixed > 0) divergence -= counts.length * mixed * Math.log2(mixed);
  }
  // Equal distributions differ in the last digits.
  return Math.max(0, divergence / counts.length);
}
