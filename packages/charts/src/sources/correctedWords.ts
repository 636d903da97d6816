import type { CorrectedRow } from "@readout/analysis";
import type { Labels } from "@readout/facts";
import type { ColumnOf } from "../dataTable.ts";
import { formatCount, formatEstimate, formatInteger } from "../format.ts";

/** How tables of corrected values are told. */
export interface CorrectedTableOptions {
  readonly id?: string;
  /** The labels that were read: the caption says how many articles of them could not be used. */
  readonly labels?: Labels;
}

/** A value as counted and corrected, of which a caption tells. */
export type Moved = Pick<CorrectedRow, "label" | "raw" | "rawLow" | "rawHigh" | "corrected" | "low" | "high">;

/** The columns of both estimates, each with its interval, and why there is none. */
export const CORRECTED_COLUMNS: readonly ColumnOf<Omit<Moved, "label"> & { readonly reason: string | null }>[] = [
  { name: "raw", label: "As counted", type: "percent" },
  { name: "rawLow", label: "Low (95 %)", type: "percent" },
  { name: "rawHigh", label: "High (95 %)", type: "percent" },
  { name: "corrected", label: "Corrected", type: "percent" },
  { name: "low", label: "Low (95 %)", type: "percent" },
  { name: "high", label: "High (95 %)", type: "percent" },
  { name: "reason", label: "Why not", type: "text" },
];

/** How many of how many articles were labelled: `15 of 200 articles were labelled by hand`. */
export function labelledOf({ labelled, articles }: Pick<CorrectedRow, "labelled" | "articles">): string {
  return `${formatInteger(labelled)} of ${formatCount(articles, "article")} ${labelled === 1 ? "was" : "were"} labelled by hand`;
}

/** Says how many labelled articles are not finished, have changed or have a fault; empty where none. */
export function unused(labels: Labels | undefined): string {
  if (labels === undefined) return "";
  const { unfinished, problems } = labels;
  const left = new Set([...unfinished.map(({ id }) => id), ...problems.map(({ id, problem }) => id ?? problem.where)]);
  return left.size === 0 ? "" : ` ${formatCount(left.size, "labelled article")} could not be used.`;
}

/** Says what was done to corrected values, and which the correction moves most; that there are none where there are none. */
export function whatMoves(rows: readonly Moved[], what: string): string {
  const corrected = rows.filter((row) => row.corrected !== null);
  if (corrected.length === 0) return `No ${what} could be corrected: the column at the end says why.`;
  const moved = ({ raw, corrected: value }: Moved): number => Math.abs((raw ?? 0) - (value ?? 0));
  const most = corrected.reduce((before, row) => (moved(row) > moved(before) ? row : before));
  const change = `${formatEstimate(most.raw, most.rawLow, most.rawHigh)} as counted, ${formatEstimate(most.corrected, most.low, most.high)} corrected`;
  return `What was found wrong and missing in them is taken off the ${what}s of all (prediction-powered), and its uncertainty is in the intervals. The correction moves most for ${most.label}: ${change}.`;
}
