/** The kernel that Jupyter starts (`kernelspec.ts`): cells are run as in a report, and told as Jupyter's protocol wants. */
import { AsyncLocalStorage } from "node:async_hooks";
import { createRequire } from "node:module";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { format } from "node:util";
import { Worker } from "node:worker_threads";
import type * as JupyterModule from "tslab/dist/jupyter.js";
import type { MimeBundle } from "../notebook.ts";
import { bundle } from "../run/bundle.ts";
import { captureStreams } from "../run/capture.ts";
import { plainFailure, thrownFailure, typeFailure } from "../run/failure.ts";
import { cellName, type Whereabouts } from "../run/frame.ts";
import { lastTable } from "../run/lastTable.ts";
import type { Failure } from "../run/message.ts";
import { workspaceOf } from "../run/run.ts";
import { createKernel, type Kernel, type Result } from "../run/tslab.ts";
import { watchProcess } from "../run/watchProcess.ts";
import { forJupyter } from "./forJupyter.ts";
import { asTypeScript } from "./injected.ts";
import { createQueue } from "./queue.ts";
import { type Execution, KernelServer } from "./server.ts";

const { JupyterHandlerImpl }: typeof JupyterModule = createRequire(import.meta.url)("tslab/dist/jupyter.js");

/** A cell that was asked for, and what came of it so far. */
interface Running {
  readonly number: number;
  readonly request: Execution;
  /** True once its reply is on its way. */
  over: boolean;
  failure: Failure | null;
}

/** How long a kernel that is told to end waits for its answer to leave, in milliseconds. */
const farewellMs = 100;

start(process.argv[2] ?? "");

function start(connectionFile: string): void {
  const sources = new Map<number, string>();
  const origin = new AsyncLocalStorage<Running>();
  let latest: Running | null = null;
  let count = 0;
  let interrupted = false;
  const publish = (type: string, content: object): void => {
    // What a cell prints or shows late is still its own: the cell travels with every callback it leaves.
    const cell = origin.getStore() ?? latest;
    if (cell !== null && !cell.request.silent) cell.request.publish(type, content);
  };
  captureStreams((name, text) => publish("stream", { name, text }));
  const kernel = createKernel(
    (data, id, update) => {
      const transient = id === null ? {} : { display_id: id };
      for (const output of forJupyter(bundle(data)))
        publish(update ? "update_display_data" : "display_data", { data: output, metadata: {}, transient });
    },
    {
      interactive: true,
      last: (value) => publish("execute_result", { data: lastValue(value), metadata: {}, execution_count: count }),
    },
  );
  const failures = failuresOf(kernel, sources);
  const listen = watchProcess(
    (value, label) => {
      const cell = origin.getStore() ?? latest;
      if (cell === null) return;
      const failure = thrownFailure(value, failures.where(cell.number), label);
      if (cell.over) cell.request.publish("error", errorOf(failure));
      else cell.failure ??= failure;
    },
    () => undefined,
  );
  /** Runs a cell and tells what came of it; true where it failed and those behind it are to be dropped. */
  const run = async (request: Execution): Promise<boolean> => {
    const number = request.silent ? count : ++count;
    const cell: Running = { number, request, over: false, failure: null };
    latest = cell;
    interrupted = false;
    request.publish("status", { execution_state: "busy" });
    if (!request.silent) request.publish("execute_input", { code: request.code, execution_count: number });
    const code = asTypeScript(request.code);
    sources.set(number, code);
    listen();
    const result = await origin.run(cell, () => kernel.execute(code, cellName(number)));
    // Rejections that nobody handles show up after the microtasks of a turn.
    await turn();
    await turn();
    const failure = failures.of(result, number, interrupted) ?? cell.failure;
    cell.over = true;
    if (failure !== null && !request.silent) request.publish("error", errorOf(failure));
    request.reply({
      ...(failure === null
        ? { status: "ok", payload: [], user_expressions: {} }
        : { status: "error", ...errorOf(failure) }),
      execution_count: number,
    });
    request.publish("status", { execution_state: "idle" });
    return failure !== null && request.stopOnError;
  };
  const queue = createQueue(wait);
  process.on("SIGINT", () => {
    interrupted = true;
    kernel.executor.interrupt();
  });
  serve(kernel, connectionFile, (request) => queue({ run: () => run(request), drop: () => drop(request, count) }));
}

/** Answers on Jupyter's sockets until the kernel is told to end. */
function serve(kernel: Kernel, connectionFile: string, execute: (request: Execution) => void): void {
  const server = new KernelServer(new JupyterHandlerImpl(kernel.executor, false), connectionFile, execute);
  const close = server.close.bind(server);
  server.close = () => {
    void wait(farewellMs).then(() => {
      close();
      process.exit();
    });
  };
  // Where it is set, Jupyter wants the kernel to end with it, also where it had no time to say so.
  if (process.env["JPY_PARENT_PID"] !== undefined)
    new Worker(new URL("./parentWatch.js", import.meta.url), { execArgv: [] }).unref();
  void server.init();
}

function drop(request: Execution, count: number): void {
  request.publish("status", { execution_state: "busy" });
  request.reply({ status: "aborted", execution_count: count });
  request.publish("status", { execution_state: "idle" });
}

/** What turns results into failures. */
interface Failures {
  /** Where the cell of a number, counted from 1, stands. */
  where(number: number): Whereabouts;
  of(result: Result, number: number, interrupted: boolean): Failure | null;
}

function failuresOf(kernel: Kernel, sources: ReadonlyMap<number, string>): Failures {
  const root = workspaceOf(process.cwd());
  const where = (number: number): Whereabouts => ({
    root,
    from: null,
    number,
    cell(wanted) {
      const [source, compiled] = [sources.get(wanted), kernel.compiled(cellName(wanted))];
      return source === undefined || compiled === undefined ? null : { source, compiled };
    },
  });
  return {
    where,
    of(result, number, interrupted) {
      if (result.kind === "ok") return null;
      if (interrupted || (result.kind === "thrown" && isInterrupt(result.value))) {
        return plainFailure("Interrupted", "the cell was interrupted; what it did until then stays");
      }
      return result.kind === "type-error"
        ? typeFailure(result.problems, where(number))
        : thrownFailure(result.value, where(number));
    },
  };
}

/** Whether V8 broke off code that did not let the signal be heard. */
function isInterrupt(value: unknown): boolean {
  return value instanceof Error && "code" in value && value.code === "ERR_SCRIPT_EXECUTION_INTERRUPTED";
}

/** A failure as the protocol tells one: a traceback is a list of lines. The first type error's words are the message's. */
function errorOf({ name, message, trace }: Failure): object {
  const [first = "", ...rest] = trace;
  const places = trace.length === 0 ? [] : [first.replace(/ - .*(?= \(TS\d+\)$)/su, ""), ...rest];
  return { ename: name, evalue: message, traceback: [`${name}: ${message}`, ...places.map((line) => `    ${line}`)] };
}

/** The value of a last expression as the protocol tells it: a table as one, all else as it prints. */
function lastValue(value: unknown): MimeBundle {
  const table = lastTable(value);
  return (table === null ? null : forJupyter(table)[0]) ?? { "text/plain": format(value) };
}
