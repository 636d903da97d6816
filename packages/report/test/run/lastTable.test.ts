import type { ExecutedNotebook } from "@readout/report";
import { renderReport } from "@readout/report";
import { beforeAll, expect, test } from "vitest";
import { outputs, run } from "./notebook.ts";

const cells = {
  setup: `import { table } from "@readout/corpus";
import { DataFrame } from "danfojs-node";
const hostile = "<img src=x onerror=alert(1)>";
const rows = Array.from({ length: 120 }, (_, n) => ({ name: hostile + n, n: n, part: n / 8, when: new Date(0), list: ["a", "b"], none: null }));
const made = table(rows, ["name", "n", "part", "when", "list", "none"]);`,
  table: "made",
  filtered: "made.filter((row: any) => row.n > 117).orderby('name')",
  frame: "new DataFrame([[1, 'x'], [NaN, 'y']], { columns: ['a', 'b'] })",
  indexed: "new DataFrame([[1], [2]], { columns: ['a'], index: ['one', 'two'] })",
  series: "new DataFrame([[1.5], [2]], { columns: ['a'] })['a']",
  empty: "table<{ a: number }>([], ['a'])",
  liar: "({ columnNames: () => { throw new Error('no') }, numRows: () => 1, objects: () => [] })",
  list: "[1, 2]",
};

let notebook: ExecutedNotebook;
beforeAll(async () => {
  notebook = await run(Object.values(cells));
});

/** The table that a cell ends with, or what it prints. */
function told(name: keyof typeof cells): unknown {
  const [output, ...rest] = outputs(notebook, Object.keys(cells).indexOf(name));
  expect(rest).toEqual([]);
  if (output?.kind !== "display") return output;
  const { table } = output.data["application/vnd.readout.table+json"] as { table: Record<string, unknown> };
  const columns = (table["columns"] as { label: string; type: string }[]).map(({ label, type }) => `${label}: ${type}`);
  return { caption: table["caption"], columns, rows: table["rows"] };
}

test("a table that a cell ends with is shown as one: its first rows, and how many there are", () => {
  expect(told("table")).toMatchObject({
    caption: "120 rows and 6 columns; the first 50 rows are shown.",
    columns: ["name: text", "n: integer", "part: number", "when: text", "list: text", "none: text"],
    rows: { length: 50, 3: ["<img src=x onerror=alert(1)>3", 3, 0.375, "1970-01-01T00:00:00.000Z", "a, b", null] },
  });
  expect(told("filtered")).toMatchObject({ caption: "2 rows and 6 columns.", rows: { length: 2, 0: { 1: 118 } } });
  expect(told("empty")).toEqual({ caption: "0 rows and 1 column.", columns: ["a: text"], rows: [] });
});

test("so is a dataframe or a series; an index is shown where it says more than the place", () => {
  expect(told("frame")).toEqual({
    caption: "2 rows and 2 columns.",
    columns: ["a: number", "b: text"],
    rows: [
      [1, "x"],
      [null, "y"],
    ],
  });
  expect(told("indexed")).toMatchObject({
    columns: [": text", "a: integer"],
    rows: [
      ["one", 1],
      ["two", 2],
    ],
  });
  expect(told("series")).toMatchObject({ columns: ["a: number"], rows: [[1.5], [2]] });
});

test("any other value is printed, also one that only looks like a table", () => {
  expect(told("liar")).toMatchObject({ kind: "stream", text: expect.stringContaining("columnNames") });
  expect(told("list")).toEqual({ kind: "stream", name: "stdout", text: "[ 1, 2 ]\n" });
});

test("the page shows it as a numbered table, its words to the letter", () => {
  const page = renderReport(notebook);
  expect(page).toContain("120 rows and 6 columns; the first 50 rows are shown.");
  expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;3");
});
