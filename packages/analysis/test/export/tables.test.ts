import { createRequire } from "node:module";
import { cooccurrence, tableCsv, tableJson } from "@readout/analysis";
import { table } from "@readout/corpus";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

// A parser that has no part in writing.
const { parse } = createRequire(new URL("../../../corpus/package.json", import.meta.url))("csv-parse/sync") as {
  parse: (text: string, options: object) => Record<string, string>[];
};

const FACTS = factsOf(
  ["2031-11-02", "2031-12-24", "2032-01-05"].map((published) => ({ published, paragraphs: [[["=anna", "boris"]]] })),
);

test("A table of statistics has all its columns as CSV, evidence ids as one cell, and nothing that a spreadsheet runs.", () => {
  const pairs = cooccurrence(FACTS, { replicates: 20 });
  const read = parse(tableCsv(pairs), { columns: true });
  const [row] = pairs.objects();
  expect(Object.keys(read[0] ?? {})).toEqual(pairs.columnNames());
  expect(read).toHaveLength(pairs.numRows());
  expect(read[0]).toMatchObject({
    ...{ a: "'=anna", b: "boris", articles: "3", nullModel: "permutation", replicates: "20", seed: "1" },
    ...{ q: row?.q === null ? "" : String(row?.q), liftLow: "", evidence: row?.evidence.join(" ") },
  });
});

test("As JSON lists stay lists, and what is unknown or not finite is null.", () => {
  const pairs = cooccurrence(FACTS, { replicates: 20 });
  expect(JSON.parse(tableJson(pairs))).toEqual(pairs.objects());
  const odd = table<object>([{ a: Number.NaN, b: undefined, c: 'x\n"' }], ["a", "b", "c"] as never);
  expect(JSON.parse(tableJson(odd))).toEqual([{ a: null, b: null, c: 'x\n"' }]);
  expect(parse(tableCsv(odd), { columns: true })).toEqual([{ a: "", b: "", c: 'x\n"' }]);
});

test("A table without rows is a header, and an empty list.", () => {
  const none = cooccurrence(factsOf([]), { replicates: 20 });
  expect(tableCsv(none).trim()).toBe(none.columnNames().join(","));
  expect(tableJson(none)).toBe("[]\n");
});
