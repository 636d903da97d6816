import type { Problem } from "../../article.ts";
import { roleOf } from "../../normalise/fields.ts";
import { problem } from "../../problem.ts";
import { fileBytes } from "../bytes.ts";
import { byteOrder, isBinary } from "../decode.ts";
import { endsIn, type Found, type Input, type Reader, type Signs } from "../reader.ts";
import { csvRecord } from "../tables/csvRecord.ts";
import { csvRows } from "../tables/csvRows.ts";
import { areBelow, hasText, isHeadings, type Row, type Rows, readTable, textless } from "../tables/table.ts";

/** A table of text, one article a row: cells set apart by commas, semicolons, tabs or bars, as its first lines tell. */
export const csv: Reader = {
  name: "CSV table",
  takes: (signs) => endsIn(signs.name, ["csv", "tsv", "tab", "psv"]) || isTable(signs),
  read,
};

const DELIMITERS = [",", ";", "\t", "|"];

/** Whether a text that no name tells begins with headings of which one is for the articles' text. */
function isTable({ name, text }: Signs): boolean {
  if (/\.(?:jsonl|ndjson|json|md|markdown|html?|xml)$/.test(name)) return false;
  const line = /^\ufeff?[^\r\n]{5,2000}/.exec(text)?.[0].replace(/^\ufeff/, "") ?? "";
  return DELIMITERS.some((delimiter) => {
    const cells = csvRecord(line, 0, { delimiter, quotes: true, whole: true })?.cells ?? [];
    const roles = new Set(cells.map(roleOf));
    return roles.has("text") && roles.size > 1 && cells.every((cell) => cell.trim().length <= 40);
  });
}

/** Headings may stand below a title and some lines of notes. */
const LOWEST = 15;

async function* read(input: Input): Found {
  if (isBinary(input.head)) {
    yield problem("binary", "Expected a table of text, got binary data", input.path);
    return;
  }
  const delimiter = delimiterOf(input);
  const rows = rowsOf(input, delimiter);
  const skipped: Problem[] = [];
  let first: readonly string[] | null = null;
  for (let above = 0; above < LOWEST; above += 1) {
    const step = await rows.next();
    if (step.done === true) break;
    if ("problem" in step.value) {
      skipped.push(step.value);
      continue;
    }
    const cells = step.value.cells.map((cell) => String(cell).trim());
    if (hasText(cells, input) && isHeadings(cells, input)) {
      yield* skipped;
      const next = await rows.next();
      const below =
        next.done === true || "problem" in next.value ? [] : next.value.cells.map((cell) => String(cell).trim());
      const isBelow = areBelow(below, { headings: cells, input });
      const headings = isBelow ? below : cells;
      const all = isBelow || next.done === true ? rows : withFirst(next.value, rows);
      const table = {
        reader: csv.name,
        headings,
        rows: all,
        again: again(input, delimiter, above + (isBelow ? 2 : 1)),
      };
      yield* readTable(table, input);
      return;
    }
    first ??= cells;
  }
  await rows.return();
  yield* skipped;
  if (first !== null) yield textless(first, input);
  else if (skipped.length === 0) yield problem("empty-text", "Expected a table, got an empty file", input.path);
}

async function* withFirst(first: Row | Problem, rows: Rows): AsyncGenerator<Row | Problem, void, undefined> {
  yield first;
  yield* rows;
}

function rowsOf(input: Input, delimiter: string): ReturnType<typeof csvRows> {
  const own = endsLinesByReturns(input) ? { ...input, chunks: withLineFeeds(input.chunks) } : input;
  return csvRows(own, delimiter, {
    isHeadings: (cells) => hasText(cells, input) && isHeadings(cells, input),
    lowest: LOWEST,
  });
}

/** Whether the first line ends as those of old Macintoshes do, whose Excel sets line feeds inside cells. */
function endsLinesByReturns({ head, text }: Signs): boolean {
  return byteOrder(head) !== "utf-16le" && byteOrder(head) !== "utf-16be" && /^[^\r\n]*\r(?!\n)/.test(text);
}

async function* withLineFeeds(chunks: Input["chunks"]): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield chunk.map((byte) => (byte === 13 ? 10 : byte));
}

/** The rows once more, without their headings and what stands above them: from the file, where there is one. */
function again(input: Input, delimiter: string, above: number): (() => Rows) | null {
  const { file } = input;
  if (file === null) return null;
  return async function* (): AsyncGenerator<Row | Problem> {
    let count = 0;
    for await (const row of rowsOf({ ...input, chunks: fileBytes(file) }, delimiter)) if (++count > above) yield row;
  };
}

/** What sets the cells apart, as the first lines tell: as many cells in each, and headings that are known. */
function delimiterOf(input: Input): string {
  const lines = endsLinesByReturns(input) ? input.text.replaceAll("\r", "\n") : input.text;
  const text = lines.replace(/^\ufeff/, "").replace(/^sep=.[ \t]*\r?\n/i, "");
  const forms = DELIMITERS.map((delimiter) => {
    let widths: number[] = [];
    let at = 0;
    let known = 0;
    for (let count = 0; at < text.length && count < 30; count += 1) {
      const record = csvRecord(text, at, { delimiter, quotes: true, whole: count === 0 });
      if (record === null) break;
      const own =
        count < LOWEST ? record.cells.filter((cell) => roleOf(cell) !== null || isMapped(cell, input)).length : 0;
      // The table begins where its headings are.
      if (own > known) {
        known = own;
        widths = [];
      }
      widths.push(record.cells.length);
      at = record.end;
    }
    const width = widths[0] ?? 1;
    const alike = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    return { delimiter, score: width < 2 ? -1 : known * 1000 + alike * 100 + Math.min(width, 50) };
  });
  const best = forms.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score < 0 ? "," : best.delimiter;
}

function isMapped(cell: string, { columns }: Input): boolean {
  return columns !== null && [...columns.values()].some((name) => name.toLowerCase() === cell.trim().toLowerCase());
}
