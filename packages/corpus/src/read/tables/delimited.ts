import { decode } from "../decode.ts";
import { csvRecord } from "./csvRecord.ts";

/** A row of delimited text that is no blank line. */
export interface DelimitedRow {
  /** The line where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

const DELIMITERS = [",", ";", "\t"] as const;

/**
 * Returns the rows of a whole delimited text, in whatever encoding and with whichever of comma, semicolon and tab its
 * first line has most of, as spreadsheets save it: for small files whose rows are no articles. A line `sep=;` is passed
 * over.
 */
export function delimitedRows(bytes: Uint8Array): readonly DelimitedRow[] {
  const text = decode(bytes).text.replace(/^\ufeff/u, "");
  const named = /^sep=(.)\r?\n/iu.exec(text);
  const first = text.slice(named?.[0].length ?? 0).split("\n", 1)[0] ?? "";
  const most = DELIMITERS.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ",";
  const delimiter = named?.[1] ?? most;
  const rows: DelimitedRow[] = [];
  let line = named === null ? 1 : 2;
  for (let at = named?.[0].length ?? 0; at < text.length; ) {
    const found = csvRecord(text, at, { delimiter, quotes: true, whole: true });
    if (found === null) break;
    if (found.cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: found.cells });
    line += text.slice(at, found.end).split("\n").length - 1;
    at = found.end;
  }
  return rows;
}
