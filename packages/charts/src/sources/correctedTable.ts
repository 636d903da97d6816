import type { CorrectedRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { Labels } from "@readout/facts";
import { dataTable } from "../dataTable.ts";
import type { DataTable } from "../figure.ts";
import { formatCount, formatEstimate, formatInteger } from "../format.ts";

/** How the table is told. */
export interface CorrectedTableOptions {
  readonly id?: string;
  /** The labels that were read: the caption says how many articles of them could not be used. */
  readonly labels?: Labels;
}

/**
 * Returns shares as they were counted beside those corrected by articles labelled by hand, each with its interval and,
 * where there is no corrected one, why. The caption says what was done, and which share the correction moves most.
 */
export function correctedTable(
  rows: Table<CorrectedRow>,
  { id = "corrected", labels }: CorrectedTableOptions = {},
): DataTable {
  return dataTable(rows, {
    id,
    caption: caption(rows.objects(), labels === undefined ? 0 : leftOut(labels)),
    columns: [
      { name: "label", label: "Source", type: "text" },
      { name: "raw", label: "As counted", type: "percent" },
      { name: "rawLow", label: "Low (95 %)", type: "percent" },
      { name: "rawHigh", label: "High (95 %)", type: "percent" },
      { name: "corrected", label: "Corrected", type: "percent" },
      { name: "low", label: "Low (95 %)", type: "percent" },
      { name: "high", label: "High (95 %)", type: "percent" },
      { name: "reason", label: "Why not", type: "text" },
    ],
  });
}

/** Labelled articles that are not finished, have changed or have a fault. */
function leftOut({ unfinished, problems }: Labels): number {
  return new Set([...unfinished.map(({ id }) => id), ...problems.map(({ id, problem }) => id ?? problem.where)]).size;
}

function caption(rows: readonly CorrectedRow[], unused: number): string {
  const [first] = rows;
  if (first === undefined) return "There is no attribution to correct.";
  const left = unused === 0 ? "" : ` ${formatCount(unused, "labelled article")} could not be used.`;
  const read = `${formatInteger(first.labelled)} of ${formatCount(first.articles, "article")} ${first.labelled === 1 ? "was" : "were"} labelled by hand.${left}`;
  const corrected = rows.filter((row) => row.corrected !== null);
  if (corrected.length === 0) return `${read} No share could be corrected: the column at the end says why.`;
  const moved = ({ raw, corrected: value }: CorrectedRow): number => Math.abs((raw ?? 0) - (value ?? 0));
  const most = corrected.reduce((before, row) => (moved(row) > moved(before) ? row : before));
  const change = `${formatEstimate(most.raw, most.rawLow, most.rawHigh)} as counted, ${formatEstimate(most.corrected, most.low, most.high)} corrected`;
  return `${read} What was found wrong and missing in them is taken off the shares of all (prediction-powered), and its uncertainty is in the intervals. The correction moves most for ${most.label}: ${change}.`;
}
