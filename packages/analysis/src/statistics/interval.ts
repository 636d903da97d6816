/** A confidence interval. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Throws RangeError unless the level is strictly between 0 and 1, such as 0.95. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`);
}
