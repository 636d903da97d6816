import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ColumnTypes, type Database, openDatabase, partRows, partWriter, type Row } from "../src/index.ts";

const COLUMNS: ColumnTypes = { id: "text", n: "integer", d: "double", b: "boolean", at: "spans" };
const ROWS: readonly Row[] = [
  { id: 'a "quoted" – ünï\u0000 \u{1f600}', n: 2 ** 31 - 1, d: 0.1, b: true, at: [[0, 5]] },
  { id: "", n: 0, d: null, b: false, at: [] },
  { id: null, n: null, d: -1e300, b: null, at: null },
];

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-parquet-"));
  database = await openDatabase({ spill: join(folder, "spill") });
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true });
});

async function written(name: string, rows: readonly Row[]): Promise<string> {
  const path = join(folder, name);
  const writer = await partWriter(database, COLUMNS, { readout: `it's "so"` });
  for (const row of rows) writer.add(row);
  expect(await writer.write(path)).toBe(rows.length);
  return path;
}

describe("a Parquet part", () => {
  it("has the rows that were given, in their order and of their types", async () => {
    const path = await written("it's.parquet", ROWS);
    const found = [];
    for await (const row of partRows(database, [path], ["id", "n", "d", "b"])) found.push(row);
    expect(found).toEqual(ROWS.map(({ at: _, ...row }) => row));
    const asked = await database.connection.runAndReadAll(
      `select typeof(id), typeof(n), typeof(d), typeof(b), typeof("at"), "at"[1].end from '${path.replace("'", "''")}' limit 1`,
    );
    expect(asked.getRows()).toEqual([
      ["VARCHAR", "INTEGER", "DOUBLE", "BOOLEAN", 'STRUCT("start" INTEGER, "end" INTEGER)[]', 5],
    ]);
  });

  it("has what it says of itself, is packed by zstd, and keeps words that come again in a dictionary", async () => {
    const path = await written(
      "many.parquet",
      Array.from({ length: 20_000 }, (_, n) => ({ id: `w${n % 7}`, n })),
    );
    const [notes, [first]] = await Promise.all([
      database.connection.runAndReadAll(`select decode(value) from parquet_kv_metadata('${path}')`),
      database.connection
        .runAndReadAll(`select encodings, compression from parquet_metadata('${path}') where path_in_schema = 'id'`)
        .then((found) => found.getRows()),
    ]);
    expect(notes.getRows()).toEqual([[`it's "so"`]]);
    expect(first).toEqual([expect.stringMatching(/DICTIONARY/), "ZSTD"]);
  });

  it("has the same bytes for the same rows", async () => {
    const [one, two] = [await written("one.parquet", ROWS), await written("two.parquet", ROWS)];
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
  });
});
