import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testNotebook } from "@readout/report/test";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "readout-tested-"));
symlinkSync(
  fileURLToPath(new URL("../../../../notebooks/node_modules", import.meta.url)),
  join(folder, "node_modules"),
);
afterAll(() => rmSync(folder, { recursive: true }));

function notebook(name: string, ...sources: readonly string[]): string {
  const cells = sources.map((source, i) => {
    return { cell_type: "code", source, metadata: { tags: i === 0 ? ["parameters"] : [] }, outputs: [] };
  });
  const path = join(folder, `${name}.ipynb`);
  writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
  return path;
}

/** A cell that shows a bundle, as code of the packages does. */
const shows = (...bundles: readonly object[]): string =>
  bundles.map((one) => `(globalThis as any)[Symbol.for("readout.display")](${JSON.stringify(one)});`).join("\n");

const evidence = { groups: {}, passages: {} };
const published = (name: string, value: unknown): object => ({
  "application/vnd.readout.published+json": { name, value, unit: null, key: null, counts: false, evidence },
});
const checked = (name: string, passed: boolean): object => ({
  "application/vnd.readout.check+json": { name, passed, detail: null },
});
const columns = ["label", "n"].map((name) => ({ name, label: name, type: "text" }));
const rows = [
  ["Oren Halvick", 3],
  ["nobody", null],
];
const table = { id: "sources", caption: "Sources.", columns, rows, keys: ["lost", null], evidence: {} };

test("a test is given what a notebook found, published, checked and showed, and which numbers lead nowhere", async () => {
  const path = notebook(
    "whole",
    "let top = 3;",
    "console.log('top', top);",
    shows(
      { "application/vnd.readout.answer+json": { findings: [{ text: "All is well.", key: null }], evidence } },
      { "application/vnd.readout.table+json": { table, evidence } },
      published("all", 4),
      checked("twice", true),
      checked("twice", false),
      checked("once", true),
    ),
  );
  expect(await testNotebook(path, { top: 5 })).toEqual({
    errors: [],
    findings: ["All is well."],
    published: { all: 4 },
    checks: { twice: false, once: true },
    tables: {
      sources: [
        { label: "Oren Halvick", n: 3 },
        { label: "nobody", n: null },
      ],
    },
    figures: {},
    problems: ["Table 1: Expected an evidence group, got none for the key `lost`"],
    printed: "top 5\n",
  });
}, 60_000);

test("a cell that fails is an error with its number, and what came before it is there", async () => {
  const path = notebook("failing", "let top = 3;", shows(published("all", 4)), "throw new TypeError('no ice');");
  const { errors, published: found } = await testNotebook(path);
  expect({ errors, found }).toEqual({ errors: ["cell 3: TypeError: no ice"], found: { all: 4 } });
  await expect(testNotebook(path, { town: "Arva" })).rejects.toThrow("unknown parameter: town");
}, 60_000);
