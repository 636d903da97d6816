/**
 * Returns the value below which the given part of sorted values lies, between two values by a straight line: R's and
 * NumPy's default (type 7 of Hyndman & Fan, 1996, The American Statistician 50(4), 361–365). NaN for no values.
 *
 * @example quantile([1, 2, 3, 4], 0.5) // 2.5
 */
export function quantile(sorted: ArrayLike<number>, probability: number): number {
  const at = (sorted.length - 1) * Math.min(1, Math.max(0, probability));
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}
