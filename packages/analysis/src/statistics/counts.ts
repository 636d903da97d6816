/** Throws RangeError for a number that is negative or not finite. */
export function checkCounts(counts: ArrayLike<number>): void {
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? Number.NaN;
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`not a count: ${count}`);
  }
}
