import { join } from "node:path";
import { type ExecutedNotebook, parseNotebook, unaccounted } from "@readout/report";
import { beforeAll, describe, expect, test } from "vitest";
import { code, failure, folder, printed, run } from "./notebook.ts";

const hook = "const paths = (globalThis as any)[Symbol.for('readout.paths')];";

describe("the paths of a run", () => {
  const from = join(folder, "typed");
  const inside = JSON.stringify(join(from, "a.txt"));
  const beside = JSON.stringify(join(folder, "in/b.txt:3"));
  const reads: string[] = [];
  let notebook: ExecutedNotebook;
  beforeAll(async () => {
    const cells = [
      code('let corpus = "x";', "parameters"),
      "console.log(corpus.length);",
      hook,
      "paths.given('../news'); paths.given('/data/own.yaml');",
      `console.log(paths.shown('news/a.txt'), paths.shown(${beside}));`,
      `console.log(${inside});`,
      `throw new Error(${inside} + ' is wet');`,
    ];
    const onRead = (path: string): void => void reads.push(path);
    notebook = await run(cells, { corpus: "/data/news" }, { from, onRead, shown: { corpus: "news" } });
  });

  test("are told to the one who runs it as they were given", () => {
    expect(reads).toEqual(["../news", "/data/own.yaml"]);
  });

  test("are shown from the folder that is named, and as they are where none is", async () => {
    expect(printed(notebook)[4]).toBe("news/a.txt ../in/b.txt:3\n");
    expect(printed(await run([hook, "console.log(paths.shown('/data/b.txt'))"])).at(-1)).toBe("/data/b.txt\n");
  });

  test("are cut to that folder in what is printed and in errors", () => {
    expect(printed(notebook)[5]).toBe("a.txt\n");
    expect(failure(notebook, 6)?.message).toBe("a.txt is wet");
  });

  test("as parameters may be run with one value and shown with another", () => {
    expect(notebook.parameters).toEqual({ corpus: "news" });
    expect(notebook.cells[0]?.source).toBe('let corpus = "news";');
    expect(printed(notebook)[1]).toBe("10\n");
  });
});

test.each<readonly [source: string, uses: readonly string[]]>([
  ["import { readFacts } from '@readout/facts';\nimport * as dfd from 'danfojs-node';", []],
  ["const fetched = 'fetch'; // import fs from 'fs'", []],
  ["import { readFileSync } from 'node:fs';", ["node:fs"]],
  ["import './own.ts';\nexport * from './other.ts';", ["./own.ts", "./other.ts"]],
  ["const { x } = await import('./own.ts');", ["./own.ts"]],
  ["const name = 'fs'; await import(name);", ["import"]],
  ["const fs = require('fs');", ["require"]],
  ["await fetch('https://example.org');\nprocess.env.HOME;", ["fetch", "process"]],
  ["(0, eval)('1');", ["eval"]],
  ["new Date('2024-03-01').getTime();", []],
  ["[new Date(), Date.now(), Math.random()];", ["Date", "random"]],
  ["Date(); const clock = Date; clock.now();", ["Date"]],
  [
    "Date['now'](); Math['rand' + 'om'](); const { random } = Math;",
    ["Date['now']", "Date", "Math['rand' + 'om']", "random"],
  ],
  ["new Intl.DateTimeFormat('en').format();", ["DateTimeFormat"]],
  ["Date.UTC(2024, 1, 1) + Date.parse('2024-03-01'); let day: Date; Math.max(1, 2); row.Date;", []],
  ["import { streamCSV } from 'danfojs-node'; dfd['read' + 'CSV']('a.csv');", ["streamCSV", "dfd['read' + 'CSV']"]],
  ["import { readCSV } from 'danfojs-node';", ["readCSV"]],
  ["[".repeat(3000), ["code nested too deep to read"]],
  ["[]".repeat(20_000), []],
  [`const sum = ${'"a" + '.repeat(5000)}fetch("b");`, ["fetch"]],
])("what a notebook reads beside the paths it announces: %s", (source, uses) => {
  const json = JSON.stringify({ nbformat: 4, cells: [code(source)] });
  expect(unaccounted(parseNotebook(json, "a.ipynb").cells)).toEqual(uses);
});
