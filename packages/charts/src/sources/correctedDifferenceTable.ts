import type { CorrectedDifferenceRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import { dataTable } from "../dataTable.ts";
import type { DataTable } from "../figure.ts";
import { formatInteger } from "../format.ts";
import { CORRECTED_COLUMNS, type CorrectedTableOptions, unused, whatMoves } from "./correctedWords.ts";

/**
 * Returns by how much shares of two groups differ as they were counted, beside the differences of the shares corrected by
 * labelled articles of both, each with its interval.
 */
export function correctedDifferenceTable(
  rows: Table<CorrectedDifferenceRow>,
  { id = "corrected-differences", labels }: CorrectedTableOptions = {},
): DataTable {
  const all = rows.objects();
  const [first] = all;
  return dataTable(rows, {
    id,
    caption:
      first === undefined
        ? "There are no two groups to compare."
        : `${told(first)}${unused(labels)} ${whatMoves(all, "difference")}`,
    columns: [{ name: "label", label: "Share", type: "text" }, ...CORRECTED_COLUMNS],
  });
}

function told({ group, against, labelled, otherLabelled, articles, otherArticles }: CorrectedDifferenceRow): string {
  return `${group} less ${against}, in percentage points; labelled by hand were ${formatInteger(labelled)} of ${formatInteger(articles)} articles and ${formatInteger(otherLabelled)} of ${formatInteger(otherArticles)}.`;
}
