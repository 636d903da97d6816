import { roleOf } from "../../normalise/fields.ts";
import { headerLine } from "../../normalise/header.ts";
import { columnNamed } from "../columns.ts";
import type { Input } from "../reader.ts";
import { type HeadedRows, headedRows } from "../tables/headedRows.ts";
import type { Row } from "../tables/table.ts";
import type { WordParagraph } from "./wordParagraphs.ts";

/** The tables of a Word file that have an article in each row, and what stands outside them. */
export interface WordTables {
  readonly tables: readonly HeadedRows[];
  readonly others: readonly WordParagraph[];
}

/** Letters of a text in a cell; what is shorter is a word of a table inside an article. */
const SHORTEST = 60;

/** Finds the tables in which people keep articles: headings name the text and the title or the date, and a row has sentences. */
export function wordTables(
  paragraphs: readonly WordParagraph[],
  about: Pick<Row, "damage">,
  input: Pick<Input, "columns">,
): WordTables {
  const found = new Map<number, HeadedRows>();
  for (const [table, own] of tablesIn(paragraphs)) {
    const headed = headedRows(rowsOf(own, about), input);
    if (headed !== null && holdsArticles(headed, input)) found.set(table, headed);
  }
  return {
    tables: [...found.values()],
    others: paragraphs.filter(({ cell }) => cell === null || !found.has(cell.table)),
  };
}

/** Paragraphs with the rows of tables that say of an article what a header says, `Outlet` beside its name, as lines of one. */
export function withHeaderLines(paragraphs: readonly WordParagraph[]): readonly WordParagraph[] {
  const tables = tablesIn(paragraphs);
  const lines = new Map<number, readonly string[]>();
  for (const [table, own] of tables) {
    const found = rowsOf(own, {}).map(({ cells }) => cells.join(": "));
    if (
      own.length > 0 &&
      own.every(({ cell }) => (cell?.column ?? 0) < 2) &&
      found.every((line) => headerLine(line) !== null)
    )
      lines.set(table, found);
  }
  if (lines.size === 0) return paragraphs;
  return paragraphs.flatMap((paragraph): readonly WordParagraph[] => {
    const { cell } = paragraph;
    const own = cell === null ? undefined : lines.get(cell.table);
    if (cell === null || own === undefined) return [paragraph];
    lines.set(cell.table, []);
    return own.map((words) => ({ ...paragraph, words, cell: null }));
  });
}

function tablesIn(paragraphs: readonly WordParagraph[]): ReadonlyMap<number, readonly WordParagraph[]> {
  const found = new Map<number, WordParagraph[]>();
  for (const paragraph of paragraphs) {
    const { cell } = paragraph;
    if (cell === null) continue;
    const own = found.get(cell.table);
    if (own === undefined) found.set(cell.table, [paragraph]);
    else own.push(paragraph);
  }
  return found;
}

function rowsOf(paragraphs: readonly WordParagraph[], about: Pick<Row, "damage">): readonly Row[] {
  const rows = new Map<number, string[]>();
  for (const { cell, words } of paragraphs) {
    if (cell === null || words === "") continue;
    const cells = rows.get(cell.row) ?? [];
    while (cells.length <= cell.column) cells.push("");
    const before = cells[cell.column] ?? "";
    cells[cell.column] = before === "" ? words : `${before}\n\n${words}`;
    rows.set(cell.row, cells);
  }
  return Array.from(rows, ([row, cells]) => ({ line: row + 1, cells, ...about }));
}

function holdsArticles({ headings, rows }: HeadedRows, { columns }: Pick<Input, "columns">): boolean {
  const roles = headings.map((heading) => roleOf(columnNamed(heading, columns)));
  if (!roles.includes("title") && !roles.includes("published")) return false;
  return rows.some(({ cells }) => cells.some((cell, at) => roles[at] === "text" && String(cell).length >= SHORTEST));
}
