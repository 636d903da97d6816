import { renderReport } from "@readout/report";
import { expect, test } from "vitest";
import { endless, spin } from "./endless.ts";
import { code, failure, outputs, printed, run, statuses } from "./notebook.ts";

test("a cell that takes too long is ended, and the rest is skipped", async () => {
  const [notebook] = await endless(`console.log('before'); ${spin}`, { timeoutMs: 100_000 });
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
  expect(printed(notebook)).toEqual(["", "before\n", ""]);
  expect(failure(notebook, 1)).toMatchObject({ name: "Timeout", message: "the cell took longer than 100 seconds" });
});

test("a time-out is never expected, not even where an exception is", async () => {
  const [notebook] = await endless(code(spin, "raises-exception"), { timeoutMs: 100_000 });
  expect(statuses(notebook)).toEqual(["ok", "failed", "skipped"]);
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

test("output beyond a mebibyte is counted, not kept", async () => {
  const lines = "const line = 'x'.repeat(1023);\nfor (let n = 0; n < 1500; n++) console.log(line);";
  const notebook = await run([lines, "console.log('on')"]);
  const [text, note] = outputs(notebook);
  expect(text).toMatchObject({ kind: "stream", name: "stdout" });
  expect(printed(notebook)[0]?.length).toBeLessThan(1024 * 1024 + 100);
  expect(note).toEqual({ kind: "note", text: "477 more lines were left out: a cell may print 1 MiB." });
  expect(printed(notebook)[1]).toBe("on\n");
});

test("output is counted in what it costs, and told also of a cell that never ends", async () => {
  const cell = `process.stdout.write('\\u0001'.repeat(1_000_000)); ${spin}`;
  const [notebook] = await endless(cell, { timeoutMs: 100_000 });
  expect(printed(notebook)[1]?.length).toBeLessThan((1024 * 1024) / 6);
  expect(outputs(notebook, 1).at(-1)).toEqual({
    kind: "note",
    text: "More lines were left out: a cell may print 1 MiB.",
  });
});

const left = "were left out: a cell may display 1000 outputs, 16 MiB of text and 128 MiB of data, a notebook 256 MiB.";

test("displays beyond their bytes or their number are counted, not kept; the page says so", async () => {
  const notebook = await run([
    "import { display, newDisplay } from 'tslab';\ndisplay.html('x'.repeat(100_000_000)); display.html('<p>small</p>'); display.html('\\u0001'.repeat(4_000_000));",
    "for (let n = 0; n < 2000; n++) display.html('x');",
    "for (let n = 0; n < 600_000; n++) { process.stdout.write('a'); process.stderr.write('b'); }",
    "const shown = newDisplay(); for (let n = 0; n < 40; n++) shown.html(String(n).repeat(500_000));",
  ]);
  expect(notebook.ok).toBe(true);
  expect(outputs(notebook)).toEqual([
    { kind: "display", data: { "text/html": "<p>small</p>" } },
    { kind: "note", text: `2 more displays ${left}` },
  ]);
  expect(outputs(notebook, 1).length).toBe(1001);
  expect(outputs(notebook, 1).at(-1)).toEqual({ kind: "note", text: `1000 more displays ${left}` });
  expect(outputs(notebook, 2).length).toBe(1001);
  // Of a display that is updated only the last state counts.
  expect(outputs(notebook, 3)).toEqual([{ kind: "display", data: { "text/html": "39".repeat(500_000) } }]);
  const page = renderReport(notebook);
  expect(page).toContain(`2 more displays ${left}`);
  expect(page.length).toBeLessThan(4_000_000);
}, 60_000);

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

test("errors, reports of progress and paths beyond their number are not told", async () => {
  let steps = 0;
  const notebook = await run([
    "for (let n = 0; n < 100; n++) Promise.reject(new Error('no ' + n)); await new Promise((done) => setTimeout(done, 100));",
  ]);
  expect(outputs(notebook).filter(({ kind }) => kind === "error").length).toBe(20);
  expect(outputs(notebook).at(-1)).toEqual({ kind: "note", text: "80 more errors were left out: a cell may tell 20." });
  const floods = await run(
    [
      "const tell = (globalThis as any)[Symbol.for('readout.progress')]; for (let n = 0; n < 10_000; n++) tell({ stage: 'stage ' + n });",
      "const { given } = (globalThis as any)[Symbol.for('readout.paths')]; for (let n = 0; n < 20_000; n++) given('path ' + n);",
    ],
    {},
    { onProgress: () => (steps += 1) },
  );
  expect(steps).toBeLessThan(100);
  expect(failure(floods, 1)?.message).toBe("expected at most 10000 different paths to read");
});

test("an open timer does not keep the notebook running", async () => {
  const notebook = await run(["setInterval(() => {}, 1000); console.log('done');"]);
  expect(statuses(notebook)).toEqual(["ok"]);
});
