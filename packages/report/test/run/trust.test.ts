import { renderReport } from "@readout/report";
import { expect, test } from "vitest";
import { code, failure, outputs, printed, run, statuses } from "./notebook.ts";

test("a cell has no channel of Node's own to send on", async () => {
  const notebook = await run([
    "process.send?.('ready'); process.disconnect?.(); process.on('message', () => {}); console.log(typeof process.send);",
    "(process as any).send({ kind: 'done' });",
    "console.log('never');",
  ]);
  expect(printed(notebook)[0]).toBe("undefined\n");
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(failure(notebook, 1)?.message).toBe("process.send is not a function");
});

test.each([
  [
    "a word",
    "require('node:fs').writeSync(3, 'ready\\n')",
    "something else than its messages came from the kernel: `ready`",
  ],
  [
    "an end",
    "require('node:fs').writeSync(3, '{\"kind\":\"done\"}\\n')",
    'something else than its messages came from the kernel: `{"kind":"done"}`',
  ],
  [
    "a part of a line",
    "require('node:fs').writeSync(3, 'ready'); console.log('more')",
    expect.stringMatching(/^something else than its messages came from the kernel: `ready/),
  ],
  [
    "lines without an end",
    "const line = 'x'.repeat(65536); while (true) require('node:fs').writeSync(3, line)",
    "the kernel told more than 135266304 bytes at once",
  ],
  [
    "that nothing is told any more",
    "require('node:fs').closeSync(3); while (true) {}",
    "the code closed the channel by which the kernel tells what happens",
  ],
])("what a cell writes on the kernel's channel ends the run with a sentence: %s", async (_, source, message) => {
  const notebook = await run([source, "1"]);
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(failure(notebook)).toMatchObject({ name: "Kernel died", message, trace: [], line: null });
});

test("a cell that replaces what the kernel uses changes nothing of the run", async () => {
  const notebook = await run([
    "const no = (): any => { throw new Error('replaced') };\nJSON.stringify = () => '{}'; globalThis.setTimeout = no as any; globalThis.setImmediate = no as any; process.exit = no as any; Buffer.from = no as any;",
    "require('node:fs').writeSync = no; require('node:timers').setTimeout = no; require('node:module').syncBuiltinESMExports();",
    "process.removeAllListeners(); console.log('on');",
    "Promise.reject(new Error('lost'));",
  ]);
  expect(statuses(notebook)).toEqual(["ok", "ok", "ok", "failed"]);
  expect(printed(notebook)[2]).toBe("on\n");
  expect(failure(notebook, 3)?.name).toBe("Unhandled rejection");
});

test("a cell that breaks what the kernel stands on fails, and the run with it", async () => {
  const toJson = await run(["(Object.prototype as any).toJSON = () => 'x'; console.log('fine')"]);
  expect(failure(toJson)).toMatchObject({ name: "Kernel died", message: expect.stringContaining("something else") });
  const iterator = await run(["(Array.prototype as any)[Symbol.iterator] = null; console.log('fine')"]);
  expect(iterator.ok).toBe(false);
});

test("what cannot be displayed fails its cell with a sentence", async () => {
  const show = (value: string): object =>
    code(`import * as tslab from 'tslab';\ntslab.display.raw('application/json', ${value} as any)`, "raises-exception");
  const notebook = await run([
    show("(() => { const circle: any = {}; circle.again = circle; return circle; })()"),
    show("{ a: BigInt(1) }"),
    show("{ get a() { throw new Error('no look') } }"),
    show("'['.repeat(100_000) + ']'.repeat(100_000)"),
  ]);
  expect(notebook.cells.map((__, cell) => failure(notebook, cell)?.message)).toEqual([
    "expected at most 100 levels in what is displayed",
    "Do not know how to serialize a BigInt",
    "no look",
    "expected at most 100 levels in what is displayed",
  ]);
});

test("what a cell tells of its progress and paths is put in form, or refused in the cell", async () => {
  const seen: unknown[] = [];
  const notebook = await run(
    [
      "const tell = (globalThis as any)[Symbol.for('readout.progress')];\ntell({ stage: 'x'.repeat(1000), count: 'many', total: Infinity, tally: 'x'.repeat(1e6), more: 1 });",
      "(globalThis as any)[Symbol.for('readout.paths')].given(5);",
    ],
    {},
    { onProgress: (progress) => seen.push(progress) },
  );
  expect(seen).toContainEqual({ cell: 1, cells: 2, stage: "x".repeat(200) });
  expect(failure(notebook, 1)).toMatchObject({
    name: "RangeError",
    message: "expected a path of at most 4096 characters",
  });
});

test("a display that is not what its type says is shown as an error, and the page is made", async () => {
  const { withoutUnshowable } = await import("@readout/report");
  const notebook = await run([
    "import * as tslab from 'tslab';\ntslab.display.text('before'); tslab.display.raw('application/vnd.plotly.v1+json', { data: [{ type: { toString: 1 } }] } as any);",
    "tslab.display.raw('application/vnd.readout.table+json', { table: { id: 'a', caption: 'b', columns: [null], rows: [null], keys: [{}] }, evidence: { groups: { a: null }, passages: { b: 3 } } } as any);",
    "console.log('after');",
  ]);
  expect(() => renderReport(notebook)).toThrow();
  const mended = withoutUnshowable(notebook);
  expect(statuses(mended)).toEqual(["failed", "failed", "ok"]);
  expect(mended.ok).toBe(false);
  expect(outputs(mended).map(({ kind }) => kind)).toEqual(["display", "error"]);
  expect(renderReport(mended)).toContain("what the cell displays is not what its MIME type says");
});
