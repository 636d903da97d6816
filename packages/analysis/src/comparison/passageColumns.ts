import { computedColumn } from "@readout/corpus";
import type { EvidenceId } from "@readout/facts";

/**
 * Returns the columns of the passages on either side of rows that are compared, each made when it is shown: there are thousands of
 * rows, and each has all passages of one side.
 *
 * @param passages those of a row by its place, its own or those of the other side
 */
export function passageColumns(
  rows: number,
  passages: (row: number, isOwn: boolean) => readonly EvidenceId[],
): Readonly<Record<"evidence" | "otherEvidence", ArrayLike<readonly EvidenceId[]>>> {
  const of = (isOwn: boolean) => computedColumn(rows, (row) => passages(row, isOwn), { late: true });
  return { evidence: of(true), otherEvidence: of(false) };
}
