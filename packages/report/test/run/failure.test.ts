import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { ExecutedNotebook } from "@readout/report";
import { beforeAll, expect, test } from "vitest";
import { ownFrames } from "../../src/run/frame.ts";
import { code, failure, folder, outputs, printed, run, statuses } from "./notebook.ts";

test("after a cell that throws the rest is skipped; the frames are the reader's own", async () => {
  const notebook = await run([
    "interface Row {\n  n: number;\n}\n\nfunction check(row: Row): void {\n  if (row.n > 1) {\n    throw new RangeError('too many');\n  }\n}",
    "// first\n\nconst row = { n: 2 };\ncheck(row);",
    "1",
  ]);
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(notebook.ok).toBe(false);
  expect(failure(notebook, 1)).toEqual({
    kind: "error",
    name: "RangeError",
    message: "too many",
    trace: ["check (cell 1, line 7)", "cell 2, line 4"],
    line: 4,
  });
});

/** Cells that fail, each by itself, and whose notebook goes on; run once for the tests that look at what each told. */
const failing = {
  awaited:
    "type A = {\n  a: number;\n};\nconst list: A[] = [];\nawait Promise.resolve();\n\nconst first = list[0] as A;\nconsole.log(\n  first.a,\n);",
  types: "const a = 1;\nlet words: string = a;\nunknownName();",
  syntax: "const =",
  refused: "// words\nconst ones = [1];\nfor await (const n of ones) console.log(n);",
  text: "throw 'text'",
  nothing: "throw undefined",
  object: "throw { a: 1 }",
  proxy: "throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })",
  fields: "throw Object.assign(new Error('x'), { name: 7, stack: 9, message: { b: 2 } })",
  cause: "throw new Error('outer', { cause: new TypeError('inner') })",
  long: "throw new Error('x'.repeat(100_000))",
  beside: 'import { fail } from "./throwing";\nfail();',
  missing: "require('node:fs').readFileSync(process.cwd() + '/missing.txt')",
  printed: "console.error(new Error('printed'))",
  hostile: "console.log(text); throw new Error(text);",
} as const;

const hostile = "</script><script>alert(1)</script> \u0000 \ud800 __proto__ \u2028";

let failed: ExecutedNotebook;
beforeAll(async () => {
  writeFileSync(join(folder, "throwing.ts"), "export function fail(): never {\n  throw new Error('from a file');\n}\n");
  const cells = Object.values(failing).map((source) => code(source, "raises-exception"));
  failed = await run([...cells.slice(0, -1), code("let text = '';", "parameters"), ...cells.slice(-1)], {
    text: hostile,
  });
});

/** What a cell of these told. */
const told = (name: keyof typeof failing) => failure(failed, Object.keys(failing).indexOf(name));

test("lines are found after a top-level await and across removed types", () => {
  expect(told("awaited")).toMatchObject({ name: "TypeError", line: 9 });
});

test("type errors and syntax errors tell line and column", () => {
  expect(told("types")).toEqual({
    kind: "error",
    name: "TypeScript error",
    message: "Type 'number' is not assignable to type 'string'. (and 1 more)",
    trace: [
      "cell 2, line 2:5 - Type 'number' is not assignable to type 'string'. (TS2322)",
      "cell 2, line 3:1 - Cannot find name 'unknownName'. (TS2304)",
    ],
    line: 2,
  });
  expect(told("syntax")).toMatchObject({ name: "TypeScript error", line: 1 });
});

test("what tslab lets through but cannot run is told with its line", () => {
  expect(told("refused")).toMatchObject({ name: "SyntaxError", trace: ["cell 4, line 3"], line: 3 });
});

test("anything may be thrown", () => {
  const names = ["text", "nothing", "object", "proxy", "fields", "cause", "long"] as const;
  expect(names.map((name) => told(name)?.message.slice(0, 40))).toEqual([
    "text",
    "undefined",
    "{ a: 1 }",
    "a value that cannot be shown",
    "{ b: 2 }",
    "outer",
    "x".repeat(40),
  ]);
  expect(told("cause")?.trace).toContain("caused by TypeError: inner");
  expect(told("long")?.message.length).toBeLessThan(11_000);
});

test("no path of the machine is in an error or in what is printed", () => {
  expect(told("beside")?.trace).toEqual([expect.stringMatching(/^fail \(throwing\.js:\d+:\d+\)$/), "cell 12, line 2"]);
  expect(told("missing")?.message).toBe("ENOENT: no such file or directory, open 'missing.txt'");
  expect(printed(failed)[Object.keys(failing).indexOf("printed")]).toContain("Error: printed");
  expect(JSON.stringify(failed.cells)).not.toContain(folder);
});

test("what a reader runs into is told with what mends it, and without the frames of packages", async () => {
  const cells = [
    'import Plotly from "plotly.js-dist-min";\nPlotly.newPlot("x", []);',
    "let top = 3;",
    "const made = { top };",
    'require("nowhere");',
    'import { cooccurrence } from "@readout/analysis";\nimport { type Facts } from "@readout/facts";\nconst none = {} as Facts;\nconst pairs = cooccurrence(none);',
    'import { cooccurrence } from "@readout/analysis";\ncooccurrence({} as any);',
  ];
  const notebook = await run(cells.map((source) => code(source, "raises-exception")));
  const told = notebook.cells.map((_, cell) =>
    outputs(notebook, cell).map((output) => output.kind === "error" && output.message),
  );
  expect(told).toEqual([
    [
      'self is not defined. The package plotly.js-dist-min runs in a browser only, and a notebook runs in Node.js. To show a figure: import { chart } from "@readout/charts"; and chart(data, layout). Its types can be had: import type { Data, Layout } from "plotly.js-dist-min";',
    ],
    [],
    ["top is not defined. A variable of another cell must be named twice: { top: top }."],
    ["Cannot find module 'nowhere'. It is not installed beside the notebook: npm install nowhere"],
    [
      expect.stringMatching(
        /cannot be named .* Add this line to the cell: import type \{\} from "@readout\/corpus";$/u,
      ),
    ],
    [expect.stringContaining("undefined")],
  ]);
  expect(failure(notebook, 5)?.trace).toEqual(["cell 6, line 2"]);
});

test("frames of Readout's packages are told only where there are no others", () => {
  const packages = resolve(import.meta.dirname, "../../..");
  const where = { root: dirname(packages), from: null, number: 1, cell: () => ({ source: "f()", compiled: "f()" }) };
  const inner = `    at units (file://${packages}/analysis/dist/units.js:3:9)`;
  const own = `    at f (${dirname(packages)}/notebooks/own.ts:1:2)\n    at cell-1:1:1`;
  const told = (stack: string) => ownFrames(`Error: x\n${stack}`, where).map(({ text }) => text);
  expect(told(`${inner}\n${own}`)).toEqual([`f (${dirname(packages)}/notebooks/own.ts:1:2)`, "cell 1, line 1"]);
  expect(told(inner)).toEqual([`units (${packages}/analysis/dist/units.js:3:9)`]);
});

test("a cell tagged raises-exception may fail, whether by an error in the code or in its types", () => {
  expect(new Set(statuses(failed))).toEqual(new Set(["ok"]));
  expect(failed.ok).toBe(true);
});

test("a rejection that nobody handles fails its cell", async () => {
  const notebook = await run([
    "console.log('before');\nPromise.reject(new TypeError('lost'));\nconsole.log('after');",
    "1",
  ]);
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(printed(notebook)).toEqual(["before\nafter\n", ""]);
  expect(failure(notebook)).toMatchObject({ name: "Unhandled rejection", message: "TypeError: lost", line: 2 });
});

test("a rejection or exception after the cell has ended fails that cell and no other; that of the last is waited for", async () => {
  const notebook = await run([
    "setTimeout(() => Promise.reject(new Error('floating')), 500);",
    "setTimeout(() => { throw new Error('thrown') }, 500);",
    "await new Promise((done) => setTimeout(done, 1000)); console.log('ran');",
    "setTimeout(() => Promise.reject(new Error('of the last')), 300);",
  ]);
  expect(statuses(notebook)).toEqual(["failed", "failed", "ok", "failed"]);
  expect(failure(notebook, 0)).toMatchObject({ name: "Unhandled rejection", message: "Error: floating" });
  expect(failure(notebook, 1)).toMatchObject({ name: "Uncaught exception", message: "Error: thrown" });
  expect(notebook.ok).toBe(false);
});

test("process.exit() ends the notebook with an error, and what was printed is kept", async () => {
  const notebook = await run(["console.log('before'); process.exit(0)", "1"]);
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(printed(notebook)).toEqual(["before\n", ""]);
  expect(failure(notebook)).toMatchObject({ name: "Kernel died", message: "the code called process.exit(0)" });
});

test("a signal that kills the kernel is named", async () => {
  const notebook = await run(["process.kill(process.pid, 'SIGKILL'); await new Promise(() => {});"]);
  expect(failure(notebook)).toMatchObject({ name: "Kernel died", message: "the process was ended by SIGKILL" });
});

test("hostile text passes as it is", () => {
  const cell = failed.cells.length - 1;
  expect(outputs(failed, cell)[0]).toEqual({ kind: "stream", name: "stdout", text: `${hostile}\n` });
  expect(failure(failed, cell)?.message).toBe(hostile);
});
