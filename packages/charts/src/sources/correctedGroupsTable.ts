import type { CorrectedRow } from "@readout/analysis";
import { type Table, table } from "@readout/corpus";
import { type ColumnOf, dataTable } from "../dataTable.ts";
import type { DataTable } from "../figure.ts";
import { formatInteger } from "../format.ts";
import { fewOr } from "../phrase.ts";
import { CORRECTED_COLUMNS, type CorrectedTableOptions, unused, whatMoves } from "./correctedWords.ts";

/** How the table is told. */
export interface CorrectedGroupsOptions extends CorrectedTableOptions {
  /** Only these groups; all if not given. */
  readonly groups?: readonly string[];
}

/**
 * Returns shares of groups of articles as they were counted beside those corrected by labelled articles of each, as
 * `correctedTable` does those of all. Groups of which too few articles are labelled have no rows: the caption names them.
 */
export function correctedGroupsTable(
  rows: Table<CorrectedRow>,
  { id = "corrected-groups", labels, groups: only }: CorrectedGroupsOptions = {},
): DataTable {
  const all = rows.objects().filter(({ within }) => only?.includes(within ?? "") ?? true);
  const groups = [...new Set(all.map(({ within }) => within))].map((within) => groupOf(all, within));
  const corrected = groups.filter((group) => group.isCorrected).map(({ told }) => told);
  const others = groups.filter((group) => !group.isCorrected).map(({ told }) => told);
  const shown = all.filter((row) => groups.some(({ within, isCorrected }) => isCorrected && within === row.within));
  const sentences =
    corrected.length === 0
      ? `Of no group enough articles are labelled by hand (${fewOr(others, "group")}): shares stay as they were counted.${unused(labels)}`
      : `Articles labelled by hand: ${fewOr(corrected, "group")}.${others.length === 0 ? "" : ` Too few to correct by: ${fewOr(others, "group")}.`}${unused(labels)} ${whatMoves(
          shown.map((row) => ({ ...row, label: `${row.label} in ${row.within}` })),
          "share",
        )}`;
  const columns: readonly ColumnOf<CorrectedRow>[] = [
    { name: "within", label: "Group", type: "text" },
    { name: "label", label: "Share", type: "text" },
    ...CORRECTED_COLUMNS,
    { name: "labelled", label: "Labelled", type: "integer", exported: true, meaning: LABELLED },
    { name: "articles", label: "Articles", type: "integer", exported: true },
  ];
  return dataTable(
    table(
      shown,
      columns.map(({ name }) => name),
    ),
    { id, caption: groups.length === 0 ? "There are no groups to compare." : sentences, columns },
  );
}

const LABELLED = "Articles of the group that were labelled by hand.";

/** A group, how many of its articles are labelled, and whether any share of it is corrected. */
function groupOf(
  rows: readonly CorrectedRow[],
  within: string | null,
): { readonly within: string | null; readonly told: string; readonly isCorrected: boolean } {
  const own = rows.filter((row) => row.within === within);
  const told = `${within ?? "all articles"} ${formatInteger(own[0]?.labelled ?? 0)} of ${formatInteger(own[0]?.articles ?? 0)}`;
  return { within, told, isCorrected: own.some(({ corrected }) => corrected !== null) };
}
