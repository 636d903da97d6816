import type { CorrectedAboutRow } from "@readout/analysis";
import { type Table, table } from "@readout/corpus";
import { dataTable } from "../dataTable.ts";
import type { DataTable } from "../figure.ts";
import { CORRECTED_COLUMNS, type CorrectedTableOptions, labelledOf, unused, whatMoves } from "./correctedWords.ts";

/** What readers are told a share is of. */
const OF: Readonly<Record<CorrectedAboutRow["of"], string>> = {
  attributions: "all attributions",
  links: "all links",
  source: "what the source says",
};

/** Returns who speaks about whom as it was counted beside what it is when corrected, as `correctedTable` does shares. */
export function correctedAboutTable(
  rows: Table<CorrectedAboutRow>,
  { id = "corrected-abouts", labels }: CorrectedTableOptions = {},
): DataTable {
  const all = rows.objects().map((row) => ({ ...row, whole: OF[row.of] }));
  const [first] = all;
  return dataTable(table(all, ["label", "whole", ...CORRECTED_COLUMNS.map(({ name }) => name)]), {
    id,
    caption:
      first === undefined
        ? "There is no article."
        : `${labelledOf(first)}.${unused(labels)} ${whatMoves(all, "share")}`,
    columns: [
      { name: "label", label: "Who about whom", type: "text" },
      { name: "whole", label: "Share of", type: "text", meaning: "What the share is of." },
      ...CORRECTED_COLUMNS,
    ],
  });
}
