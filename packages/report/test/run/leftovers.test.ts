import { readdirSync, readFileSync } from "node:fs";
import type { ExecutedNotebook, Progress } from "@readout/report";
import { beforeAll, describe, expect, test } from "vitest";
import { endless, spin } from "./endless.ts";
import { failure, printed, run, statuses } from "./notebook.ts";

const hidden = process.platform === "linux" ? "" : " (skipped: the system shows no /proc)";

/** How many processes bear a mark in their arguments. */
function marked(mark: string): number {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.filter((pid) => argumentsOf(pid).includes(mark)).length;
}

function argumentsOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "latin1");
  } catch {
    // It has ended meanwhile.
    return "";
  }
}

/** A cell that starts a process which never ends. */
function starting(mark: string, options: string): string {
  return `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000) // ${mark}'], ${options}).unref();`;
}

describe.skipIf(hidden !== "")(`what cells start is ended with the run${hidden}`, () => {
  const started = {
    "a process of the group": "{ stdio: 'ignore' }",
    "a process that inherits the kernel's output": "{ stdio: 'inherit' }",
    "a process that inherits the kernel's channel": "{ stdio: ['ignore', 'ignore', 'ignore', 3] }",
    "a process of a session of its own": "{ stdio: 'ignore', detached: true }",
  } as const;
  const marks = Object.keys(started).map((words) => [words, `left-${process.pid}-${words.length}`] as const);
  let notebook: ExecutedNotebook;
  let running: readonly number[];
  beforeAll(async () => {
    const cells = Object.values(started).map((options, i) => starting(marks[i]?.[1] ?? "", options));
    const onProgress = ({ stage }: Progress): void => {
      if (stage === "started") running = marks.map(([, mark]) => marked(mark));
    };
    const told = "(globalThis as any)[Symbol.for('readout.progress')]({ stage: 'started' });";
    const wait = "await new Promise((done) => setTimeout(done, 300));";
    notebook = await run([...cells, `${told} ${wait}`, "console.log('end')"], {}, { onProgress });
  });

  test("that came to its end", () => {
    expect(new Set(statuses(notebook))).toEqual(new Set(["ok"]));
    expect(running).toEqual([1, 1, 1, 1]);
  });

  test.each(marks)("%s", (_, mark) => {
    expect(marked(mark)).toBe(0);
  });

  test("a process that inherits output does not keep a run that takes too long", async () => {
    const mark = `late-${process.pid}`;
    const cell = `${starting(mark, "{ stdio: 'inherit', detached: true }")} console.log('started'); ${spin}`;
    const [notebook, tookMs] = await endless(cell, { timeoutMs: 100_000 });
    expect(failure(notebook, 1)?.name).toBe("Timeout");
    expect(printed(notebook)[1]).toBe("started\n");
    expect(tookMs).toBeLessThan(4000);
    expect(marked(mark)).toBe(0);
  });

  test("a cell that waits at the end of its process does not keep the run", async () => {
    const notebook = await run(["process.on('exit', () => { while (true) {} });"]);
    expect(statuses(notebook)).toEqual(["ok"]);
  });
});
