import type { Input } from "../reader.ts";
import { areBelow, hasText, isHeadings, type Row } from "./table.ts";

/** Headings may stand below a title and a line of notes. */
const LOWEST = 15;

/** The rows of a table with the headings above them. */
export interface HeadedRows {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

/** A cell as the words of a heading. */
const cellsOf = ({ cells }: Row): readonly string[] => cells.map((cell) => String(cell).trim());

/** The headings of a table that is held whole, and the rows behind them; null where none of the first rows names the articles' text. */
export function headedRows(rows: readonly Row[], input: Pick<Input, "columns">): HeadedRows | null {
  const at = rows.slice(0, LOWEST).findIndex((row) => hasText(cellsOf(row), input) && isHeadings(cellsOf(row), input));
  const [first, next] = [rows[at], rows[at + 1]];
  if (first === undefined) return null;
  const headings = cellsOf(first);
  const isBelow = next !== undefined && areBelow(cellsOf(next), { headings, input });
  return isBelow ? { headings: cellsOf(next), rows: rows.slice(at + 2) } : { headings, rows: rows.slice(at + 1) };
}

/** The rows of a table that is held, as they are read of one that is not. */
export async function* given(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
