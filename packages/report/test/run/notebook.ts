import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  type ExecutedNotebook,
  type Output,
  type Parameters,
  type RunOptions,
  runNotebook,
  type ShownOptions,
} from "@readout/report";
import { afterAll } from "vitest";

/** A folder outside the checkout where a notebook finds the same packages as one in `notebooks/`. */
export const folder: string = realpathSync(mkdtempSync(join(tmpdir(), "readout-run-")));
symlinkSync(
  fileURLToPath(new URL("../../../../notebooks/node_modules", import.meta.url)),
  join(folder, "node_modules"),
);
afterAll(() => rmSync(folder, { recursive: true }));

export function code(source: string, ...tags: string[]): object {
  return { cell_type: "code", source, metadata: { tags }, outputs: [], execution_count: null };
}

export function prose(source: string): object {
  return { cell_type: "markdown", source, metadata: {} };
}

let written = 0;

export function write(cells: readonly (object | string)[], name = `notebook-${++written}`): string {
  const path = join(folder, `${name}.ipynb`);
  const list = cells.map((cell) => (typeof cell === "string" ? code(cell) : cell));
  writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: list }));
  return path;
}

export function run(
  cells: readonly (object | string)[],
  parameters: Parameters = {},
  options: RunOptions & ShownOptions = {},
): Promise<ExecutedNotebook> {
  return runNotebook(write(cells), parameters, options);
}

export function statuses(notebook: ExecutedNotebook): readonly string[] {
  return notebook.cells.map((cell) => (cell.kind === "code" ? cell.status : "prose"));
}

export function outputs(notebook: ExecutedNotebook, cell = 0): readonly Output[] {
  const found = notebook.cells[cell];
  return found?.kind === "code" ? found.outputs : [];
}

/** What each cell printed, on either stream. */
export function printed(notebook: ExecutedNotebook): readonly string[] {
  return notebook.cells.map((_, cell) =>
    outputs(notebook, cell)
      .map((output) => (output.kind === "stream" ? output.text : ""))
      .join(""),
  );
}

export function failure(notebook: ExecutedNotebook, cell = 0): Extract<Output, { kind: "error" }> | undefined {
  return outputs(notebook, cell).find((output) => output.kind === "error");
}
