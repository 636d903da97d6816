import type { Row } from "./columns.ts";
import type { Database } from "./database.ts";
import { literal, name } from "./sql.ts";

/** Reads some columns of Parquet files, row by row, in the order of the files and of the rows in them. */
export async function* partRows(
  { connect }: Database,
  paths: readonly string[],
  columns: readonly string[],
): AsyncGenerator<Row> {
  const connection = await connect();
  try {
    for (const path of paths) {
      const sql = `SELECT ${columns.map(name).join(", ")} FROM read_parquet(${literal(path)})`;
      const found = await connection.stream(sql);
      for (;;) {
        const chunk = await found.fetchChunk();
        if (chunk === null || chunk.rowCount === 0) break;
        for (let row = 0; row < chunk.rowCount; row++) {
          // One by one: all rows of a chunk are 2048 texts.
          const cells = chunk.getRowValues(row);
          yield Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? null) as Row[string]]));
        }
      }
    }
  } finally {
    connection.closeSync();
  }
}
