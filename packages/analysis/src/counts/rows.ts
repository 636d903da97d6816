import type { Connection } from "@readout/store";

/** The rows of a query as they come, so that a large result is never there twice. Whole numbers are numbers. */
export async function* rowsOf(connection: Connection, sql: string): AsyncGenerator<readonly unknown[]> {
  const found = await connection.stream(sql);
  for (;;) {
    const chunk = await found.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    for (const row of chunk.getRows()) yield row.map((cell) => (typeof cell === "bigint" ? Number(cell) : cell));
  }
}
