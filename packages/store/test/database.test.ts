import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase, withRoom } from "@readout/store";
import { afterAll, expect, test } from "vitest";

const spill = mkdtempSync(join(tmpdir(), "readout-database-test-"));
afterAll(() => rmSync(spill, { recursive: true, force: true }));

/** More than fits into 32 MiB, each database other numbers. */
const table = (from: number): string =>
  `CREATE TABLE many AS SELECT md5((i + ${from})::VARCHAR) AS word FROM range(1000000) t(i)`;

test("databases spill into one folder without meeting, and leave nothing there", async () => {
  const all = await Promise.all([0, 10_000_000].map(() => openDatabase({ spill, memoryMb: 32 })));
  await Promise.all(all.map(({ connection }, i) => connection.run(table(i * 10_000_000))));
  expect(readdirSync(spill)).toHaveLength(2);
  for (const [i, { connection }] of all.entries()) {
    const found = await connection.runAndReadAll("SELECT COUNT(DISTINCT word), MIN(word) FROM many");
    const expected = await connection.runAndReadAll(
      `SELECT COUNT(*), MIN(md5((i + ${i * 10_000_000})::VARCHAR)) FROM range(1000000) t(i)`,
    );
    expect(found.getRows()).toEqual(expected.getRows());
  }
  for (const { close } of all) close();
  expect(readdirSync(spill)).toEqual([]);
});

test("what a database of a process that is gone has left is removed, and nothing else", async () => {
  const gone = spawnSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).stdout.trim();
  const name = (pid: string | number): string => `readout-spill-${hostname()}-${pid}-0`;
  const others = [name(process.ppid), `readout-spill-elsewhere.invalid-${gone}-0`, "own"].sort();
  for (const one of [name(gone), ...others]) mkdirSync(join(spill, one));
  const { close } = await openDatabase({ spill });
  close();
  expect(readdirSync(spill).sort()).toEqual(others);
});

test("a database that finds no room on disk says so, and other faults stay what they are", async () => {
  const { connection, close } = await openDatabase({ spill, memoryMb: 32 });
  await connection.run("SET max_temp_directory_size = '4MiB'");
  await expect(withRoom(() => connection.run(table(0)))).rejects.toMatchObject({
    message: "ENOSPC: no space left on disk for what does not fit into memory",
    code: "ENOSPC",
  });
  await expect(withRoom(() => connection.run("SELECT nothing"))).rejects.toThrow("Binder Error");
  close();
});
