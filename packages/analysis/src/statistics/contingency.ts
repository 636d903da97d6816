/** Two things counted over the same units of text: the margins and the overlap of a 2×2 table. */
export interface Contingency {
  /** Units that hold both. */
  readonly together: number;
  /** Units that hold the first, with or without the second. */
  readonly withA: number;
  /** Units that hold the second, with or without the first. */
  readonly withB: number;
  /** All units, those that hold neither included. */
  readonly units: number;
}

/** The four cells of a 2×2 table: both, the first alone, the second alone, neither. */
export type Cells = readonly [both: number, onlyA: number, onlyB: number, neither: number];

/**
 * Returns the observed cells.
 *
 * @throws RangeError where no text could give these counts, such as a pair seen more often than one of its members.
 */
export function observedCells(counts: Contingency): Cells {
  const { together, withA, withB, units } = counts;
  const onlyA = withA - together;
  const onlyB = withB - together;
  const neither = units - withA - onlyB;
  if (isCount(together) && isCount(onlyA) && isCount(onlyB) && isCount(neither))
    return [together, onlyA, onlyB, neither];
  throw new RangeError(`impossible counts: ${together} together, ${withA} and ${withB} of ${units} units`);
}

function isCount(cell: number): boolean {
  return Number.isSafeInteger(cell) && cell >= 0;
}

/** Returns the cells to expect if the two were independent: row total × column total / units; all 0 without units. */
export function expectedCells(counts: Contingency): Cells {
  const { withA, withB, units } = counts;
  if (units === 0) return [0, 0, 0, 0];
  const withoutA = units - withA;
  const withoutB = units - withB;
  return [
    (withA * withB) / units,
    (withA * withoutB) / units,
    (withoutA * withB) / units,
    (withoutA * withoutB) / units,
  ];
}
