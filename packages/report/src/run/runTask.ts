import { type Found, readChannel } from "./channel.ts";
import { cannotTell, type Death, deathOf } from "./death.ts";
import { plainFailure } from "./failure.ts";
import { startKernel } from "./kernelProcess.ts";
import type { Message, Task } from "./message.ts";
import { createLedger, type Ledger } from "./outcome.ts";
import { checkRunOptions, type RunOptions } from "./runOptions.ts";
import { createSequence } from "./sequence.ts";
import { timer, within } from "./timer.ts";

/** How long a kernel may take to end once it told all, or to tell the rest once it ended, in milliseconds. */
const graceMs = 1000;

/**
 * Runs the cells of a task in a process of their own, in `folder`; where there are none, there is no process. Nothing that
 * they start is left when it resolves, as far as it can be found. Never rejects for what a cell does; throws a RangeError
 * for options that are out of range.
 */
export async function runTask(task: Task, folder: string, options: RunOptions): Promise<Ledger> {
  checkRunOptions(options);
  const { timeoutMs = 120_000, totalMs, memoryMb = 4096, signal } = options;
  const ledger = createLedger(task);
  if (task.cells.length === 0) return ledger;
  const sequence = createSequence(task);
  const kernel = startKernel(task, folder, memoryMb);
  let over = false;
  const breakOff = (name: string, message: string): void => {
    if (over) return;
    over = true;
    ledger.breakOff(plainFailure(name, message));
    kernel.kill();
  };
  const die = (reason: string): void => breakOff("Kernel died", reason);
  const cellLimit = timer(timeoutMs, () => breakOff("Timeout", tooLong("cell", timeoutMs)));
  const totalLimit = timer(totalMs, () => breakOff("Timeout", tooLong("notebook", totalMs)));
  const grace = timer(graceMs, () => {
    die(cannotTell);
    kernel.kill();
  });
  const interrupt = (): void => breakOff("Interrupted", wordsOf(signal));
  const told = (found: Found): void => {
    if (over) return;
    const problem =
      typeof found === "string" ? found : (sequence.problem(found.message) ?? ledger.apply(found.message, found.bytes));
    if (problem !== null) die(problem);
    else if (typeof found !== "string") follow(found.message);
  };
  const follow = (message: Message): void => {
    report(message, task, options);
    if (message.kind === "start") cellLimit.start();
    if (message.kind !== "done") return;
    over = true;
    grace.start();
  };
  signal?.addEventListener("abort", interrupt, { once: true });
  cellLimit.start();
  totalLimit.start();
  if (signal?.aborted === true) interrupt();
  const closed = kernel.channel === null ? Promise.resolve() : readChannel(kernel.channel, kernel.key, told);
  // A kernel that can tell nothing more is at its end, whether it knows or not.
  let gone = false;
  void closed.then(() => gone || grace.start());
  const end = await kernel.ended;
  gone = true;
  await within(graceMs, closed);
  const death: Death = { ...end, lastWords: kernel.lastWords(), memoryMb };
  die(deathOf(death));
  for (const one of [cellLimit, totalLimit, grace]) one.stop();
  signal?.removeEventListener("abort", interrupt);
  await kernel.release();
  ledger.close();
  return ledger;
}

/** Why a run was ended, where who ended it says so. */
function wordsOf(signal: AbortSignal | undefined): string {
  const reason: unknown = signal?.reason;
  return typeof reason === "string" ? reason : "the run was ended from outside";
}

function tooLong(what: string, ms = 0): string {
  return `the ${what} took longer than ${ms / 1000} seconds`;
}

function report(message: Message, { cells }: Task, { onProgress, onRead, onNote }: RunOptions): void {
  if (message.kind === "path") onRead?.(message.path);
  if (message.kind === "note") onNote?.(message.text);
  if (message.kind !== "start" && message.kind !== "progress") return;
  const cell = cells.findIndex((one) => one.cell === message.cell) + 1;
  onProgress?.({ cell, cells: cells.length, ...(message.kind === "progress" ? message.stage : {}) });
}
