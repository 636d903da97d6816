import type { Problem } from "../../article.ts";
import { problem } from "../../problem.ts";
import type { Input, Reader, Signs } from "../reader.ts";
import { endsIn } from "../reader.ts";
import { areBelow, hasText, type Row, type Rows, readTable, textless } from "../tables/table.ts";
import { type Sheet, workbook } from "../tables/workbook.ts";
import { isOffice, isZip, opened } from "../zipArchive.ts";

/** A workbook of Excel's: each of its sheets that has a column for the articles' text, one article a row. */
export const xlsx: Reader = {
  name: "Excel table",
  takes: (signs) => isZip(signs.head) && (endsIn(signs.name, ["xlsx", "xlsm"]) || isWorkbook(signs)),
  async *read(input) {
    const archive = await opened(input);
    try {
      const { sheets } = await workbook(archive, input);
      let taken = 0;
      let first: readonly string[] = [];
      for (const sheet of sheets) {
        const { headings, line, other } = await headingsOf(sheet, input);
        if (first.length === 0) first = other;
        if (headings === null) continue;
        const rows = (): Rows => behind(sheet, line);
        const path = taken === 0 ? input.path : `${input.path}#${sheet.name}`;
        taken += 1;
        yield* readTable({ reader: xlsx.name, headings, rows: rows(), again: rows }, input, path);
      }
      if (taken > 0) return;
      yield first.length > 0
        ? textless(first, input)
        : problem("empty-text", "Expected a table in the workbook, got empty sheets", input.path);
    } finally {
      archive.close();
    }
  },
};

function isWorkbook({ head }: Signs): boolean {
  return isOffice(head) && Buffer.from(head.buffer, head.byteOffset, head.length).includes("xl/w");
}

/** Headings may stand below a title and a line of notes. */
const LOWEST = 15;

async function headingsOf(
  sheet: Sheet,
  input: Input,
): Promise<{ readonly headings: readonly string[] | null; readonly line: number; readonly other: readonly string[] }> {
  let other: readonly string[] = [];
  let found: { readonly headings: readonly string[]; readonly line: number } | null = null;
  let count = 0;
  for await (const row of sheet.rows()) {
    if (++count > LOWEST) break;
    if ("problem" in row) continue;
    const cells = Array.from(row.cells, (cell) => (cell === undefined ? "" : String(cell).trim()));
    if (found !== null) {
      const { headings } = found;
      return { ...(areBelow(cells, { headings, input }) ? { headings: cells, line: row.line } : found), other: [] };
    }
    const isShort = cells.every((cell) => cell.length <= 200);
    if (isShort && hasText(cells, input)) found = { headings: cells, line: row.line };
    else if (other.length === 0) other = cells;
  }
  return found === null ? { headings: null, line: 0, other } : { ...found, other: [] };
}

async function* behind(sheet: Sheet, line: number): AsyncGenerator<Row | Problem> {
  for await (const row of sheet.rows()) if ("problem" in row || row.line > line) yield row;
}
