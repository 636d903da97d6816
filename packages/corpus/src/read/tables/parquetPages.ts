import type { AsyncBuffer, ColumnChunk, OffsetIndex, PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";

/** A run of values of a column that unpacks by itself. */
export type Page = OffsetIndex["page_locations"][number] & {
  readonly rows: number;
  /** How many bytes it unpacks to. */
  readonly unpacked: number;
};

/** Bytes of a header that are read at first, and at most: it may hold the least and the greatest of its values. */
const [USUAL_HEADER, LONGEST_HEADER] = [1 << 10, 1 << 20];

/** More pages no column of articles has in one group of rows. */
const MOST_PAGES = 1_000_000;

/**
 * The pages of a column in a group of rows, found by their headers, as most files have no list of them; null where they do
 * not say which rows they hold, as those of lists in the older form of pages.
 *
 * @throws where a header is broken
 */
export async function pagesOf(
  file: AsyncBuffer,
  { meta_data: meta }: ColumnChunk,
  isFlat: boolean,
): Promise<readonly Page[] | null> {
  if (meta === undefined) return null;
  let at = Number(meta.dictionary_page_offset || meta.data_page_offset);
  const end = at + Number(meta.total_compressed_size);
  const pages: Page[] = [];
  let row = 0;
  while (at < end - 1) {
    const { header, length } = await headerAt(file, at, end);
    const size = length + header.compressed_page_size;
    if (header.compressed_page_size < 0 || at + size > end) throw new Error("a page beyond its column");
    const rows = rowsIn(header, isFlat);
    if (rows === null) return null;
    if (rows > 0) {
      if (pages.length === MOST_PAGES) throw new Error("too many pages");
      const unpacked = header.uncompressed_page_size;
      pages.push({ offset: BigInt(at), compressed_page_size: size, first_row_index: BigInt(row), rows, unpacked });
    }
    row += rows;
    at += size;
  }
  return pages;
}

/** How many rows begin in a page: none in a dictionary; null where its header does not say. */
function rowsIn({ data_page_header: older, data_page_header_v2: newer }: PageHeader, isFlat: boolean): number | null {
  if (newer !== undefined) return newer.num_rows;
  if (older === undefined) return 0;
  return isFlat ? older.num_values : null;
}

async function headerAt(
  file: AsyncBuffer,
  at: number,
  end: number,
): Promise<{ readonly header: PageHeader; readonly length: number }> {
  for (let most = USUAL_HEADER; ; most = LONGEST_HEADER) {
    const reader = { view: new DataView(await file.slice(at, Math.min(at + most, end))), offset: 0 };
    try {
      return { header: parquetHeader(reader), length: reader.offset };
    } catch (error) {
      if (most === LONGEST_HEADER) throw error;
    }
  }
}
