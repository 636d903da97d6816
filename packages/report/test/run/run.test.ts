import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkTypes, type Progress } from "@readout/report";
import { expect, test } from "vitest";
import { code, failure, folder, outputs, printed, prose, run, statuses, write } from "./notebook.ts";

test("cells run in order and share their declarations", async () => {
  const notebook = await run([
    prose("# Who appears with whom\n\nText"),
    "const half = (x: number): number => x / 2;",
    "half(5)",
    "const text = await Promise.resolve('later');\ntext",
  ]);
  expect(notebook).toMatchObject({ title: "Who appears with whom", ok: true, parameters: {} });
  expect(statuses(notebook)).toEqual(["prose", "ok", "ok", "ok"]);
  expect(printed(notebook)).toEqual(["", "", "2.5\n", "later\n"]);
});

test("streams are kept in order, a run of lines as one output", async () => {
  const notebook = await run(["console.log('a'); console.log('b'); console.error('c'); process.stdout.write('d');"]);
  expect(outputs(notebook)).toEqual([
    { kind: "stream", name: "stdout", text: "a\nb\n" },
    { kind: "stream", name: "stderr", text: "c\n" },
    { kind: "stream", name: "stdout", text: "dtrue\n" },
  ]);
});

test("a warning of Node is printed without the number of the process", async () => {
  const notebook = await run(["process.emitWarning('careful', 'Caution');"]);
  expect(outputs(notebook)).toEqual([{ kind: "stream", name: "stderr", text: "Caution: careful\n" }]);
});

test("a display of several MIME types is one output; JSON types hold objects, others text", async () => {
  const notebook = await run([
    "import * as tslab from 'tslab';\nimport { lastWriteDisplayData } from 'tslab/dist/jupyter';",
    "lastWriteDisplayData({data: {'text/html': '<b>1</b>', 'text/plain': '1', 'application/x+json': {a: [1]} as any}, metadata: {}, transient: {}}, false);",
    "tslab.display.raw('application/json', '{\"a\":1}'); tslab.display.png(new Uint8Array([1, 2, 3])); tslab.display.markdown('*x*');",
  ]);
  expect(outputs(notebook, 1)).toEqual([
    { kind: "display", data: { "text/html": "<b>1</b>", "text/plain": "1", "application/x+json": { a: [1] } } },
  ]);
  expect(outputs(notebook, 2)).toEqual([
    { kind: "display", data: { "application/json": { a: 1 } } },
    { kind: "display", data: { "image/png": "AQID" } },
    { kind: "display", data: { "text/markdown": "*x*" } },
  ]);
});

test("an update replaces the display in the cell where it stands", async () => {
  const notebook = await run([
    "import { newDisplay } from 'tslab';\nconst shown = newDisplay(); shown.html('one'); console.log('between');",
    "shown.html('two')",
  ]);
  expect(outputs(notebook)).toEqual([
    { kind: "display", data: { "text/html": "two" } },
    { kind: "stream", name: "stdout", text: "between\n" },
  ]);
  expect(outputs(notebook, 1)).toEqual([]);
});

test("what a cell prints and shows late is still its own", async () => {
  const notebook = await run([
    "import { display } from 'tslab';\nsetTimeout(() => { console.log('late'); display.text('later'); }, 50);\nconsole.log('now');",
    "await new Promise((done) => setTimeout(done, 200)); console.log('second');",
  ]);
  expect(printed(notebook)).toEqual([expect.stringMatching(/now\n.*late\n$/s), "second\n"]);
  expect(outputs(notebook).at(-1)).toEqual({ kind: "display", data: { "text/plain": "later" } });
  expect(notebook.ok).toBe(true);
});

test("a cell tagged skip-execution is not run, and the notebook is still good", async () => {
  const notebook = await run([code("throw new Error('never')", "skip-execution"), "1"]);
  expect(statuses(notebook)).toEqual(["skipped", "ok"]);
  expect(notebook.ok).toBe(true);
});

test("raw cells are left out, empty cells are good, and a notebook without code needs no kernel", async () => {
  const notebook = await run([{ cell_type: "raw", source: "x", metadata: {} }, prose("Text")]);
  expect(notebook.cells).toEqual([{ kind: "markdown", source: "Text", tags: [] }]);
  expect(statuses(await run(["", "// nothing", "1"]))).toEqual(["ok", "ok", "ok"]);
});

test("a module beside the notebook and the workspace's packages can be imported", async () => {
  writeFileSync(join(folder, "beside.ts"), "export const seven: number = 7;\n");
  const notebook = await run([
    'import { seven } from "./beside";\nimport { slice } from "@readout/corpus";',
    "console.log(seven, typeof slice)",
  ]);
  expect(printed(notebook)).toEqual(["", "7 function\n"]);
});

test("two runs give the same result", async () => {
  const cells = ["import { newDisplay } from 'tslab';\nnewDisplay().html('x'); console.log({a: 1});", "null!.x"];
  expect((await run(cells)).cells).toEqual((await run(cells)).cells);
});

test("progress tells the cell, and the stage that code in a cell names", async () => {
  const seen: Progress[] = [];
  const tell = "(globalThis as any)[Symbol.for('readout.progress')]";
  await run(
    [
      "1",
      prose("x"),
      `for (let count = 1; count <= 1000; count++) ${tell}?.({ stage: 'reading', count, total: 1000 });`,
    ],
    {},
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(seen.slice(0, 3)).toEqual([
    { cell: 1, cells: 2 },
    { cell: 2, cells: 2 },
    { cell: 2, cells: 2, stage: "reading", count: 1, total: 1000 },
  ]);
  expect(seen.at(-1)).toEqual({ cell: 2, cells: 2, stage: "reading", count: 1000, total: 1000 });
  expect(seen.length).toBeLessThan(100);
});

test("types can be checked without running", async () => {
  const path = write(["const a: number = 1; console.log('ran');", "const b: string = a;", "1"]);
  const notebook = await checkTypes(path);
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(printed(notebook)).toEqual(["", "", ""]);
  expect(failure(notebook, 1)).toMatchObject({ name: "TypeScript error", line: 1 });
});
