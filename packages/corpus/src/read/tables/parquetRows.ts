import { type AsyncBuffer, type FileMetaData, parquetReadObjects, type RowGroup } from "hyparquet";
import { parquetReadColumn } from "hyparquet/src/read.js";
import { compressors } from "hyparquet-compressors";
import { type Page, pagesOf } from "./parquetPages.ts";

/** Some rows of a table, one behind the other. */
export interface Rows {
  /** The place of the first, from 0. */
  readonly start: number;
  readonly records: readonly Readonly<Record<string, unknown>>[];
}

/** A group of rows of a table. */
export interface Group {
  readonly file: AsyncBuffer;
  readonly metadata: FileMetaData;
  readonly group: RowGroup;
  /** Its place among the groups, and that of its first row among all rows. */
  readonly index: number;
  readonly start: number;
}

/** What has to be unpacked at once and is too much. */
export class TooLarge extends Error {}

/** Bytes of a group that are unpacked at once; what is larger is read page by page. */
const AT_ONCE = 4 << 20;

/** The most that one page, or a column that cannot be read by its pages, may unpack to. */
const LARGEST = 256 << 20;

/** Rows that are given at a time where no column is read by its pages. */
const ROWS = 10_000;

/**
 * The rows of a group, some at a time. Programs write a million rows into one group, or a hundred thousand, which may unpack
 * to gigabytes: of such a group columns with much in them are read by some of their pages, so that some megabytes are held.
 *
 * @throws TooLarge where more than 256 MiB have to be unpacked at once, and where the bytes are broken
 */
export async function* rowsOf({ file, metadata, group, index, start }: Group): AsyncGenerator<Rows> {
  const rows = Number(group.num_rows);
  const some = { file, metadata, compressors };
  if (Number(group.total_byte_size) <= AT_ONCE && sizeOf(group) <= AT_ONCE) {
    yield { start, records: await parquetReadObjects({ ...some, rowStart: start, rowEnd: start + rows }) };
    return;
  }
  const pages = await pagesByPath(file, group);
  const names = [...new Set(group.columns.map((column) => nameOf(column)))];
  // A column of several values, such as a list, is read by its pages where all of them are.
  const paged = names.filter((name) =>
    group.columns.every((column) => nameOf(column) !== name || pages.has(pathOf(column))),
  );
  const held = new Map<string, ArrayLike<unknown>>();
  for (const name of names.filter((each) => !paged.includes(each))) {
    if (sizeOf(group, name) > LARGEST) throw new TooLarge(`the column ${name} of ${sizeOf(group, name)} bytes`);
    const options = { ...some, columns: [name], rowStart: start, rowEnd: start + rows };
    held.set(name, await parquetReadColumn(options));
  }
  const pageLocationsByGroup = { [index]: Object.fromEntries(pages) };
  let from = 0;
  for (const to of ends(pages, rows)) {
    const options = { ...some, columns: paged, rowStart: start + from, rowEnd: start + to, pageLocationsByGroup };
    const read = paged.length === 0 ? null : await parquetReadObjects(options);
    const records = Array.from({ length: to - from }, (_, at) => {
      const record: Record<string, unknown> = { ...read?.[at] };
      for (const [name, values] of held) record[name] = values[from + at];
      return record;
    });
    yield { start: start + from, records };
    from = to;
  }
}

type Column = RowGroup["columns"][number];

const pathOf = ({ meta_data: meta }: Column): string => meta?.path_in_schema.join(".") ?? "";
const nameOf = ({ meta_data: meta }: Column): string => meta?.path_in_schema[0] ?? "";

/** How many bytes a group, or one of its columns, unpacks to. */
function sizeOf({ columns }: RowGroup, name: string | null = null): number {
  const own = columns.filter((column) => name === null || nameOf(column) === name);
  return own.reduce((sum, { meta_data: meta }) => sum + Number(meta?.total_uncompressed_size ?? 0), 0);
}

/** The pages of those columns that are worth it and say which rows each holds. */
async function pagesByPath(file: AsyncBuffer, group: RowGroup): Promise<ReadonlyMap<string, Page[]>> {
  const found = new Map<string, Page[]>();
  for (const column of group.columns) {
    if (Number(column.meta_data?.total_uncompressed_size ?? 0) <= AT_ONCE) continue;
    const pages = await pagesOf(file, column, column.meta_data?.path_in_schema.length === 1);
    if (pages === null || pages.length === 0) continue;
    const largest = Math.max(...pages.map(({ unpacked }) => unpacked));
    if (largest > LARGEST) throw new TooLarge(`a page of ${largest} bytes in the column ${pathOf(column)}`);
    if (pages.reduce((sum, { rows }) => sum + rows, 0) !== Number(group.num_rows))
      throw new Error("its pages are not the rows of a group");
    found.set(pathOf(column), [...pages]);
  }
  return found;
}

/** The ends of runs of rows: a run has pages of some megabytes of the column with the most in it. */
function ends(pages: ReadonlyMap<string, readonly Page[]>, rows: number): readonly number[] {
  const weight = (all: readonly Page[]): number => all.reduce((sum, { unpacked }) => sum + unpacked, 0);
  const [most] = [...pages.values()].sort((a, b) => weight(b) - weight(a));
  if (most === undefined)
    return Array.from({ length: Math.ceil(rows / ROWS) }, (_, at) => Math.min(rows, (at + 1) * ROWS));
  const found: number[] = [];
  let bytes = 0;
  for (const { first_row_index: first, rows: own, unpacked } of most) {
    bytes += unpacked;
    if (bytes < AT_ONCE) continue;
    found.push(Number(first) + own);
    bytes = 0;
  }
  return found.at(-1) === rows ? found : [...found, rows];
}
