/** Returns a number to three decimals: figures are then the same to the byte on every machine. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** As `round`; null stays null. */
export function rounded(value: number | null): number | null {
  return value === null ? null : round(value);
}

/** Returns a share (0 to 1) in per cent, to three decimals. */
export function inPercent(share: number): number {
  return round(100 * share);
}
