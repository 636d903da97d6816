import type { Table } from "@readout/corpus";
import type { ShareCountRow } from "./countShares.ts";

/** The shares of a large table that a report has room for, and what there is in all. */
export interface LargestShares {
  /** The first of the table. */
  readonly rows: readonly ShareCountRow[];
  readonly all: number;
  /** The attributions of all rows; a joint one counts in each of its speakers'. */
  readonly attributions: number;
}

/**
 * Takes the first shares of a table that may have as many rows as there are names, so that the table need not be kept.
 *
 * @param first how many
 */
export function largestShares(counted: Table<ShareCountRow>, first: number): LargestShares {
  let attributions = 0;
  for (const value of counted.values("attributions")) attributions += value as number;
  return { rows: counted.objects({ limit: first }), all: counted.numRows(), attributions };
}
