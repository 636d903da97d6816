import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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

test("lines are found after a top-level await and across removed types", async () => {
  const source =
    "type A = {\n  a: number;\n};\nconst list: A[] = [];\nawait Promise.resolve();\n\nconst first = list[0] as A;\nconsole.log(\n  first.a,\n);";
  expect(failure(await run([source]))).toMatchObject({ name: "TypeError", line: 9 });
});

test("type errors and syntax errors tell line and column", async () => {
  const notebook = await run(["const a = 1;\nlet text: string = a;\nunknownName();", "1"]);
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(failure(notebook)).toEqual({
    kind: "error",
    name: "TypeScript error",
    message: "Type 'number' is not assignable to type 'string'. (and 1 more)",
    trace: [
      "cell 1, line 2:5 - Type 'number' is not assignable to type 'string'. (TS2322)",
      "cell 1, line 3:1 - Cannot find name 'unknownName'. (TS2304)",
    ],
    line: 2,
  });
  expect(failure(await run(["const ="]))).toMatchObject({ name: "TypeScript error", line: 1 });
});

test("what tslab lets through but cannot run is told with its line", async () => {
  const notebook = await run(["// words\nconst list = [1];\nfor await (const n of list) console.log(n);"]);
  expect(failure(notebook)).toMatchObject({ name: "SyntaxError", trace: ["cell 1, line 3"], line: 3 });
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

test("a rejection or exception after the cell has ended fails that cell and no other", async () => {
  const notebook = await run([
    "setTimeout(() => Promise.reject(new Error('floating')), 500);",
    "setTimeout(() => { throw new Error('thrown') }, 500);",
    "await new Promise((done) => setTimeout(done, 1000)); console.log('ran');",
  ]);
  expect(statuses(notebook)).toEqual(["failed", "failed", "ok"]);
  expect(failure(notebook, 0)).toMatchObject({ name: "Unhandled rejection", message: "Error: floating" });
  expect(failure(notebook, 1)).toMatchObject({ name: "Uncaught exception", message: "Error: thrown" });
  expect(notebook.ok).toBe(false);
});

test("a floating rejection of the last cell is waited for", async () => {
  const notebook = await run(["setTimeout(() => Promise.reject(new Error('floating')), 300);"]);
  expect(statuses(notebook)).toEqual(["failed"]);
});

test("a cell tagged raises-exception may fail, whether by an error in the code or in its types", async () => {
  const notebook = await run([
    code("throw new Error('expected')", "raises-exception"),
    code("let n: number = 'x'", "raises-exception"),
    "console.log('on')",
  ]);
  expect(statuses(notebook)).toEqual(["ok", "ok", "ok"]);
  expect(failure(notebook)?.message).toBe("expected");
  expect(notebook.ok).toBe(true);
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

test("anything may be thrown", async () => {
  const cells = [
    "throw 'text'",
    "throw undefined",
    "throw { a: 1 }",
    "throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })",
    "throw Object.assign(new Error('x'), { name: 7, stack: 9, message: { b: 2 } })",
    "throw new Error('outer', { cause: new TypeError('inner') })",
    "throw new Error('x'.repeat(100_000))",
  ];
  const notebook = await run(cells.map((source) => code(source, "raises-exception")));
  const found = cells.map((_, cell) => failure(notebook, cell));
  expect(found.map((one) => one?.message.slice(0, 40))).toEqual([
    "text",
    "undefined",
    "{ a: 1 }",
    "a value that cannot be shown",
    "{ b: 2 }",
    "outer",
    "x".repeat(40),
  ]);
  expect(found[5]?.trace).toContain("caused by TypeError: inner");
  expect(found[6]?.message.length).toBeLessThan(11_000);
});

test("no path of the machine is in an error or in what is printed", async () => {
  writeFileSync(join(folder, "throwing.ts"), "export function fail(): never {\n  throw new Error('from a file');\n}\n");
  const notebook = await run([
    code('import { fail } from "./throwing";\nfail();', "raises-exception"),
    code("require('node:fs').readFileSync(process.cwd() + '/missing.txt')", "raises-exception"),
    "console.error(new Error('printed'))",
  ]);
  expect(failure(notebook)?.trace).toEqual([
    expect.stringMatching(/^fail \(throwing\.js:\d+:\d+\)$/),
    "cell 1, line 2",
  ]);
  expect(failure(notebook, 1)?.message).toBe("ENOENT: no such file or directory, open 'missing.txt'");
  expect(JSON.stringify(notebook.cells)).not.toContain(folder);
});

test("hostile text passes as it is", async () => {
  const hostile = "</script><script>alert(1)</script> \u0000 \ud800 __proto__ \u2028";
  const notebook = await run([code("let text = '';", "parameters"), "console.log(text); throw new Error(text);"], {
    text: hostile,
  });
  expect(outputs(notebook, 1)[0]).toEqual({ kind: "stream", name: "stdout", text: `${hostile}\n` });
  expect(failure(notebook, 1)?.message).toBe(hostile);
});
