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
  const names = new Set(all.map(({ within }) => within));
  const groups = [...names].map((name) => all.filter(({ within }) => within === name));
  const corrected = groups.filter(isCorrected);
  const others = groups.filter((group) => !isCorrected(group));
  const shown = corrected.flat();
  const columns: readonly ColumnOf<CorrectedRow>[] = [
    { name: "within", label: "Group", type: "text" },
    { name: "label", label: "Share", type: "text" },
    ...CORRECTED_COLUMNS,
    { name: "labelled", label: "Labelled", type: "integer", exported: true, meaning: LABELLED },
    { name: "articles", label: "Articles", type: "integer", exported: true },
  ];
  const named = shown.map((row) => ({ ...row, label: `${row.label} in ${row.within}` }));
  const few = others.length === 0 ? "" : ` Too few to correct by: ${labelledIn(others)}.`;
  return dataTable(
    table(
      shown,
      columns.map(({ name }) => name),
    ),
    {
      id,
      caption:
        groups.length === 0 ? "There are no groups to compare."
        : corrected.length === 0 ? `Of no group enough articles are labelled by hand (${labelledIn(others)}): shares stay as they were counted.${unused(labels)}`
        : `Articles labelled by hand: ${labelledIn(corrected)}.${few}${unused(labels)} ${whatMoves(named, "share")}`, // biome-ignore format: a decision list
      columns,
    },
  );
}

const LABELLED = "Articles of the group that were labelled by hand.";

function isCorrected(rows: readonly CorrectedRow[]): boolean {
  return rows.some(({ corrected }) => corrected !== null);
}

/** Groups by name, each with how many of its articles are labelled: `Gazette 15 of 200 and Courier 4 of 90`. */
function labelledIn(groups: readonly (readonly CorrectedRow[])[]): string {
  const told = groups.flatMap(([first]) =>
    first === undefined
      ? []
      : `${first.within ?? "all articles"} ${formatInteger(first.labelled)} of ${formatInteger(first.articles)}`,
  );
  return fewOr(told, "group");
}
