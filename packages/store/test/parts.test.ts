import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finish, LIST, listed, lock, makePart, type Part, pathOf, replace } from "../src/index.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "readout-parts-"));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

function part(words: string, month: string | null): Promise<Part> {
  return makePart(folder, { table: "rows", month }, async (path) => {
    await writeFile(path, words);
    return 1;
  });
}

const files = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .sort();

describe("parts of a folder", () => {
  it("are drafts, which no pattern for Parquet files finds, until the list has them", async () => {
    const one = await part("one", "2024-03");
    expect(one.path).toBe("rows/month=2024-03/7692c3ad3540bb80.parquet");
    expect(await files()).toEqual([`${one.path}.new`]);
    expect(await readFile(pathOf(folder, one), "utf8")).toBe("one");
    await replace(folder, { parts: [one] });
    expect(await files()).toEqual([LIST, one.path]);
    expect(await listed(folder)).toEqual({ parts: [one] });
  });

  it("that have the same bytes stay as they are; those that are not listed go, and their months with them", async () => {
    const [one, two] = [await part("one", "2024-03"), await part("two", "2024-04")];
    await replace(folder, { parts: [one, two] });
    const [again, three] = [await part("one", "2024-03"), await part("three", null)];
    expect(again).toEqual(one);
    expect(three.path).toMatch(/^rows\/month=__HIVE_DEFAULT_PARTITION__\//);
    await replace(folder, { parts: [again, three] });
    expect(await files()).toEqual([LIST, one.path, three.path]);
    expect(existsSync(join(folder, "rows/month=2024-04"))).toBe(false);
  });

  it("of a run that was killed behind the list are read, and named by the next one", async () => {
    const old = await part("old", "2024-03");
    await replace(folder, { parts: [old] });
    const fresh = await part("fresh", "2024-03");
    await writeFile(join(folder, LIST), JSON.stringify({ parts: [fresh] }));
    expect(await readFile(pathOf(folder, fresh), "utf8")).toBe("fresh");
    await finish(folder, { parts: [fresh] });
    expect(await files()).toEqual([LIST, fresh.path]);
  });

  it("of a run that was killed before it are removed by the next one, and nothing else is", async () => {
    const old = await part("old", "2024-03");
    await replace(folder, { parts: [old] });
    await part("fresh", "2024-05");
    await mkdir(join(folder, "rows/mine"));
    for (const name of ["rows/notes.txt", "rows/mine/0123456789abcdef.parquet", "query.sql"])
      await writeFile(join(folder, name), "");
    await finish(folder, { parts: [old] });
    expect(await files()).toEqual(
      [LIST, "query.sql", "rows/mine/0123456789abcdef.parquet", old.path, "rows/notes.txt"].sort(),
    );
  });

  it("have months in their paths as letters, digits and dashes alone", async () => {
    expect((await part("x", "../../a")).path).toMatch(/^rows\/month=%2E%2E%2F%2E%2E%2Fa\/[0-9a-f]{16}\.parquet$/);
  });
});

describe("a folder that is written into", () => {
  it("is refused to a second process, and given to it once the first is dead", async () => {
    const other = join(folder, "facts.lock");
    await writeFile(other, `${process.ppid}`);
    expect(() => lock(folder)).toThrow(`of process ${process.ppid}`);
    await writeFile(other, "999999999");
    const release = lock(folder);
    expect(await readFile(other, "utf8")).toBe(`${process.pid}`);
    release();
    expect(existsSync(other)).toBe(false);
  });
});
