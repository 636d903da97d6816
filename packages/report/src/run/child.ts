/** The process that runs a notebook's cells. It is told once what to run and tells all that happens. */
import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as turn } from "node:timers/promises";
import { captureStreams, createCapture } from "./capture.ts";
import { plainFailure, thrownFailure, typeFailure } from "./failure.ts";
import { cellName, type Whereabouts } from "./frame.ts";
import type { Failure, Message, Task, TaskCell } from "./message.ts";
import { announcePaths } from "./paths.ts";
import { announceStages } from "./stage.ts";
import { createKernel, type Kernel, type Result } from "./tslab.ts";

/** How long the process waits, after the last cell, for timers and requests that are still open. */
const settleMs = 2000;

process.once("message", (task) => {
  // Nothing more is awaited from the parent, so that an empty event loop can be noticed.
  process.channel?.unref();
  void work(task as Task);
});
process.once("disconnect", () => process.exit());
// The parent decides what an interrupt means.
process.on("SIGINT", () => undefined);

async function work(task: Task): Promise<void> {
  const origin = new AsyncLocalStorage<TaskCell>();
  let running: TaskCell | undefined = task.cells[0];
  if (running === undefined) {
    return end();
  }
  let latest = running;
  // What a cell prints, shows or rejects late is still its own: the cell travels with every callback it leaves.
  const current = (): TaskCell => origin.getStore() ?? latest;
  const capture = createCapture(send);
  captureStreams((name, text) => capture.print(current().cell, name, text));
  announceStages((stage) => send({ kind: "progress", cell: current().cell, stage }));
  announcePaths(task.from, (path) => send({ kind: "path", cell: current().cell, path }));
  const kernel = createKernel((data, id, update) => send({ kind: "display", cell: current().cell, data, id, update }));
  const where = whereabouts(task, kernel);
  const failed = new Set<TaskCell>();
  const fail = (cell: TaskCell, failure: Failure): void => {
    failed.add(cell);
    send({ kind: "failure", cell: cell.cell, failure });
  };
  watchProcess((value, label) => fail(current(), thrownFailure(value, where(current()), label)));
  const finish = (): void => {
    if (running !== undefined) {
      fail(running, plainFailure("Never settled", "the cell awaits something that can no longer happen"));
    }
    capture.finish();
    end();
  };
  process.once("beforeExit", finish);
  for (const cell of task.cells) {
    running = latest = cell;
    const failure = await runCell(cell, task.check, kernel, where(cell), origin);
    if (failure !== null) {
      fail(cell, failure);
    }
    if (failed.has(cell) && !cell.mayFail) {
      break;
    }
  }
  running = undefined;
  setTimeout(finish, settleMs).unref();
}

async function runCell(
  cell: TaskCell,
  check: boolean,
  kernel: Kernel,
  where: Whereabouts,
  origin: AsyncLocalStorage<TaskCell>,
): Promise<Failure | null> {
  send({ kind: "start", cell: cell.cell });
  const name = cellName(cell.number);
  const result: Result = check
    ? kernel.check(cell.source, name)
    : await origin.run(cell, () => kernel.execute(cell.source, name));
  // Rejections that nobody handles show up after the microtasks of a turn.
  await turn();
  await turn();
  switch (result.kind) {
    case "ok":
      return null;
    case "thrown":
      return thrownFailure(result.value, where);
    case "type-error":
      return typeFailure(result.problems, where);
  }
}

function send(message: Message): void {
  process.send?.(message);
}

function end(): void {
  process.send?.({ kind: "done" } satisfies Message, () => process.exit());
}

function whereabouts(task: Task, kernel: Kernel): (cell: TaskCell) => Whereabouts {
  const sources = new Map(task.cells.map(({ number, source }) => [number, source]));
  return ({ number }) => ({
    root: task.root,
    from: task.from,
    number,
    cell(wanted) {
      const [source, compiled] = [sources.get(wanted), kernel.compiled(cellName(wanted))];
      return source === undefined || compiled === undefined ? null : { source, compiled };
    },
  });
}

/** Errors that reach no `catch`, and warnings, which Node would print with the number of the process. */
function watchProcess(report: (value: unknown, label: string) => void): void {
  Error.stackTraceLimit = 30;
  process.on("unhandledRejection", (reason) => report(reason, "Unhandled rejection"));
  process.on("uncaughtException", (error) => report(error, "Uncaught exception"));
  process.on("warning", ({ name, message }) => {
    if (name !== "ExperimentalWarning") {
      process.stderr.write(`${name}: ${message}\n`);
    }
  });
}
