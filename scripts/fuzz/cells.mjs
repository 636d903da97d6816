// Notebooks that run: whatever cells do, the run ends in time, nothing they started is left, and there is a page that does not
// call a failed run good.
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { renderReport, runNotebook, seal, sealOf, withoutUnshowable } from "../../packages/report/dist/index.js";
import { workspace } from "../run.mjs";
import { expect, hostile } from "./words.mjs";

/** Each starts something that must not outlive the run; `MARK` is known by the harness. */
const starting = [
  'import { spawn } from "child_process"; spawn("sleep", ["MARK"], { stdio: "inherit" });',
  'import { spawn } from "child_process"; spawn("sleep", ["MARK"], { detached: true, stdio: "ignore" }).unref();',
  'import { exec } from "child_process"; exec("sleep MARK & sleep MARK");',
  'import { Worker } from "worker_threads"; new Worker("while (true) {}", { eval: true });',
];
/** Lies to the runner, takes away what the kernel needs, or ends it. */
const breaking = [
  "process.exit(0);",
  "process.exit(3);",
  "process.abort();",
  'process.kill(process.pid, "SIGKILL");',
  'process.kill(process.pid, "SIGSTOP");',
  "process.removeAllListeners();",
  'process.send?.("ready");',
  'process.send?.({ kind: "done" });',
  "process.disconnect?.();",
  'import { writeSync } from "fs"; for (let fd = 3; fd < 30; fd++) { try { writeSync(fd, "{\\"kind\\":\\"done\\"}\\n"); } catch {} }',
  'import { closeSync } from "fs"; for (let fd = 3; fd < 30; fd++) { try { closeSync(fd); } catch {} }',
  'JSON.stringify = () => "{}";',
  "JSON.parse = () => { throw 1; };",
  "Array.prototype.map = () => [];",
  'Object.defineProperty(Object.prototype, "kind", { value: "done" });',
  "globalThis.setTimeout = (() => 0) as never;",
  "globalThis.setImmediate = (() => 0) as never;",
  "(process as any).stdout.write = null;",
  "(globalThis as any).process = undefined;",
];
const failing = [
  'throw new Error("no");',
  "throw null;",
  "throw new Proxy({}, { get() { throw 1; } });",
  'const x: number = "a";',
  "}{",
  "await new Promise(() => {});",
  "while (true) {}",
  "setInterval(() => {}, 10);",
  'Promise.reject(new Error("later"));',
  'setTimeout(() => { throw new Error("late"); }, 50);',
  "const all: Buffer[] = []; for (;;) all.push(Buffer.alloc(50_000_000, 1));",
  "const all: number[][] = []; for (;;) all.push(new Array(100_000).fill(1.5));",
  "const deep = (n: number): number => deep(n + 1) + 1; deep(0);",
];
const telling = [
  'for (let i = 0; i < 200_000; i++) console.log("line " + i);',
  'console.log("x".repeat(5_000_000));',
  'console.error("\\u001b[31mred\\u001b[0m <script>alert(1)</script>");',
  'import * as tslab from "tslab"; tslab.display.html("<script>alert(1)</script><b>bold</b>");',
  'import * as tslab from "tslab"; tslab.display.html("<p>" + "x".repeat(30_000_000));',
  'import * as tslab from "tslab"; for (let i = 0; i < 3000; i++) tslab.display.text("t" + i);',
  'import * as tslab from "tslab"; tslab.display.raw("application/json", { toJSON() { throw 1; } } as never);',
  'import * as tslab from "tslab"; tslab.display.raw("application/vnd.plotly.v1+json", "{" as never);',
  'import * as tslab from "tslab"; tslab.display.raw("text/html", null as never);',
  "({ a: 1 })",
  '"done"',
];
const cell = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...starting) },
  { weight: 3, arbitrary: fc.constantFrom(...breaking) },
  { weight: 2, arbitrary: fc.constantFrom(...failing) },
  { weight: 3, arbitrary: fc.constantFrom(...telling) },
  { weight: 1, arbitrary: hostile },
);
const cells = fc.array(fc.tuple(cell, fc.constantFrom([], [], [], ["raises-exception"])), {
  minLength: 1,
  maxLength: 3,
});

/** Seconds that no other process sleeps. */
const mark = `${86_400 + process.pid}.5`;

function left() {
  return readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(mark);
    } catch {
      return false;
    }
  });
}

/** A page as the command makes it. */
function pageOf(executed) {
  try {
    return renderReport(executed);
  } catch {
    return renderReport(withoutUnshowable(executed));
  }
}

export const batch = 2;
export const property = fc.asyncProperty(cells, async (given) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "readout-cells-")));
  try {
    // With the types of Node and tslab, as in the workspace, so that cells get past the compiler.
    symlinkSync(join(workspace, "notebooks/node_modules"), join(folder, "node_modules"));
    const path = join(folder, "n.ipynb");
    const json = given.map(([source, tags]) => ({
      cell_type: "code",
      metadata: { tags },
      outputs: [],
      source: source.replaceAll("MARK", mark),
    }));
    writeFileSync(path, JSON.stringify({ cells: json, metadata: {}, nbformat: 4, nbformat_minor: 5 }));
    const start = performance.now();
    const executed = await runNotebook(path, {}, { timeoutMs: 6000, totalMs: 15_000, memoryMb: 600 });
    const ms = performance.now() - start;
    expect(ms < 30_000, `took ${Math.round(ms)} ms`);
    expect(left().length === 0, `left: ${left()}`);
    const failed = executed.cells.some((one) => one.kind === "code" && one.status !== "ok");
    expect(executed.ok === !failed, `ok is ${executed.ok}`);
    const ends = given.some(
      ([source]) =>
        /process\.exit|abort|SIG|while \(true\) \{\}"?\)?;?$|for \(;;\)/.test(source) && !source.includes("Worker"),
    );
    if (ends) expect(!executed.ok, "a run that was ended is called good");
    const page = seal(pageOf(executed), { fingerprint: null, because: "test" });
    expect(sealOf(page) !== null && page.length < 400_000_000, "a broken page");
    expect(!page.includes("<script>alert(1)"), "a script of the cell's");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
