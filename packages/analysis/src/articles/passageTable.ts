import { columnTable, computedColumn, type Table } from "@readout/corpus";
import type { EvidenceId } from "@readout/facts";

/**
 * Makes a table of rows whose passages are found when a row is shown: a statistic has thousands of rows, each with all its
 * passages, and a page shows some of them.
 *
 * @param columns the names of the columns in their order, `evidence` among them
 * @param passages those of a row by its place
 */
export function passageTable<Row extends { readonly evidence: readonly EvidenceId[] }>(
  rows: readonly Omit<Row, "evidence">[],
  columns: readonly (keyof Row & string)[],
  passages: (row: number) => readonly EvidenceId[],
): Table<Row> {
  return columnTable<Row>(
    columns.map((name) => [
      name,
      name === "evidence"
        ? computedColumn(rows.length, passages, { late: true })
        : rows.map((row) => row[name as Exclude<keyof Row & string, "evidence">]),
    ]),
  );
}
