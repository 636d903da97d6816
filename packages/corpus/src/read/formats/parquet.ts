import { open } from "node:fs/promises";
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetSchema,
  type SchemaElement,
} from "hyparquet";
import type { Problem } from "../../article.ts";
import { excerpt, problem } from "../../problem.ts";
import { isExhausted, Unreadable } from "../failure.ts";
import type { Found, Input, Reader } from "../reader.ts";
import { rowsOf, TooLarge } from "../tables/parquetRows.ts";
import { hasText, type Row, readTable, textless } from "../tables/table.ts";
import { whole } from "../whole.ts";

/** A table in columns, as pandas, DuckDB and Spark write it: read by its groups of rows, and of large ones by their pages. */
export const parquet: Reader = {
  name: "Parquet table",
  takes: ({ head }) => Buffer.from(head.subarray(0, 4)).toString("latin1") === "PAR1",
  async *read(input) {
    const { buffer, close } = await opened(input);
    try {
      yield* table(buffer, input);
    } finally {
      await close();
    }
  },
};

/** The bytes that are asked for: of a file only those, of a stream all are held. */
async function opened(input: Input): Promise<{ buffer: AsyncBuffer; close: () => Promise<unknown> }> {
  if (input.file === null) {
    const bytes = Uint8Array.from(await heldBytes(input));
    const slice = (start: number, end?: number): ArrayBuffer => bytes.buffer.slice(start, end);
    return { buffer: { byteLength: bytes.length, slice }, close: async () => {} };
  }
  const file = await open(input.file);
  const byteLength = (await file.stat()).size;
  const slice = async (start: number, end: number = byteLength): Promise<ArrayBuffer> => {
    if (start < 0 || end < start || end > byteLength) throw new Error("bytes beyond the file");
    const bytes = new Uint8Array(end - start);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
      if (bytesRead === 0) throw new Error("bytes beyond the file");
      at += bytesRead;
    }
    return bytes.buffer;
  };
  return { buffer: { byteLength, slice }, close: () => file.close() };
}

/** The bytes of a table that is no file on disk: its end, which is read first, says where all else is. */
async function heldBytes(input: Input): Promise<Uint8Array> {
  try {
    return (await whole(input)).bytes;
  } catch (error) {
    if (!(error instanceof Unreadable) || error.rule !== "file-too-long") throw error;
    const reason = `Expected a Parquet table of at most ${input.limits.longest} bytes where it is packed or comes through a pipe, got a longer one: unpack it and give its path`;
    throw new Unreadable("file-too-long", reason);
  }
}

async function* table(file: AsyncBuffer, input: Input): Found {
  const metadata = await parquetMetadataAsync(file).catch((error: unknown) => {
    throw broken(error);
  });
  const columns = parquetSchema(metadata).children;
  const headings = columns.map(({ element }) => element.name);
  if (!hasText(headings, input)) {
    yield textless(headings, input);
    return;
  }
  const kinds = columns.map(({ element }) => kindOf(element));
  const rows = (): AsyncGenerator<Row | Problem> => groups({ file, metadata, headings, kinds }, input);
  yield* readTable({ reader: parquet.name, headings, rows: rows(), again: rows }, input);
}

interface Groups {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly headings: readonly string[];
  readonly kinds: readonly DateKind[];
}

async function* groups(
  { file, metadata, headings, kinds }: Groups,
  { path }: Pick<Input, "path">,
): AsyncGenerator<Row | Problem> {
  let start = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    let next = start;
    try {
      for await (const { start: first, records } of rowsOf({ file, metadata, group, index, start })) {
        for (const [at, record] of records.entries())
          yield {
            line: first + at + 1,
            cells: headings.map((name, i) => plain(record[name], kinds[i] ?? "instant", 0)),
          };
        next = first + records.length;
      }
    } catch (error) {
      if (isExhausted(error)) throw error;
      yield unread(error, `${path}:${next + 1}`);
    }
    start += Number(group.num_rows);
  }
}

/** Why the rest of a group of rows could not be read. */
function unread(error: unknown, place: string): Problem {
  if (!(error instanceof TooLarge)) return problem("broken-parquet", broken(error).message, place);
  const reason = `Expected rows of which some can be unpacked by themselves, got ${error.message}: write the table with smaller groups of rows`;
  return problem("group-too-large", reason, place);
}

function broken(error: unknown): Unreadable {
  const message = error instanceof Error ? error.message : String(error);
  return new Unreadable("broken-parquet", `Expected a Parquet table, got \`${excerpt(message)}\``);
}

/** What a column's dates are: days, times that no zone is known of, or instants. */
type DateKind = "day" | "local" | "instant";

function kindOf({ logical_type, converted_type }: SchemaElement): DateKind {
  if (logical_type?.type === "DATE" || converted_type === "DATE") return "day";
  return logical_type?.type === "TIMESTAMP" && !logical_type.isAdjustedToUTC ? "local" : "instant";
}

/** Values inside one another that are looked at. */
const DEEPEST = 16;

/** A value as JSON has it: a day and an instant as words, whole numbers beyond what JSON holds as their digits. */
function plain(value: unknown, kind: DateKind, depth: number): unknown {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateWords(value.toISOString(), kind);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  if (typeof value !== "object" || value === null) return value;
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((each) => plain(each, kind, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each, "instant", depth + 1)]));
}

function dateWords(iso: string, kind: DateKind): string {
  const words = iso.replace(/\.000Z$/, "Z");
  if (kind === "day") return iso.slice(0, 10);
  // A table that knows no days writes them as midnights.
  return kind === "instant" ? words : words.slice(0, -1).replace(/T00:00:00$/, "");
}
