import type { Connection } from "@readout/store";

/** Makes a table of what evidence is asked for, which statements then read. */
export async function ask(
  connection: Connection,
  table: string,
  columns: Readonly<Record<string, "VARCHAR" | "INTEGER">>,
  rows: Iterable<readonly (string | number)[]>,
): Promise<void> {
  const shape = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE ${table} (${shape.join(", ")})`);
  const appender = await connection.createAppender(table);
  for (const row of rows) {
    for (const cell of row) {
      if (typeof cell === "number") appender.appendInteger(cell);
      else appender.appendVarchar(cell);
    }
    appender.endRow();
  }
  appender.closeSync();
}
