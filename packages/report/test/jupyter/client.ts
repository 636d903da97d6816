import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { stripNotebook } from "@readout/report";
import { type Desk, jupyter } from "./jupyter.ts";

/** A cell as Jupyter's own client, nbclient, left it. */
export interface ClientCell {
  readonly count: number | null;
  readonly outputs: readonly ClientOutput[];
}

interface ClientOutput {
  readonly output_type: "stream" | "display_data" | "execute_result" | "error";
  readonly execution_count?: number;
  readonly name?: string;
  readonly text?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly ename?: string;
  readonly evalue?: string;
  readonly traceback?: readonly string[];
}

/** How nbclient runs a notebook. */
export interface ClientOptions {
  readonly allowErrors?: boolean;
  /** Seconds after which a cell is interrupted, and the notebook goes on. */
  readonly interruptAfter?: number;
}

const script = `
import json, sys
import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
path, options = sys.argv[1], json.loads(sys.argv[2])
notebook = nbformat.read(path, as_version=4)
raised = None
try:
    NotebookClient(notebook, **options).execute()
except CellExecutionError as error:
    raised = {"name": error.ename, "message": error.evalue}
cells = [{"count": cell.execution_count, "outputs": cell.outputs} for cell in notebook.cells]
print(json.dumps({"raised": raised, "cells": cells}))
`;

/** Runs cells with nbclient through the kernel of a desk; what it raised, and each cell as it left it. */
export async function runWithClient(
  desk: Desk,
  sources: readonly (string | { readonly source: string; readonly tags: readonly string[] })[],
  { allowErrors = false, interruptAfter }: ClientOptions = {},
): Promise<{
  readonly raised: { readonly name: string; readonly message: string } | null;
  readonly cells: ClientCell[];
}> {
  const path = join(desk.notebooks, "client.ipynb");
  const cells = sources.map((cell) => {
    const { source, tags } = typeof cell === "string" ? { source: cell, tags: [] } : cell;
    return { cell_type: "code", source, metadata: { tags } };
  });
  writeFileSync(path, stripNotebook(JSON.stringify({ nbformat: 4, cells })));
  const options = {
    allow_errors: allowErrors,
    ...(interruptAfter === undefined ? {} : { timeout: interruptAfter, interrupt_on_timeout: true }),
  };
  return JSON.parse(await runPython(desk, script, path, JSON.stringify(options)));
}

/** Runs a script with the Python that Jupyter has; what it printed. */
export async function runPython(desk: Desk, code: string, ...args: readonly string[]): Promise<string> {
  const python = join(dirname(jupyter ?? ""), "python");
  const { stdout } = await promisify(execFile)(python, ["-c", code, ...args], { cwd: desk.notebooks, env: desk.env });
  return stdout;
}
