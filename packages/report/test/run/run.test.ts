import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkTypes, type ExecutedNotebook, type Progress } from "@readout/report";
import { beforeAll, expect, test } from "vitest";
import { code, failure, folder, outputs, printed, prose, run, statuses, write } from "./notebook.ts";

/** Cells that have nothing to do with one another, run once for the tests that look at what each gave. */
const cells = {
  title: prose("# Who appears with whom\n\nText"),
  half: "const half = (x: number): number => x / 2;",
  five: "half(5)",
  text: "const text = await Promise.resolve('later');\ntext",
  streams: "console.log('a'); console.log('b'); console.error('c'); process.stdout.write('d');",
  warning: "process.emitWarning('careful', 'Caution');",
  tslab:
    "import { display, newDisplay } from 'tslab';\nimport * as tslab from 'tslab';\nimport { lastWriteDisplayData } from 'tslab/dist/jupyter';",
  raw: "lastWriteDisplayData({data: {'text/html': '<b>1</b>', 'text/plain': '1', 'application/x+json': {a: [1]} as any}, metadata: {}, transient: {}}, false);",
  types:
    "tslab.display.raw('application/json', '{\"a\":1}'); tslab.display.png(new Uint8Array([1, 2, 3])); tslab.display.markdown('*x*');",
  shown: "const shown = newDisplay(); shown.html('one'); console.log('between');",
  update: "shown.html('two')",
  now: "setTimeout(() => { console.log('late'); display.text('later'); }, 50);\nconsole.log('now');",
  second: "await new Promise((done) => setTimeout(done, 200)); console.log('second');",
  beside: 'import { seven } from "./beside";\nimport { slice } from "@readout/corpus";',
  seven: "console.log(seven, typeof slice)",
  empty: "",
  nothing: "// nothing",
  skipped: code("throw new Error('never')", "skip-execution"),
  progress:
    "for (let count = 1; count <= 1000; count++) (globalThis as any)[Symbol.for('readout.progress')]?.({ stage: 'reading', count, total: 1000 });",
  last: "null!.x",
} as const;

const at = (name: keyof typeof cells): number => Object.keys(cells).indexOf(name);

const seen: Progress[] = [];
let notebook: ExecutedNotebook;
beforeAll(async () => {
  writeFileSync(join(folder, "beside.ts"), "export const seven: number = 7;\n");
  notebook = await run(Object.values(cells), {}, { onProgress: (progress) => seen.push(progress) });
});

test("cells run in order and share their declarations", () => {
  expect(notebook).toMatchObject({ title: "Who appears with whom", parameters: {} });
  const expected = Object.keys(cells).map(
    (name) => ({ title: "prose", skipped: "skipped", last: "failed" })[name] ?? "ok",
  );
  expect(statuses(notebook)).toEqual(expected);
  expect(printed(notebook).slice(0, at("text") + 1)).toEqual(["", "", "2.5\n", "later\n"]);
});

test("streams are kept in order, a run of lines as one output", () => {
  expect(outputs(notebook, at("streams"))).toEqual([
    { kind: "stream", name: "stdout", text: "a\nb\n" },
    { kind: "stream", name: "stderr", text: "c\n" },
    { kind: "stream", name: "stdout", text: "dtrue\n" },
  ]);
});

test("a warning of Node is printed without the number of the process", () => {
  expect(outputs(notebook, at("warning"))).toEqual([{ kind: "stream", name: "stderr", text: "Caution: careful\n" }]);
});

test("a display of several MIME types is one output; JSON types hold objects, others text", () => {
  expect(outputs(notebook, at("raw"))).toEqual([
    { kind: "display", data: { "text/html": "<b>1</b>", "text/plain": "1", "application/x+json": { a: [1] } } },
  ]);
  expect(outputs(notebook, at("types"))).toEqual([
    { kind: "display", data: { "application/json": { a: 1 } } },
    { kind: "display", data: { "image/png": "AQID" } },
    { kind: "display", data: { "text/markdown": "*x*" } },
  ]);
});

test("an update replaces the display in the cell where it stands", () => {
  expect(outputs(notebook, at("shown"))).toEqual([
    { kind: "display", data: { "text/html": "two" } },
    { kind: "stream", name: "stdout", text: "between\n" },
  ]);
  expect(outputs(notebook, at("update"))).toEqual([]);
});

test("what a cell prints and shows late is still its own", () => {
  expect(printed(notebook)[at("now")]).toMatch(/now\n.*late\n$/s);
  expect(printed(notebook)[at("second")]).toBe("second\n");
  expect(outputs(notebook, at("now")).at(-1)).toEqual({ kind: "display", data: { "text/plain": "later" } });
});

test("a module beside the notebook and the workspace's packages can be imported", () => {
  expect(printed(notebook).slice(at("beside"), at("seven") + 1)).toEqual(["", "7 function\n"]);
});

test("two runs give the same result", async () => {
  expect((await run(Object.values(cells))).cells).toEqual(notebook.cells);
});

test("a notebook of which no cell is run needs no kernel, and is good; raw cells are left out", async () => {
  const raw = { cell_type: "raw", source: "x", metadata: {} };
  const started: Progress[] = [];
  const idle = await run([raw, prose("Text"), cells.skipped], {}, { onProgress: (progress) => started.push(progress) });
  expect(idle.cells[0]).toEqual({ kind: "markdown", source: "Text", tags: [] });
  expect(statuses(idle)).toEqual(["prose", "skipped"]);
  expect(idle.ok).toBe(true);
  expect(started).toEqual([]);
});

test("progress tells the cell, and the stage that code in a cell names", () => {
  const all = Object.keys(cells).length - 2;
  expect(seen.slice(0, 2)).toEqual([
    { cell: 1, cells: all },
    { cell: 2, cells: all },
  ]);
  // The title is no code, and the skipped cell is not run.
  const place = { cell: at("progress") - 1, cells: all };
  const own = seen.filter(({ cell }) => cell === place.cell);
  expect(own.slice(0, 2)).toEqual([place, { ...place, stage: "reading", count: 1, total: 1000 }]);
  expect(own.at(-1)).toEqual({ ...place, stage: "reading", count: 1000, total: 1000 });
  expect(own.length).toBeLessThan(100);
});

test("types can be checked without running", async () => {
  const path = write(["const a: number = 1; console.log('ran');", "const b: string = a;", "1"]);
  const notebook = await checkTypes(path);
  expect(statuses(notebook)).toEqual(["ok", "failed", "ok"]);
  expect(printed(notebook)).toEqual(["", "", ""]);
  expect(failure(notebook, 1)).toMatchObject({ name: "TypeScript error", line: 1 });
});

test("tags have either spelling: skip_execution and raises_exception are known as well", async () => {
  const notebook = await run([
    code("throw new Error('never')", "skip_execution"),
    code("throw new Error('expected')", "raises_exception"),
    "console.log('after')",
  ]);
  expect(statuses(notebook)).toEqual(["skipped", "ok", "ok"]);
  expect(notebook.ok).toBe(true);
});
