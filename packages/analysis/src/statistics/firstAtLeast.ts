/** Index of the first of ascending numbers in [low, high) that is at least the value; `high` where none is. */
export function firstAtLeast(sorted: ArrayLike<number>, value: number, low = 0, high: number = sorted.length): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
