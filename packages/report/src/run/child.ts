/** The process that runs a notebook's cells. It is told once, on its standard input, what to run, and tells all that happens. */
import "../startUp.ts";
import { AsyncLocalStorage } from "node:async_hooks";
import { readFileSync } from "node:fs";
import { setTimeout as later } from "node:timers";
import { setImmediate as nextTurn } from "node:timers/promises";
import { createAllowance } from "./allowance.ts";
import { captureStreams, createCapture } from "./capture.ts";
import { displayer } from "./displayer.ts";
import { plainFailure, thrownFailure, typeFailure } from "./failure.ts";
import { cellName, type Whereabouts } from "./frame.ts";
import { lastTable } from "./lastTable.ts";
import { limitMemory } from "./memory.ts";
import type { Failure, Order, Task, TaskCell } from "./message.ts";
import { announcePaths } from "./paths.ts";
import { announceShared } from "./shared.ts";
import { announceStages } from "./stage.ts";
import { createTeller } from "./tell.ts";
import { createKernel, type Kernel, type Result } from "./tslab.ts";
import { watchProcess } from "./watchProcess.ts";

/** How long the process waits, after the last cell, for timers and requests that are still open. */
const settleMs = 2000;

// What a cell may replace is taken before the first one runs.
const [turn, wait, exit] = [nextTurn, later, process.exit.bind(process)];

const order = readOrder();
if (order !== null) void work(order);

/** What there is to do; null where the runner has gone before it could say so. */
function readOrder(): Order | null {
  const text = readFileSync(0, "utf8");
  return text === "" ? null : (JSON.parse(text) as Order);
}

async function work({ task, key, memoryMb }: Order): Promise<void> {
  limitMemory(memoryMb);
  const teller = createTeller(key);
  const { send } = teller;
  const origin = new AsyncLocalStorage<TaskCell>();
  const end = (): void => {
    send({ kind: "done" });
    exit();
  };
  let running: TaskCell | undefined = task.cells[0];
  if (running === undefined) {
    return end();
  }
  let latest = running;
  // What a cell prints, shows or rejects late is still its own: the cell travels with every callback it leaves.
  const current = (): TaskCell => origin.getStore() ?? latest;
  const allowance = createAllowance();
  const capture = createCapture(allowance, send);
  captureStreams((name, text) => capture.print(current().cell, name, text));
  announceStages((stage) => send({ kind: "progress", cell: current().cell, stage }));
  announcePaths(task.from, (path) => send({ kind: "path", cell: current().cell, path }));
  // What packs outputs asks for it (`evidencePlan` in charts).
  Object.assign(globalThis, { [Symbol.for("readout.evidence")]: task.evidence });
  announceShared(task.shared, (text) => send({ kind: "note", cell: current().cell, text }));
  const display = displayer(() => current().cell, allowance, capture, teller);
  const kernel = createKernel(display, {
    last: (value) => {
      const table = lastTable(value);
      if (table === null) console.log(value);
      else display(table, null, false);
    },
  });
  const where = whereabouts(task, kernel);
  const failed = new Set<TaskCell>();
  const fail = (cell: TaskCell, failure: Failure): void => {
    failed.add(cell);
    if (allowance.fail(cell.cell)) send({ kind: "failure", cell: cell.cell, failure });
    else capture.hide(cell.cell, "errors");
  };
  let finished = false;
  const finish = (): void => {
    if (finished) return;
    finished = true;
    if (running !== undefined) {
      fail(running, plainFailure("Never settled", "the cell awaits something that can no longer happen"));
    }
    capture.finish();
    end();
  };
  const listen = watchProcess((value, label) => fail(current(), thrownFailure(value, where(current()), label)), finish);
  for (const cell of task.cells) {
    running = latest = cell;
    listen();
    send({ kind: "start", cell: cell.cell });
    const failure = await runCell(cell, where(cell), { check: task.check, kernel, origin });
    if (failure !== null) {
      fail(cell, failure);
    }
    if (failed.has(cell) && !cell.mayFail && !task.check) {
      break;
    }
  }
  running = undefined;
  listen();
  wait(finish, settleMs).unref();
}

/** What runs a cell, or with `check` only compiles it; `origin` tells which cell later work comes from. */
interface Runner {
  readonly check: boolean;
  readonly kernel: Kernel;
  readonly origin: AsyncLocalStorage<TaskCell>;
}

async function runCell(cell: TaskCell, where: Whereabouts, { check, kernel, origin }: Runner): Promise<Failure | null> {
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
