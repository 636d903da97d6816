import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { locate, missingPaths } from "@readout/corpus";
import { afterAll, beforeAll, expect, it } from "vitest";

const root = mkdtempSync(join(tmpdir(), "readout-missing-"));
afterAll(() => rmSync(root, { recursive: true }));
beforeAll(() => {
  for (const folder of ["empty", "listed", "odd [1] {a,b}*"]) mkdirSync(join(root, folder));
  writeFileSync(join(root, "a.txt"), "It rained.\n");
  writeFileSync(join(root, "odd [1] {a,b}*", "b.txt"), "It rained.\n");
  writeFileSync(join(root, "listed", "corpus.yaml"), "articles: [none.txt]\n");
  symlinkSync(join(root, "gone"), join(root, "dangling"));
});

it("names the paths at which there is nothing, and no others", async () => {
  const there = ["a.txt", "empty", "listed", "listed/corpus.yaml", "*.txt", "odd [1] {a,b}*", "odd [1] {a,b}*/*.txt"];
  const missing = ["none.txt", "none", "a.txt/b.txt", "dangling", "*.none", "none/*.txt"];
  const paths = (names: readonly string[]): string[] => names.map((name) => join(root, name));
  expect(await missingPaths(paths(there))).toEqual([]);
  expect(await missingPaths(paths([...missing, ...there]))).toEqual(
    paths(missing.filter((name) => name !== "a.txt/b.txt")),
  );
  expect(await missingPaths(["-"])).toEqual([]);
});

it("finds what a glob matches in a folder whose name has signs of globs", async () => {
  const found: unknown[] = [];
  for await (const one of locate(`${root}/odd [1] {a,b}*/*.txt`)) found.push(one);
  expect(found).toEqual([{ path: join(root, "odd [1] {a,b}*", "b.txt") }]);
});
