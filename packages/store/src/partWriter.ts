import type { DuckDBAppender } from "@duckdb/node-api";
import type { Cell, ColumnType, ColumnTypes, Row } from "./columns.ts";
import { SQL_TYPES } from "./columns.ts";
import type { Database } from "./database.ts";
import { literal, name } from "./sql.ts";

/** Takes the rows of a part one by one. */
export interface PartWriter {
  readonly add: (row: Row) => void;
  /** Writes the rows, in the order in which they came, and forgets them; returns how many. */
  readonly write: (path: string) => Promise<number>;
}

/** Rows in a row group, at most and at least: so many are held together where a part is written. */
const MOST_ROWS = 65_536;
const LEAST_ROWS = 256;

/** Characters in a row group, about: long texts are held by fewer rows. */
const GROUP = 4 * 2 ** 20;

/** So many rows, or so many characters, are handed over at once. */
const FLUSH = 8192;
const FLUSH_CHARACTERS = 4 * 2 ** 20;

/**
 * Returns what writes rows as a Parquet file: typed, in dictionaries where values come again, packed by zstd. The same rows
 * in the same order give the same bytes.
 *
 * @param notes what the file says of itself in its key-value metadata
 */
export async function partWriter(
  { connection }: Database,
  columns: ColumnTypes,
  notes: Readonly<Record<string, string>>,
): Promise<PartWriter> {
  const types = Object.entries(columns);
  const table = `part_${number++}`;
  const shape = types
    .map(([column, type]) => `${name(column)} ${SQL_TYPES[type === "spans" ? "text" : type]}`)
    .join(", ");
  await connection.run(`CREATE TABLE ${table} (${shape})`);
  const appender = await connection.createAppender(table);
  // Spans are handed over as words, which DuckDB reads: as values of their type each would be made of four objects, and its type anew.
  const read = types.map(([column, type]) =>
    type === "spans" ? `${name(column)}::${SQL_TYPES[type]} AS ${name(column)}` : name(column),
  );
  let [rows, characters] = [0, 0];
  let handed = { rows, characters };
  return {
    add(row) {
      for (const [column, type] of types) {
        const cell = row[column] ?? null;
        if (typeof cell === "string") characters += cell.length;
        append(appender, type, cell);
      }
      appender.endRow();
      rows++;
      if (rows - handed.rows < FLUSH && characters - handed.characters < FLUSH_CHARACTERS) return;
      appender.flushSync();
      handed = { rows, characters };
    },
    async write(path) {
      appender.closeSync();
      const said = Object.entries(notes).map(([key, value]) => `${name(key)}: ${literal(value)}`);
      const how = `FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE ${groupSize(rows, characters)}, KV_METADATA {${said.join(", ")}}`;
      await connection.run(`COPY (SELECT ${read.join(", ")} FROM ${table}) TO ${literal(path)} (${how})`);
      await connection.run(`DROP TABLE ${table}`);
      return rows;
    },
  };
}

/** The rows of a row group, where all rows have so many characters; DuckDB counts in vectors of 2048. */
function groupSize(rows: number, characters: number): number {
  const fit = Math.floor((GROUP * rows) / Math.max(1, characters) / LEAST_ROWS) * LEAST_ROWS;
  return Math.min(MOST_ROWS, Math.max(LEAST_ROWS, fit));
}

let number = 0;

type Spans = readonly (readonly [start: number, end: number])[];

function spansInWords(spans: Spans): string {
  let words = "[";
  for (const [start, end] of spans) words += `${words.length > 1 ? "," : ""}{start:${start},end:${end}}`;
  return `${words}]`;
}

function append(appender: DuckDBAppender, type: ColumnType, cell: Cell): void {
  if (cell === null) appender.appendNull();
  else if (type === "integer") appender.appendInteger(cell as number);
  else if (type === "double") appender.appendDouble(cell as number);
  else if (type === "boolean") appender.appendBoolean(cell as boolean);
  else if (type === "spans") appender.appendVarchar(spansInWords(cell as Spans));
  else appender.appendVarchar(cell as string);
}
