import { type ExecutedNotebook, renderReport, withoutUnshowable } from "@readout/report";
import { beforeAll, expect, test } from "vitest";
import { code, failure, outputs, printed, run, statuses } from "./notebook.ts";

const show = (value: string): string => `tslab.display.raw('application/json', ${value} as any)`;

/** Cells that do what a kernel must refuse, each by itself; run once for the tests that look at what came of it. */
const refused = {
  tslab: "import * as tslab from 'tslab';",
  channel:
    "process.send?.('ready'); process.disconnect?.(); process.on('message', () => {}); console.log(typeof process.send);",
  send: "(process as any).send({ kind: 'done' });",
  circle: show("(() => { const circle: any = {}; circle.again = circle; return circle; })()"),
  bigint: show("{ a: BigInt(1) }"),
  getter: show("{ get a() { throw new Error('no look') } }"),
  deep: show("'['.repeat(100_000) + ']'.repeat(100_000)"),
  progress:
    "const tell = (globalThis as any)[Symbol.for('readout.progress')];\ntell({ stage: 'x'.repeat(1000), count: 'many', total: Infinity, tally: 'x'.repeat(1e6), more: 1 });",
  path: "(globalThis as any)[Symbol.for('readout.paths')].given(5);",
  chart:
    "tslab.display.text('before'); tslab.display.raw('application/vnd.plotly.v1+json', { data: [{ type: { toString: 1 } }] } as any);",
  table:
    "tslab.display.raw('application/vnd.readout.table+json', { table: { id: 'a', caption: 'b', columns: [null], rows: [null], keys: [{}] }, evidence: { groups: { a: null }, passages: { b: 3 } } } as any);",
  after: "console.log('after');",
} as const;

const names = Object.keys(refused) as readonly (keyof typeof refused)[];
const at = (name: keyof typeof refused): number => names.indexOf(name);
const seen: unknown[] = [];
let notebook: ExecutedNotebook;
beforeAll(async () => {
  const cells = Object.values(refused).map((source) => code(source, "raises-exception"));
  notebook = await run(cells, {}, { onProgress: (progress) => seen.push(progress) });
});

test("a cell has no channel of Node's own to send on", () => {
  expect(printed(notebook)[at("channel")]).toBe("undefined\n");
  expect(failure(notebook, at("send"))?.message).toBe("process.send is not a function");
});

test("what cannot be displayed fails its cell with a sentence", () => {
  const names = ["circle", "bigint", "getter", "deep"] as const;
  expect(names.map((name) => failure(notebook, at(name))?.message)).toEqual([
    "expected at most 100 levels in what is displayed",
    "Do not know how to serialize a BigInt",
    "no look",
    "expected at most 100 levels in what is displayed",
  ]);
});

test("what a cell tells of its progress and paths is put in form, or refused in the cell", () => {
  expect(seen).toContainEqual({ cell: at("progress") + 1, cells: names.length, stage: "x".repeat(200) });
  expect(failure(notebook, at("path"))).toMatchObject({
    name: "RangeError",
    message: "expected a path of at most 4096 characters",
  });
});

test("a display that is not what its type says is shown as an error, and the page is made", () => {
  expect(() => renderReport(notebook)).toThrow();
  const mended = withoutUnshowable(notebook);
  expect(statuses(mended).slice(at("path"))).toEqual(["ok", "failed", "failed", "ok"]);
  expect(mended.ok).toBe(false);
  expect(outputs(mended, at("chart")).map(({ kind }) => kind)).toEqual(["display", "error"]);
  expect(renderReport(mended)).toContain("what the cell displays is not what its MIME type says");
});

test.each([
  [
    "a word",
    "require('node:fs').writeSync(3, 'ready\\n')",
    "something else than its messages came from the kernel: `ready`",
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
