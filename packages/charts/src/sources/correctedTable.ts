import type { CorrectedRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import { dataTable } from "../dataTable.ts";
import type { DataTable } from "../figure.ts";
import { CORRECTED_COLUMNS, type CorrectedTableOptions, labelledOf, unused, whatMoves } from "./correctedWords.ts";

/**
 * Returns shares as they were counted beside those corrected by articles labelled by hand, each with its interval and,
 * where there is no corrected one, why. The caption says what was done, and which share the correction moves most.
 */
export function correctedTable(
  rows: Table<CorrectedRow>,
  { id = "corrected", labels }: CorrectedTableOptions = {},
): DataTable {
  const all = rows.objects();
  const [first] = all;
  return dataTable(rows, {
    id,
    caption:
      first === undefined
        ? "There is no attribution to correct."
        : `${labelledOf(first)}.${unused(labels)} ${whatMoves(all, "share")}`,
    columns: [{ name: "label", label: "Source", type: "text" }, ...CORRECTED_COLUMNS],
  });
}
