import type { LogOddsRow } from "@readout/analysis";
import { type Table, table } from "@readout/corpus";
import { type ColumnOf, dataTable } from "../dataTable.ts";
import type { DataTable } from "../figure.ts";
import { formatCount, formatInteger, formatNumber } from "../format.ts";
import { capital } from "../phrase.ts";

/** What a table of compared words needs beside them. */
export interface WordTableOptions {
  /** A name for links and files. */
  readonly id: string;
  /** What is said where no word was compared. */
  readonly none: string;
  /** How many rows lead to all their passages, the surest first: the others lead to three. */
  readonly leading: number;
  /** How many rows are listed at most; all if not given. */
  readonly most?: number;
  /** Keys of the marks to highlight in the passages, such as the actor near whom the words stand. */
  readonly focus?: readonly string[];
  /** The largest q of a word that was found; 0.05 if not given. */
  readonly q?: number;
}

/** A row as readers see it: odds, and not their logarithms. */
interface WordRow extends LogOddsRow {
  readonly times: number | null;
  readonly timesLow: number | null;
  readonly timesHigh: number | null;
  readonly timesDetectable: number | null;
}

/**
 * Returns words compared by `keyness` as a table for readers, the surest first: how many times as often the group has each word as those it is
 * set beside (as a ratio of odds, which for words is nearly that of shares), with its interval and its passages.
 */
export function wordTable(words: Table<LogOddsRow>, options: WordTableOptions): DataTable {
  const { id, leading, most = words.numRows(), focus = [] } = options;
  const rows = words
    .slice(0, most)
    .objects()
    .map((row): WordRow => {
      const { logOdds, low, high, detectable } = row;
      return {
        ...row,
        ...{ times: ratio(logOdds), timesLow: ratio(low), timesHigh: ratio(high), timesDetectable: ratio(detectable) },
      };
    });
  const isSeveral = new Set(rows.map(({ group }) => group)).size > 1;
  const columns: readonly ColumnOf<WordRow>[] = [
    { name: "label", label: "Word", type: "text" },
    { name: "group", label: "Group", type: "text", ...(isSeveral ? {} : { exported: true }) },
    { name: "times", label: "Times as often", type: "number" },
    { name: "timesLow", label: "Low (95 %)", type: "number" },
    { name: "timesHigh", label: "High (95 %)", type: "number" },
    { name: "q", label: "q", type: "probability" },
    { name: "count", label: isSeveral ? "In the group" : "Here", type: "integer" },
    { name: "otherCount", label: "Elsewhere", type: "integer" },
    { name: "articles", label: "Articles", type: "integer" },
    { name: "timesDetectable", label: "Could have been found", type: "number" },
    { name: "logOdds", label: "Log-odds", type: "number", exported: true },
    { name: "replicates", label: "Times dealt out", type: "integer", exported: true },
    { name: "seed", label: "Seed", type: "integer", exported: true },
  ];
  return dataTable(table(rows, [...columns.map(({ name }) => name), "evidence"]), {
    id,
    caption: captionOf(words, rows.length, options),
    columns,
    title: ({ label, group, count }) => `“${label}”, ${group}: ${formatInteger(count)}`,
    focus: () => focus,
    leading,
  });
}

/** Which word is surest, how many were found of how many, and what is listed. */
function captionOf(words: Table<LogOddsRow>, listed: number, { none, leading, q = 0.05 }: WordTableOptions): string {
  const all = words.numRows();
  const [first] = words.slice(0, 1).objects();
  if (first === undefined) return none;
  const found = words.array("q").filter((one) => one <= q).length;
  const groups = new Set(words.array("group"));
  const what =
    groups.size > 1 ? `${formatCount(all, "combination")} of a word and a group` : `${formatCount(all, "word")}`;
  const who = groups.size > 1 ? "" : `${first.group}: `;
  const times = ratio(first.logOdds);
  const surest =
    found === 0 || times === null
      ? ""
      : `, the surest “${first.label}”${groups.size > 1 ? ` in ${first.group}` : ""}, ${formatNumber(times, 1)} times as often as in ${first.against}`;
  const told = `${who}of ${what} ${found === 0 ? "none" : formatInteger(found)} ${found <= 1 ? "was" : "were"} found beyond chance (q ≤ ${q})${surest}.`;
  const shown = `${listed < all ? `The ${formatInteger(listed)} surest` : "All"} are listed${listed > leading ? `, the ${formatInteger(leading)} surest with all their passages` : ""}.`;
  return `${capital(told)} ${shown}`;
}

/** Two decimals say all that such a ratio tells; its logarithm is in the downloaded table as it is. */
function ratio(logarithm: number | null): number | null {
  return logarithm === null ? null : Math.round(100 * Math.exp(logarithm)) / 100;
}
