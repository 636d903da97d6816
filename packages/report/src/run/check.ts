import { readFile } from "node:fs/promises";
import { brief, parseNotebook } from "./read.ts";
import { stripNotebook } from "./strip.ts";

/** Why a notebook cannot be committed as it is. */
export interface NotebookProblem {
  readonly path: string;
  /** The cell, counted from 1, or null for the notebook as a whole. */
  readonly cell: number | null;
  /** `invalid`, `outputs`, `execution-count`, `metadata`, `id`, `kernel` or `format`. */
  readonly rule: string;
  readonly reason: string;
}

interface Json {
  readonly cells?: readonly Json[];
  readonly metadata?: Json;
  readonly kernelspec?: Json;
  readonly name?: unknown;
  readonly id?: unknown;
  readonly outputs?: readonly unknown[];
  readonly execution_count?: unknown;
}

/** The problems of committed notebooks, in order; none where each is as `stripNotebook` would write it. */
export async function checkNotebooks(paths: readonly string[]): Promise<readonly NotebookProblem[]> {
  const problems = await Promise.all(paths.map(async (path) => checkNotebook(await readFile(path, "utf8"), path)));
  return problems.flat();
}

/** The problems of one notebook's JSON text. */
export function checkNotebook(text: string, path: string): readonly NotebookProblem[] {
  try {
    parseNotebook(text, path);
  } catch (error) {
    return [{ path, cell: null, rule: "invalid", reason: error instanceof Error ? error.message : String(error) }];
  }
  const notebook: Json = JSON.parse(text);
  const stripped = stripNotebook(text);
  const clean: Json = JSON.parse(stripped);
  const problems = (notebook.cells ?? []).flatMap((cell, index) =>
    checkCell(cell, clean.cells?.[index] ?? {}).map(([rule, reason]) => ({ path, cell: index + 1, rule, reason })),
  );
  const kernel = notebook.metadata?.kernelspec?.name;
  if (kernel !== "tslab") {
    return [
      ...problems,
      { path, cell: null, rule: "kernel", reason: `Expected the kernel tslab, got \`${named(kernel)}\`` },
    ];
  }
  return problems.length > 0 || text === stripped
    ? problems
    : [{ path, cell: null, rule: "format", reason: "Expected the form in which notebooks are committed" }];
}

function named(value: unknown): string {
  return typeof value === "string" ? value : brief(value);
}

function checkCell(cell: Json, clean: Json): readonly (readonly [rule: string, reason: string])[] {
  const problems: [string, string][] = [];
  const outputs = cell.outputs?.length ?? 0;
  if (outputs > 0) {
    problems.push(["outputs", `Expected no outputs, got \`${outputs}\``]);
  }
  if (typeof cell.execution_count === "number") {
    problems.push(["execution-count", `Expected no execution count, got \`${cell.execution_count}\``]);
  }
  if (cell.id !== clean.id) {
    problems.push(["id", `Expected an id of its own, got \`${named(cell.id)}\``]);
  }
  const extra = Object.keys(cell.metadata ?? {}).filter((key) => !Object.hasOwn(clean.metadata ?? {}, key));
  if (extra.length > 0) {
    problems.push(["metadata", `Expected no editor's metadata, got \`${extra.join(", ")}\``]);
  }
  return problems;
}
