import { type ExecutedNotebook, renderReport } from "@readout/report";
import { beforeAll, expect, test } from "vitest";
import { endless, spin } from "./endless.ts";
import { code, failure, outputs, printed, run, statuses } from "./notebook.ts";

test("a cell that takes too long is ended, also where an exception is expected, and the rest is skipped", async () => {
  const cell = code(`console.log('before'); ${spin}`, "raises-exception");
  const [notebook] = await endless(cell, { timeoutMs: 100_000 });
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(printed(notebook)).toEqual(["", "before\n", ""]);
  expect(failure(notebook, 1)).toMatchObject({ name: "Timeout", message: "the cell took longer than 100 seconds" });
});

test("a notebook that takes too long is ended, though each of its cells takes less", async () => {
  const [notebook] = await endless(spin, { timeoutMs: 100_000, totalMs: 150_000 }, [90_000, 70_000]);
  expect(notebook.ok).toBe(false);
  expect(notebook.cells.flatMap((_, cell) => failure(notebook, cell)?.message ?? [])).toEqual([
    "the notebook took longer than 150 seconds",
  ]);
});

test("a cell that waits for nothing is told so at once", async () => {
  const notebook = await run(["await new Promise(() => {})", "1"]);
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(failure(notebook)?.name).toBe("Never settled");
});

test("a cell that takes more memory than allowed is ended", async () => {
  const fill = "const all: number[][] = []; while (true) all.push(new Array(1000).fill(0.5));";
  const notebook = await run([fill, "1"], {}, { memoryMb: 256 });
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(failure(notebook)).toMatchObject({ name: "Kernel died", message: expect.stringContaining("out of memory") });
});

test("a run can be ended from outside; what was done by then is kept", async () => {
  const stop = new AbortController();
  const notebook = await run(
    ["console.log('done')", "while (true) {}", "1"],
    {},
    {
      signal: stop.signal,
      onProgress: ({ cell }) => cell === 2 && stop.abort(),
    },
  );
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(printed(notebook)[0]).toBe("done\n");
  expect(failure(notebook, 1)?.name).toBe("Interrupted");
});

test("a cell that takes more memory than allowed outside of the heap is ended", async () => {
  const fill = "const all: Buffer[] = []; while (true) all.push(Buffer.alloc(16 * 1024 * 1024, 1));";
  const notebook = await run([fill, "1"], {}, { memoryMb: 400 });
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(failure(notebook)).toMatchObject({
    name: "Kernel died",
    message: "out of memory: the notebook needs more than the 400 MiB that its kernel may use",
  });
});

test.each([
  [
    "a time that no timer knows",
    { timeoutMs: 2_147_484_000 },
    "expected timeoutMs from 1 to 2147483647, got `2147484000`",
  ],
  ["no time", { totalMs: 0 }, "expected totalMs from 1 to 2147483647, got `0`"],
  ["less memory than a kernel needs", { memoryMb: 100 }, "expected memoryMb from 256 to 1048576, got `100`"],
  ["what is no number", { timeoutMs: Number.NaN }, "expected timeoutMs from 1 to 2147483647, got `NaN`"],
])("a limit out of its range is refused: %s", async (_, options, message) => {
  await expect(run(["1"], {}, options)).rejects.toThrow(new RangeError(message));
});

test("output is counted in what it costs, and told also of a cell that never ends", async () => {
  const cell = `process.stdout.write('\\u0001'.repeat(1_000_000)); ${spin}`;
  const [notebook] = await endless(cell, { timeoutMs: 100_000 });
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(printed(notebook)[1]?.length).toBeLessThan((1024 * 1024) / 6);
  expect(outputs(notebook, 1).at(-1)).toEqual({
    kind: "note",
    text: "More lines were left out: a cell may print 1 MiB.",
  });
});

const left = "were left out: a cell may display 1000 outputs, 16 MiB of text and 128 MiB of data, a notebook 256 MiB.";

/** Cells that each tell more than they may, run once for the tests that look at what each told. */
const floods = {
  lines: "const line = 'x'.repeat(1023);\nfor (let n = 0; n < 1500; n++) console.log(line);",
  next: "console.log('on')",
  bytes:
    "import { display, newDisplay } from 'tslab';\ndisplay.html('x'.repeat(100_000_000)); display.html('<p>small</p>'); display.html('\\u0001'.repeat(4_000_000));",
  displays: "for (let n = 0; n < 2000; n++) display.html('x');",
  runs: "for (let n = 0; n < 600_000; n++) { process.stdout.write('a'); process.stderr.write('b'); }",
  updates: "const shown = newDisplay(); for (let n = 0; n < 40; n++) shown.html(String(n).repeat(500_000));",
  errors:
    "for (let n = 0; n < 100; n++) Promise.reject(new Error('no ' + n)); await new Promise((done) => setTimeout(done, 100));",
  stages:
    "const tell = (globalThis as any)[Symbol.for('readout.progress')]; for (let n = 0; n < 10_000; n++) tell({ stage: 'stage ' + n });",
  paths:
    "const { given } = (globalThis as any)[Symbol.for('readout.paths')]; for (let n = 0; n < 20_000; n++) given('path ' + n);",
  timer: "setInterval(() => {}, 1000); console.log('done');",
} as const;

const names = Object.keys(floods) as readonly (keyof typeof floods)[];
let flooded: ExecutedNotebook;
let steps = 0;
beforeAll(async () => {
  const cells = Object.values(floods).map((source) => code(source, "raises-exception"));
  flooded = await run(cells, {}, { onProgress: ({ stage }) => (steps += stage === undefined ? 0 : 1) });
});

/** What a cell of these told. */
const told = (name: keyof typeof floods) => outputs(flooded, names.indexOf(name));

test("output beyond a mebibyte is counted, not kept", () => {
  const [text, note] = told("lines");
  expect(text).toMatchObject({ kind: "stream", name: "stdout" });
  expect(printed(flooded)[0]?.length).toBeLessThan(1024 * 1024 + 100);
  expect(note).toEqual({ kind: "note", text: "477 more lines were left out: a cell may print 1 MiB." });
  expect(printed(flooded)[1]).toBe("on\n");
});

test("displays beyond their bytes or their number are counted, not kept; the page says so", () => {
  expect(told("bytes")).toEqual([
    { kind: "display", data: { "text/html": "<p>small</p>" } },
    { kind: "note", text: `2 more displays ${left}` },
  ]);
  expect(told("displays").length).toBe(1001);
  expect(told("displays").at(-1)).toEqual({ kind: "note", text: `1000 more displays ${left}` });
  expect(told("runs").length).toBe(1001);
  // Of a display that is updated only the last state counts.
  expect(told("updates")).toEqual([{ kind: "display", data: { "text/html": "39".repeat(500_000) } }]);
  const page = renderReport(flooded);
  expect(page).toContain(`2 more displays ${left}`);
  expect(page.length).toBeLessThan(5_000_000);
});

test("errors, reports of progress and paths beyond their number are not told", () => {
  expect(told("errors").filter(({ kind }) => kind === "error").length).toBe(20);
  expect(told("errors").at(-1)).toEqual({ kind: "note", text: "80 more errors were left out: a cell may tell 20." });
  expect(steps).toBeGreaterThan(0);
  expect(steps).toBeLessThan(100);
  expect(told("paths")).toMatchObject([{ message: "expected at most 10000 different paths to read" }]);
});

test("a cell that tells too much, or leaves a timer open, keeps none of the others from running", () => {
  expect(new Set(statuses(flooded))).toEqual(new Set(["ok"]));
  expect(printed(flooded).at(-1)).toBe("done\n");
});

test("a notebook displays no more than it may, in whatever cells", async () => {
  const large = "for (let n = 0; n < 3; n++) display.raw('application/json', { a: 'x'.repeat(50_000_000) } as any);";
  const notebook = await run(["import { display } from 'tslab';", large, large, large]);
  expect(notebook.cells.map((_, cell) => outputs(notebook, cell).map(({ kind }) => kind))).toEqual([
    [],
    ["display", "display", "note"],
    ["display", "display", "note"],
    ["display", "note"],
  ]);
  expect(outputs(notebook, 3).at(-1)).toEqual({ kind: "note", text: `2 more displays ${left}` });
}, 60_000);

test("a cell that displays without end neither fills the memory of the runner nor keeps it", async () => {
  const flood = `import { display } from 'tslab';\nconst half = 'x'.repeat(1_000_000); ${spin.replace("{}", "display.html(half);")}`;
  const before = process.memoryUsage.rss();
  const [notebook, tookMs] = await endless(flood, { timeoutMs: 100_000 }, [0, 100_000], 2000);
  expect(failure(notebook, 1)?.name).toBe("Timeout");
  expect(tookMs).toBeLessThan(10_000);
  expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
});
