/**
 * Returns in how many ways units can be dealt out to groups of these sizes that a test of how far groups are apart tells from each
 * other: groups of one size may stand for one another. No p of such a test is smaller than one over it.
 *
 * @example dealings([3, 3]) // 10
 */
export function dealings(sizes: readonly number[]): number {
  let [ways, all] = [1, 0];
  const alike = new Map<number, number>();
  for (const size of sizes) {
    for (let taken = 1; taken <= size; taken++) ways *= (all + taken) / taken;
    all += size;
    const times = (alike.get(size) ?? 0) + 1;
    alike.set(size, times);
    ways /= times;
  }
  return Math.round(ways);
}
