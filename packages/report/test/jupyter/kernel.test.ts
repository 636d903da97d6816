import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { runPython, runWithClient } from "./client.ts";
import { clearDesk, type Desk, jupyter, layDesk, noJupyter } from "./jupyter.ts";

const limit = { timeout: 300_000 };

let desk: Desk;
beforeAll(async () => {
  desk = await layDesk([]);
});
afterAll(() => clearDesk(desk));
beforeEach(({ skip }) => skip(jupyter === null, noJupyter));

test("cells are counted from 1, and a last expression is the cell's result", limit, async () => {
  const { raised, cells } = await runWithClient(desk, ["const n: number = 2;", "console.log('out'); n + 1", "n * n"]);
  expect(raised).toBeNull();
  expect(cells.map(({ count }) => count)).toEqual([1, 2, 3]);
  expect(cells.map(({ outputs }) => outputs)).toEqual([
    [],
    [
      { output_type: "stream", name: "stdout", text: "out\n" },
      { output_type: "execute_result", metadata: {}, data: { "text/plain": "3" }, execution_count: 2 },
    ],
    [{ output_type: "execute_result", metadata: {}, data: { "text/plain": "4" }, execution_count: 3 }],
  ]);
});

test("the first cell that fails is reported with its name, its message and its line", limit, async () => {
  const { raised, cells } = await runWithClient(desk, [
    "const half = (n: number) => {\n  if (n % 2) throw new RangeError('odd: ' + n);\n  return n / 2;\n};",
    "const a = 1;\nhalf(a);",
    "console.log('not run')",
  ]);
  expect(raised).toEqual({ name: "RangeError", message: "odd: 1" });
  expect(cells[1]?.outputs).toEqual([
    {
      output_type: "error",
      ename: "RangeError",
      evalue: "odd: 1",
      traceback: [
        "RangeError: odd: 1",
        expect.stringContaining("cell 1, line 2"),
        expect.stringContaining("cell 2, line 2"),
      ],
    },
  ]);
  expect(cells.map(({ count }) => count)).toEqual([1, 2, null]);
});

test("a type error is an error of the cell, with its place", limit, async () => {
  const { raised, cells } = await runWithClient(desk, ["let n: number = 1;", "n = 'two';"]);
  const message = "Type 'string' is not assignable to type 'number'.";
  expect(raised).toEqual({ name: "TypeScript error", message });
  expect(cells[1]?.outputs[0]?.traceback).toEqual([`TypeScript error: ${message}`, "    cell 2, line 1:1 (TS2322)"]);
});

test(
  "a table that a cell ends with is its result, as HTML with its words to the letter and as text",
  limit,
  async () => {
    const { raised, cells } = await runWithClient(desk, [
      "import { table } from '@readout/corpus';",
      "table([{ name: '<img src=x onerror=alert(1)>', n: 3 }], ['name', 'n'])",
    ]);
    expect(raised).toBeNull();
    expect(cells[1]?.outputs).toEqual([
      {
        output_type: "execute_result",
        metadata: {},
        execution_count: 2,
        data: {
          "text/html": expect.stringContaining(
            '<th scope="row">&lt;img src=x onerror=alert(1)&gt;</th><td class="number">3</td>',
          ),
          "text/plain": expect.stringContaining("1 row and 2 columns."),
        },
      },
    ]);
  },
);

test("where errors are allowed the cells behind a failed one run", limit, async () => {
  const source = "throw new Error('first')";
  const cells = [source, "1", "void Promise.reject(new TypeError('lost'));", "await Promise.reject(null)", "2"];
  const done = await runWithClient(desk, cells, { allowErrors: true });
  expect(done.raised).toBeNull();
  const told = done.cells.map(({ outputs }) =>
    outputs.map(({ ename, evalue, data }) => (data ? data["text/plain"] : `${ename}: ${evalue}`)),
  );
  expect(told).toEqual([
    ["Error: first"],
    ["1"],
    ["Unhandled rejection: TypeError: lost"],
    ["Thrown value: null"],
    ["2"],
  ]);
  const tagged = await runWithClient(desk, [{ source, tags: ["raises-exception"] }, "3"]);
  expect(tagged.raised).toBeNull();
  expect(tagged.cells[1]?.outputs[0]?.data).toEqual({ "text/plain": "3" });
});

test("a cell that is interrupted fails, whether it waits or works, and what it had made stays", limit, async () => {
  const cells = [
    "let n = 1;",
    "await new Promise(() => setInterval(() => undefined, 1000));",
    "n += 1;\nwhile (true);",
    "n",
  ];
  const done = await runWithClient(desk, cells, { allowErrors: true, interruptAfter: 8 });
  expect(done.cells.map(({ outputs }) => outputs.map(({ ename }) => ename ?? null))).toEqual([
    [],
    ["Interrupted"],
    ["Interrupted"],
    [null],
  ]);
  expect(done.cells[3]?.outputs[0]?.data).toEqual({ "text/plain": "2" });
});

test("a package that changes while a kernel runs does not stop its later cells", limit, async () => {
  const made = join(desk.notebooks, "made");
  mkdirSync(made);
  const manifest = { name: "made", version: "1.0.0", main: "made.js", types: "made.d.ts" };
  writeFileSync(join(made, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(made, "made.js"), "exports.seven = 7;");
  writeFileSync(join(made, "made.d.ts"), "export declare const seven: number;");
  const renamed = JSON.stringify({ ...manifest, version: "1.0.1" });
  const { raised, cells } = await runWithClient(desk, [
    "import { writeFileSync } from 'node:fs'; import { seven } from './made'; seven",
    `writeFileSync('made/package.json', ${JSON.stringify(renamed)}); await new Promise((done) => setTimeout(done, 3000));`,
    "seven + 1",
  ]);
  expect(raised).toBeNull();
  expect(cells[2]?.outputs[0]?.data).toEqual({ "text/plain": "8" });
});

test("a kernel ends where Jupyter is gone without a word, also in the middle of a cell", limit, async () => {
  const script = `
import os
from jupyter_client.manager import KernelManager
manager = KernelManager(kernel_name="tslab")
manager.start_kernel()
client = manager.blocking_client()
client.start_channels()
client.wait_for_ready()
client.execute("while (true);")
print(manager.provisioner.pid, flush=True)
os._exit(0)
`;
  const pid = Number(await runPython(desk, script));
  expect(pid).toBeGreaterThan(1);
  const isThere = (): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  await expect.poll(isThere, { timeout: 20_000, interval: 200 }).toBe(false);
});
