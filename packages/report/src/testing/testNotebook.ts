import type { DataTable, PublishedValue } from "@readout/charts";
import { declaredOf } from "../evidence/declared.ts";
import { evidenceProblems } from "../evidence/problems.ts";
import type { ExecutedNotebook } from "../notebook.ts";
import { chooseForm, type Shown } from "../render/bundle.ts";
import type { Parameters } from "../run/parameters.ts";
import { runNotebook } from "../run/run.ts";
import type { RunOptions } from "../run/runOptions.ts";

/** The rows of a table or figure, each with its values by the names of the columns. */
export type TestedTable = readonly Readonly<Record<string, string | number | null>>[];

/** What a notebook came to, for a test to look at. */
export interface TestedNotebook {
  /** What failed: `cell 3: TypeError: …`. Cells that may fail (`raises-exception`) are not in it. */
  readonly errors: readonly string[];
  /** The sentences of its answer. */
  readonly findings: readonly string[];
  /** Published values by their names; of two of one name the last. */
  readonly published: Readonly<Record<string, PublishedValue>>;
  /** Whether each declared check holds, by its name; of two of one name, whether both do. */
  readonly checks: Readonly<Record<string, boolean>>;
  /** The rows of its tables by their ids. */
  readonly tables: Readonly<Record<string, TestedTable>>;
  /** The rows behind its figures by their ids. */
  readonly figures: Readonly<Record<string, TestedTable>>;
  /** Numbers that do not agree with their evidence: `Table 1: …`; empty where all do. */
  readonly problems: readonly string[];
  /** What its cells printed. */
  readonly printed: string;
}

/**
 * Runs a notebook as `readout report` does, and returns what a test wants to know of it. Parameters that are paths are relative
 * to the notebook's folder.
 *
 * `const { errors, tables } = await testNotebook("notebooks/03-attribution.ipynb", { corpus: "../test/articles" });`
 *
 * Throws for a notebook that cannot be read, and for a parameter that is unknown or has the wrong type.
 */
export async function testNotebook(
  path: string,
  parameters: Parameters = {},
  options: RunOptions = {},
): Promise<TestedNotebook> {
  const executed = await runNotebook(path, parameters, options);
  const { checks, published } = declaredOf(executed);
  const shown = shownIn(executed);
  return {
    errors: errorsOf(executed),
    findings: shown.flatMap((one) => (one.kind === "answer" ? one.findings.map(({ text }) => text) : [])),
    published: Object.fromEntries(published.map(({ name, value }) => [name, value])),
    checks: Object.fromEntries(
      checks.map(({ name }) => [name, checks.every((one) => one.name !== name || one.passed)]),
    ),
    tables: Object.fromEntries(
      shown.flatMap((one) => (one.kind === "table" ? [[one.table.id, rowsOf(one.table)]] : [])),
    ),
    figures: Object.fromEntries(shown.flatMap((one) => (one.kind === "figure" ? [[one.id, rowsOf(one.table)]] : []))),
    problems: evidenceProblems(executed).map(({ where, reason }) => `${where}: ${reason}`),
    printed: outputsOf(executed)
      .map((output) => (output.kind === "stream" ? output.text : ""))
      .join(""),
  };
}

function outputsOf({ cells }: ExecutedNotebook) {
  return cells.flatMap((cell) => (cell.kind === "code" ? cell.outputs : []));
}

function shownIn(executed: ExecutedNotebook): readonly Shown[] {
  return outputsOf(executed).flatMap((output) => (output.kind === "display" ? (chooseForm(output.data) ?? []) : []));
}

function errorsOf({ cells }: ExecutedNotebook): readonly string[] {
  return cells
    .filter((cell) => cell.kind === "code")
    .flatMap((cell, i) =>
      cell.status !== "failed"
        ? []
        : cell.outputs.flatMap((output) =>
            output.kind === "error" ? [`cell ${i + 1}: ${output.name}: ${output.message}`] : [],
          ),
    );
}

function rowsOf({ columns, rows }: DataTable): TestedTable {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));
}
