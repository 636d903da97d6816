import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { plainFailure } from "./failure.ts";
import type { Message, Stage, Task } from "./message.ts";
import { createLedger, type Ledger } from "./outcome.ts";

/** Limits of a run and what to do on the way. */
export interface RunOptions {
  /** Longest time for one cell, in milliseconds; the first cell's includes the start. */
  readonly timeoutMs?: number;
  /** Longest time for the notebook, in milliseconds. */
  readonly totalMs?: number;
  /** Heap limit of the kernel, in MiB. */
  readonly memoryMb?: number;
  /** Ends the run; what was done by then is kept. */
  readonly signal?: AbortSignal;
  /** Called at the start of each code cell and when a cell tells of its own progress. Cells count from 1. */
  readonly onProgress?: (progress: Progress) => void;
  /** Called with each path that code of the project's packages is given to read, as it was given. */
  readonly onRead?: (path: string) => void;
}

/** Which code cell is running, of how many, and the stage it is in, if it says so. */
export interface Progress extends Partial<Stage> {
  readonly cell: number;
  readonly cells: number;
}

/** Runs the cells of a task in a process of their own, in `folder`. Never rejects for what a cell does. */
export function runTask(task: Task, folder: string, options: RunOptions): Promise<Ledger> {
  const { timeoutMs = 120_000, totalMs, signal, onProgress, onRead } = options;
  const ledger = createLedger(task);
  const child = start(folder, options.memoryMb);
  const stderr = tail(child);
  const kill = (): unknown => child.kill("SIGKILL");
  let done = false;
  const breakOff = (name: string, message: string): void => {
    if (!done) {
      done = true;
      ledger.breakOff(plainFailure(name, message));
      kill();
    }
  };
  const expire = (what: string, ms: number): void =>
    breakOff("Timeout", `the ${what} took longer than ${ms / 1000} seconds`);
  const cellLimit = limit("cell", timeoutMs, expire);
  const totalLimit = limit("notebook", totalMs, expire);
  const interrupt = (): void => breakOff("Interrupted", "the run was ended from outside");
  signal?.addEventListener("abort", interrupt, { once: true });
  process.once("exit", kill);
  child.on("message", (message: Message) => {
    if (!done) {
      ledger.apply(message);
      report(message, task, onProgress);
      if (message.kind === "path") {
        onRead?.(message.path);
      }
      done = message.kind === "done";
      if (message.kind === "start") {
        cellLimit.restart();
      }
    }
  });
  child.send(task);
  if (signal?.aborted === true) {
    interrupt();
  }
  return ended(child).then(({ code, cause }) => {
    breakOff("Kernel died", deathOf(code, cause, stderr()));
    cellLimit.stop();
    totalLimit.stop();
    signal?.removeEventListener("abort", interrupt);
    process.removeListener("exit", kill);
    return ledger;
  });
}

/** Calls `expire` once the time has passed since the last restart; never where there is no limit. */
function limit(what: string, ms: number | undefined, expire: (what: string, ms: number) => void) {
  const set = () => (ms === undefined ? undefined : setTimeout(expire, ms, what, ms));
  let timer = set();
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    restart(): void {
      stop();
      timer = set();
    },
  };
}

interface End {
  readonly code: number | null;
  readonly cause: NodeJS.Signals | null;
}

/** Resolves when the process has ended and all it said is read, even where a grandchild keeps its streams open. */
function ended(child: ChildProcess): Promise<End> {
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, cause) => resolve({ code, cause }));
    child.on("exit", (code, cause) => setTimeout(resolve, 1000, { code, cause }));
  });
}

function report(message: Message, { cells }: Task, onProgress: RunOptions["onProgress"]): void {
  if (onProgress !== undefined && (message.kind === "start" || message.kind === "progress")) {
    const cell = cells.findIndex((one) => one.cell === message.cell) + 1;
    onProgress({ cell, cells: cells.length, ...(message.kind === "progress" ? message.stage : {}) });
  }
}

function start(folder: string, memoryMb: number | undefined): ChildProcess {
  const built = fileURLToPath(
    new URL(import.meta.url.endsWith(".ts") ? "../../dist/run/child.js" : "./child.js", import.meta.url),
  );
  if (!existsSync(built)) {
    throw new Error("expected the packages to be built: run `pnpm build`");
  }
  const { FORCE_COLOR: _, ...env } = process.env;
  return fork(built, [], {
    cwd: folder,
    env: { ...env, NO_COLOR: "1" },
    execArgv: ["--no-warnings", ...(memoryMb === undefined ? [] : [`--max-old-space-size=${memoryMb}`])],
    // What does not pass through the process's streams object, such as a grandchild's output, is not the notebook's.
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

/** The last words of a process. */
function tail(child: ChildProcess): () => string {
  let text = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text = (text + chunk).slice(-8192);
  });
  return () => text;
}

function deathOf(code: number | null, signal: NodeJS.Signals | null, stderr: string): string {
  if (/heap out of memory|Allocation failed/.test(stderr)) {
    return "out of memory: the cell needs more than the kernel may use";
  }
  if (signal !== null) {
    return `the process was ended by ${signal}`;
  }
  const reason = /^\w*Error\b.*$/m.exec(stderr)?.[0];
  return reason === undefined ? `the code called process.exit(${code ?? ""})` : `the kernel failed: ${reason}`;
}
