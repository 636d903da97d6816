import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { heapArguments } from "./memory.ts";
import type { Order, Task } from "./message.ts";
import { tellingFd } from "./tell.ts";
import { markName, startWarden, type Warden } from "./warden.ts";

/** How the process of a kernel came to its end. */
export interface End {
  readonly code: number | null;
  readonly cause: NodeJS.Signals | null;
  /** Why it could not be started or watched; null where it could. */
  readonly reason: string | null;
}

/** The process in which the cells of a notebook run, and those that they start. */
export interface KernelProcess {
  /** What it tells; each line begins with the key. */
  readonly channel: Readable | null;
  readonly key: string;
  readonly ended: Promise<End>;
  /** The last words on its standard error. */
  lastWords(): string;
  /** Kills it, and what its cells have started in its process group. */
  kill(): void;
  /** Kills all that is left, also outside of the group, and closes all that was open to it. */
  release(): Promise<void>;
}

/** Starts a kernel in `folder`, as the leader of a process group of its own, with a warden beside it. */
export function startKernel(task: Task, folder: string, memoryMb: number): KernelProcess {
  const [key, mark] = [randomUUID(), randomUUID()];
  const child = start(folder, memoryMb, mark);
  const { pid } = child;
  const kill = (): void => {
    if (pid !== undefined) killGroup(pid);
  };
  let failed: string | null = null;
  const fail = (error: Error): void => {
    failed = error.message;
    kill();
  };
  const ended = new Promise<End>((resolve) => {
    child.once("error", (error) => resolve({ code: null, cause: null, reason: error.message }));
    child.once("exit", (code, cause) => resolve({ code, cause, reason: failed }));
  });
  const warden: Warden | null = pid === undefined ? null : startWarden(pid, mark, fail);
  // Only now, so that no cell runs without a warden: a kernel that is told nothing ends.
  const order: Order = { task, key, memoryMb };
  child.stdin?.on("error", () => undefined).end(JSON.stringify(order));
  const channel = (child.stdio[tellingFd] ?? null) as Readable | null;
  const lastWords = tail(child.stderr);
  return {
    channel,
    key,
    ended,
    lastWords,
    kill,
    async release() {
      kill();
      await warden?.release();
      // A process that was not found may hold the other ends for ever.
      for (const stream of [child.stdin, child.stderr, channel]) stream?.destroy();
    },
  };
}

function start(folder: string, memoryMb: number, mark: string): ChildProcess {
  const built = fileURLToPath(
    new URL(import.meta.url.endsWith(".ts") ? "../../dist/run/child.js" : "./child.js", import.meta.url),
  );
  if (!existsSync(built)) {
    throw new Error("expected the packages to be built: run `pnpm build`");
  }
  const { FORCE_COLOR: _, ...env } = process.env;
  return spawn(process.execPath, ["--no-warnings", ...heapArguments(memoryMb), built], {
    cwd: folder,
    env: { ...env, NO_COLOR: "1", [markName]: mark },
    detached: true,
    // What does not pass through the process's streams object, such as a grandchild's output, is not the notebook's.
    stdio: ["pipe", "ignore", "pipe", "pipe"],
  });
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // Nobody of the group is left.
  }
}

/** The last words of a process. */
function tail(stderr: Readable | null): () => string {
  let text = "";
  stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    text = (text + chunk).slice(-8192);
  });
  return () => text;
}
