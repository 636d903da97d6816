/**
 * What is used of tslab's inner parts, but for the sockets (`../jupyter/server.ts`). They are not its public interface, so
 * its version is pinned and the tests of this folder say what is relied on.
 */
import { createRequire } from "node:module";
import { basename } from "node:path";
import type * as ConverterModule from "tslab/dist/converter.js";
import type * as ExecutorModule from "tslab/dist/executor.js";
import type * as JupyterModule from "tslab/dist/jupyter.js";
import { ts } from "./typescript.ts";

const require = createRequire(import.meta.url);

/** A type error or syntax error; lines and columns count from 1. */
export interface TypeProblem {
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  readonly code: number;
  readonly text: string;
}

/** What came of a cell. */
export type Result =
  | { readonly kind: "ok" }
  | { readonly kind: "type-error"; readonly problems: readonly TypeProblem[] }
  | { readonly kind: "thrown"; readonly value: unknown };

/** tslab without Jupyter: the same converter and executor as in its kernel. */
export interface Kernel {
  /** Converts and runs one cell; `name` is its file name in stack traces. */
  execute(source: string, name: string): Promise<Result>;
  /** Checks the types of one cell, with the declarations of those checked before. */
  check(source: string, name: string): Result;
  /** The JavaScript that was run under a name. */
  compiled(name: string): string | undefined;
  /** What completes and explains code, and breaks off what is awaited. */
  readonly executor: ExecutorModule.Executor;
}

/** How a kernel that somebody sits before differs from that of a run. */
export interface KernelOptions {
  /** Receives the value of a cell's last expression; it is printed by default. */
  readonly last?: (value: unknown) => void;
  /** True to watch the files that cells import, and to keep the doc comments of what they use. */
  readonly interactive?: boolean;
}

/** Receives what `tslab.display` writes. */
export type Display = (data: Readonly<Record<string, unknown>>, id: string | null, update: boolean) => void;

/** Starts a kernel whose root is the current folder. */
export function createKernel(display: Display, options: KernelOptions = {}): Kernel {
  const { last = (value) => console.log(value), interactive = false } = options;
  const { createConverter }: typeof ConverterModule = require("tslab/dist/converter.js");
  const { createExecutor }: typeof ExecutorModule = require("tslab/dist/executor.js");
  const jupyter: Writable = require("tslab/dist/jupyter.js");
  if (interactive) watchSourcesOnly();
  else {
    neverWatch();
    withoutDocumentation();
  }
  const converter = createConverter({ isJS: false, isBrowser: false });
  const compiled = new Map<string, string>();
  let cell = "";
  let problems: readonly TypeProblem[] = [];
  let declarations = "";
  let thrown: { readonly value: unknown } | null = null;
  const node: ConverterModule.Converter = {
    ...converter,
    convert(previous, source) {
      const result = converter.convert(previous, source);
      problems = result.diagnostics.map(toProblem);
      compiled.set(cell, result.output ?? "");
      return result.output === undefined ? result : { ...result, output: `${result.output}\n//# sourceURL=${cell}` };
    },
    addModule(name, source, meta) {
      const diagnostics = converter.addModule(name, source, meta);
      problems = diagnostics.map(toProblem);
      return diagnostics;
    },
  };
  const executor = createExecutor(
    process.cwd(),
    { node, browser: node, close: () => converter.close() },
    {
      log: last,
      error: (value) => {
        thrown = { value };
      },
    },
  );
  jupyter.lastWriteDisplayData = (content, update) =>
    display(content.data, content.transient?.display_id ?? null, update === true);
  hostDisplays();
  const result = (): Result =>
    problems.length > 0
      ? { kind: "type-error", problems }
      : thrown === null
        ? { kind: "ok" }
        : { kind: "thrown", ...thrown };
  return {
    async execute(source, name) {
      [cell, problems, thrown] = [name, [], null];
      await executor.execute(source);
      return result();
    },
    check(source, name) {
      [cell, problems, thrown] = [name, [], null];
      declarations = node.convert(declarations, source).declOutput ?? declarations;
      return result();
    },
    compiled: (name) => compiled.get(name),
    executor,
  };
}

/**
 * Lets packages show an output of several media types: they call the function that stands in the global object under
 * `Symbol.for("readout.display")`. tslab's public display functions take one media type a call, so the bundle goes through
 * the function below them, which tslab sets anew for each cell.
 */
export function hostDisplays(): void {
  const jupyter: Writable = require("tslab/dist/jupyter.js");
  Object.assign(globalThis, {
    [Symbol.for("readout.display")]: (data: Record<string, unknown>): void => {
      jupyter.lastWriteDisplayData({ data, metadata: {}, transient: {} }, false);
    },
  });
}

type Writable = {
  lastWriteDisplayData: (
    content: { data: Record<string, unknown>; metadata?: object; transient?: { display_id?: string } },
    update?: boolean,
  ) => void;
} & Pick<typeof JupyterModule, "JupyterHandlerImpl">;

/**
 * tslab's compiler has room for one pending update. A folder in which something was made, such as a saved notebook, or a package that was
 * installed anew would ask for a second one while a file's is pending, and every later cell would fail; files that cells import are watched
 * all the same.
 */
function watchSourcesOnly(): void {
  const { watchFile } = ts.sys;
  const nothing = { close: () => undefined };
  ts.sys.watchDirectory = () => nothing;
  ts.sys.watchFile = (path, ...rest) =>
    basename(path) === "package.json" || !watchFile ? nothing : watchFile(path, ...rest);
}

/** Nothing changes on disk during a run, and open watchers would keep the process alive. */
function neverWatch(): void {
  const nothing = { close: () => undefined };
  ts.sys.watchFile = () => nothing;
  ts.sys.watchDirectory = () => nothing;
}

/**
 * Nobody asks a kernel of a run what a declaration is for, and to parse the doc comments of those that each kernel reads is
 * a sixth of the time that it takes to start. In a declaration file a line that begins so is a comment.
 */
function withoutDocumentation(): void {
  const readFile = ts.sys.readFile;
  ts.sys.readFile = (path, encoding) => {
    const text = readFile(path, encoding);
    return path.endsWith(".d.ts") ? text?.replace(/^(\s*\/\*)\*/gmu, "$1 ") : text;
  };
}

function toProblem({ fileName, start, code, messageText }: ConverterModule.Diagnostic): TypeProblem {
  return { file: fileName ?? null, line: start.line + 1, column: start.character + 1, code, text: messageText };
}
