import { expect, test } from "vitest";
import { code, failure, outputs, printed, run, statuses } from "./notebook.ts";

test("a cell that takes too long is ended, and the rest is skipped", async () => {
  const notebook = await run(["console.log('before'); while (true) {}", "1"], {}, { timeoutMs: 15_000 });
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(printed(notebook)).toEqual(["before\n", ""]);
  expect(failure(notebook)).toMatchObject({ name: "Timeout", message: "the cell took longer than 15 seconds" });
});

test("a time-out is never expected, not even where an exception is", async () => {
  const notebook = await run([code("while (true) {}", "raises-exception")], {}, { timeoutMs: 4000 });
  expect(statuses(notebook)).toEqual(["failed"]);
});

test("a notebook that takes too long is ended", async () => {
  const wait = "await new Promise((done) => setTimeout(done, 3000))";
  const notebook = await run([wait, wait, wait, wait], {}, { totalMs: 5000 });
  expect(notebook.ok).toBe(false);
  expect(notebook.cells.flatMap((_, cell) => failure(notebook, cell)?.message ?? [])).toEqual([
    "the notebook took longer than 5 seconds",
  ]);
});

test("a cell that waits for nothing is told so at once", async () => {
  const notebook = await run(["await new Promise(() => {})", "1"]);
  expect(statuses(notebook)).toEqual(["failed", "skipped"]);
  expect(failure(notebook)?.name).toBe("Never settled");
});

test("a cell that takes more memory than allowed is ended", async () => {
  const fill = "const all: number[][] = []; while (true) all.push(new Array(1000).fill(0.5));";
  const notebook = await run([fill, "1"], {}, { memoryMb: 120 });
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

test("output beyond a mebibyte is counted, not kept", async () => {
  const lines = "const line = 'x'.repeat(1023);\nfor (let n = 0; n < 1500; n++) console.log(line);";
  const notebook = await run([lines, "console.log('on')"]);
  const [text, note] = outputs(notebook);
  expect(text).toMatchObject({ kind: "stream", name: "stdout" });
  expect(printed(notebook)[0]?.length).toBeLessThan(1024 * 1024 + 100);
  expect(note).toEqual({ kind: "stream", name: "stderr", text: "… 476 more lines hidden\n" });
  expect(printed(notebook)[1]).toBe("on\n");
});

test("an open timer does not keep the notebook running", async () => {
  const notebook = await run(["setInterval(() => {}, 1000); console.log('done');"]);
  expect(statuses(notebook)).toEqual(["ok"]);
});
