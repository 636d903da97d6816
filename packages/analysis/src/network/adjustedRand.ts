/**
 * Returns how well two divisions of the same things agree: 1 where they are the same, 0 on average where one is chance, and
 * null where there are fewer than two things. `x[i]` and `y[i]` are the groups of thing i.
 *
 * Hubert, L. & Arabie, P. (1985). Comparing partitions. Journal of Classification 2, 193–218. As
 * `sklearn.metrics.adjusted_rand_score`.
 *
 * @throws RangeError for lists of different lengths.
 * @example adjustedRand([0, 0, 1, 2], [0, 0, 1, 1]) // 0.5714
 */
export function adjustedRand(x: readonly number[], y: readonly number[]): number | null {
  if (x.length !== y.length) throw new RangeError(`divisions of ${x.length} and of ${y.length} things`);
  if (x.length < 2) return null;
  const both = pairsWithin(x.map((group, i) => `${group} ${y[i]}`));
  const [first, second] = [pairsWithin(x), pairsWithin(y)];
  const expected = (first * second) / ((x.length * (x.length - 1)) / 2);
  const most = (first + second) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** How many pairs of things are in one group. */
function pairsWithin(groups: readonly (string | number)[]): number {
  const sizes = new Map<string | number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
