import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Cell, ExecutedNotebook } from "../notebook.ts";
import { hasTag } from "../tag.ts";
import type { TaskCell } from "./message.ts";
import type { Outcome } from "./outcome.ts";
import { bindParameters, type Parameters } from "./parameters.ts";
import { readNotebook, type SourceCell } from "./read.ts";
import type { RunOptions } from "./runOptions.ts";
import { runTask } from "./runTask.ts";

/**
 * Runs a tslab notebook from top to bottom in a process of its own, with no Jupyter, in the notebook's folder.
 *
 * After a cell that fails the rest is skipped, unless the cell is tagged `raises-exception`; a cell tagged
 * `skip-execution` is not run. An error in a cell, a time-out or the kernel's death is an output of that cell, never an
 * exception. Whatever a cell prints, shows or rejects late still goes to that cell; such a late error marks the
 * cell as failed but does not stop those after it.
 *
 * Throws for a notebook that cannot be read, and for a parameter that is unknown or has the wrong type.
 */
export function runNotebook(
  path: string,
  parameters: Parameters = {},
  options: RunOptions & ShownOptions = {},
): Promise<ExecutedNotebook> {
  return execute(path, parameters, options, false);
}

/** How a run is told where that differs from how it is done. */
export interface ShownOptions {
  /** Values of parameters that the page shows in place of those that the cells are run with, such as a shorter path. */
  readonly shown?: Parameters;
  /** Folder from which absolute paths are told in articles, problems and messages; as they are where not given. */
  readonly from?: string;
}

/**
 * Checks the types of all cells without running any, also of those behind a wrong one; the errors stand where `runNotebook`
 * puts them.
 */
export function checkTypes(
  path: string,
  parameters: Parameters = {},
  options: RunOptions = {},
): Promise<ExecutedNotebook> {
  return execute(path, parameters, options, true);
}

async function execute(
  path: string,
  given: Parameters,
  options: RunOptions & ShownOptions,
  check: boolean,
): Promise<ExecutedNotebook> {
  const { name, title, cells: written } = await readNotebook(path);
  const { cells } = bindParameters(written, given);
  const shown = bindParameters(written, { ...given, ...options.shown });
  const folder = dirname(await realpath(path));
  const tasks = cells.flatMap(toTask);
  const task = {
    cells: tasks,
    root: workspaceOf(folder),
    from: options.from ?? null,
    shared: options.shared ?? null,
    evidence: options.evidence ?? "inline",
    check,
  };
  const { outcomes } = await runTask(task, folder, options);
  const executed = shown.cells.map((cell, index) => toCell(cell, outcomes.get(index)));
  const ok = executed.every((cell) => cell.kind === "markdown" || cell.status === "ok" || skipped(cell));
  return { name, title, cells: executed, parameters: shown.parameters, ok };
}

function skipped(cell: SourceCell): boolean {
  return hasTag(cell, "skip-execution");
}

function toTask(cell: SourceCell, index: number, cells: readonly SourceCell[]): readonly TaskCell[] {
  if (cell.kind === "markdown" || skipped(cell)) {
    return [];
  }
  const number = cells.slice(0, index + 1).filter(({ kind }) => kind === "code").length;
  return [{ cell: index, number, source: cell.source, mayFail: hasTag(cell, "raises-exception") }];
}

function toCell({ kind, source, tags }: SourceCell, outcome: Outcome | undefined): Cell {
  return kind === "markdown"
    ? { kind, source, tags }
    : { kind, source, tags, status: outcome?.status ?? "skipped", outputs: outcome?.outputs ?? [] };
}

/** The folder above which nothing of the project lies; paths in messages are told from there. */
export function workspaceOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, "pnpm-workspace.yaml")) || existsSync(join(at, ".git"))) {
      return at;
    }
    if (at === dirname(at)) {
      return folder;
    }
  }
}
