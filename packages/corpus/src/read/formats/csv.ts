import type { Problem } from "../../article.ts";
import { roleOf } from "../../normalise/fields.ts";
import { problem } from "../../problem.ts";
import { fileBytes } from "../bytes.ts";
import { isBinary } from "../decode.ts";
import { endsIn, type Found, type Input, type Reader, type Signs } from "../reader.ts";
import { csvRecord } from "../tables/csvRecord.ts";
import { csvRows } from "../tables/csvRows.ts";
import { hasText, isHeadings, type Row, type Rows, readTable, textless } from "../tables/table.ts";

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

async function* read(input: Input): Found {
  if (isBinary(input.head)) {
    yield problem("binary", "Expected a table of text, got binary data", input.path);
    return;
  }
  const delimiter = delimiterOf(input);
  const rows = csvRows(input, delimiter);
  const skipped: Problem[] = [];
  for (;;) {
    const step = await rows.next();
    if (step.done === true) {
      yield* skipped;
      if (skipped.length === 0) yield problem("empty-text", "Expected a table, got an empty file", input.path);
      return;
    }
    if ("problem" in step.value) {
      skipped.push(step.value);
      continue;
    }
    const cells = step.value.cells.map(String);
    yield* skipped;
    if (!hasText(cells, input) || !isHeadings(cells, input)) yield textless(cells, input);
    else {
      const headings = cells.map((cell) => cell.trim());
      yield* readTable({ reader: csv.name, headings, rows, again: again(input, delimiter) }, input);
    }
    return;
  }
}

/** The rows once more, without their headings: from the file, where there is one. */
function again(input: Input, delimiter: string): (() => Rows) | null {
  const { file } = input;
  if (file === null) return null;
  return async function* (): AsyncGenerator<Row | Problem> {
    let isFirst = true;
    for await (const row of csvRows({ ...input, chunks: fileBytes(file) }, delimiter)) {
      if (!isFirst) yield row;
      isFirst = false;
    }
  };
}

/** What sets the cells apart, as the first lines tell: as many cells in each, and headings that are known. */
function delimiterOf(input: Input): string {
  const text = input.text.replace(/^\ufeff/, "").replace(/^sep=.[ \t]*\r?\n/i, "");
  const forms = DELIMITERS.map((delimiter) => {
    const widths: number[] = [];
    let at = 0;
    let first: readonly string[] = [];
    while (at < text.length && widths.length < 30) {
      const record = csvRecord(text, at, { delimiter, quotes: true, whole: widths.length === 0 });
      if (record === null) break;
      if (widths.length === 0) first = record.cells;
      widths.push(record.cells.length);
      at = record.end;
    }
    const width = widths[0] ?? 1;
    const alike = widths.filter((each) => each === width).length / Math.max(1, widths.length);
    const known = first.filter((cell) => roleOf(cell) !== null || isMapped(cell, input)).length;
    return { delimiter, score: width < 2 ? -1 : known * 1000 + alike * 100 + Math.min(width, 50) };
  });
  const best = forms.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score < 0 ? "," : best.delimiter;
}

function isMapped(cell: string, { columns }: Input): boolean {
  return columns !== null && [...columns.values()].some((name) => name.toLowerCase() === cell.trim().toLowerCase());
}
