import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DataTable, type Evidence, media } from "@readout/charts";
import {
  bindParameters,
  type Cell,
  type ExecutedNotebook,
  type Parameters,
  readNotebook,
  renderReport,
  runNotebook,
} from "@readout/report";

/** The notebooks of the project. */
export const notebooks = [
  "01-corpus",
  "02-cooccurrence",
  "03-attribution",
  "04-who-about-whom",
  "05-comparison",
] as const;

export type Name = (typeof notebooks)[number];

export const sample: string = fileURLToPath(new URL("../../corpora/sample", import.meta.url));

/** A notebook that was run, and its report. */
export interface Made {
  readonly executed: ExecutedNotebook;
  readonly html: string;
}

export function pathOf(name: Name): string {
  return fileURLToPath(new URL(`../${name}.ipynb`, import.meta.url));
}

/** Runs a notebook as the command does, and renders its report. */
export async function make(name: Name, parameters: Parameters = {}): Promise<Made> {
  const executed = await runNotebook(pathOf(name), parameters);
  return { executed, html: renderReport(executed) };
}

/** Runs all notebooks on one corpus. */
export async function makeAll(parameters: Parameters): Promise<ReadonlyMap<Name, Made>> {
  return new Map(await Promise.all(notebooks.map(async (name) => [name, await make(name, parameters)] as const)));
}

/** A notebook to run, and what to give it. */
export interface Wanted {
  readonly name: Name;
  readonly parameters: Parameters;
  /** The words of the cell that is to fail; where they are given, no cell after it is run. */
  readonly failsAt?: string;
}

/**
 * Runs notebooks one after another in a kernel that is started once, and renders the report of each. Each declares anew
 * what it uses; that each runs by itself as well is shown by those that `makeAll` runs.
 */
export async function makeTogether(wanted: readonly Wanted[]): Promise<readonly Made[]> {
  const folder = mkdtempSync(join(tmpdir(), "readout-together-"));
  symlinkSync(fileURLToPath(new URL("../node_modules", import.meta.url)), join(folder, "node_modules"));
  const bound = await Promise.all(
    wanted.map(async ({ name, parameters, failsAt }) => {
      const { title, cells } = await readNotebook(pathOf(name));
      const last = cells.findIndex(({ source }) => failsAt !== undefined && source.includes(failsAt));
      const own = bindParameters(last < 0 ? cells : cells.slice(0, last + 1), parameters);
      return { name, title, last, ...own };
    }),
  );
  const cells = bound.flatMap(({ cells, last }) =>
    cells.map(({ kind, source }, i) => {
      const tags = i === last ? ["raises-exception"] : [];
      return { cell_type: kind, source, metadata: { tags }, ...(kind === "code" && { outputs: [] }) };
    }),
  );
  const path = join(folder, "together.ipynb");
  writeFileSync(path, JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells }));
  const ran = [...(await runNotebook(path)).cells];
  rmSync(folder, { recursive: true });
  return bound.map(({ name, title, cells, parameters }) => {
    const own = ran.splice(0, cells.length).map((cell, i): Cell => ({ ...cell, tags: cells[i]?.tags ?? [] }));
    const ok = own.every((cell) => cell.kind === "markdown" || cell.status === "ok");
    const executed = { name, title, cells: own, parameters, ok };
    return { executed, html: renderReport(executed) };
  });
}

/** Runs all notebooks on one corpus in one kernel. */
export async function makeAllTogether(
  parameters: Parameters,
  own: Readonly<Partial<Record<Name, Parameters>>> = {},
): Promise<ReadonlyMap<Name, Made>> {
  const made = await makeTogether(notebooks.map((name) => ({ name, parameters: { ...parameters, ...own[name] } })));
  return new Map(made.map((one) => [one.executed.name as Name, one]));
}

/** One of several that were made. */
export function of(made: ReadonlyMap<Name, Made>, name: Name): Made {
  const found = made.get(name);
  if (found === undefined) throw new Error(`was not made: ${name}`);
  return found;
}

export interface FigureOutput {
  readonly id: string;
  readonly caption: string;
  readonly table: DataTable;
  readonly evidence: Evidence;
  readonly data: readonly Readonly<Record<string, unknown>>[];
}

interface TableOutput {
  readonly table: DataTable;
  readonly evidence: Evidence;
}

type Bundle = Readonly<Record<string, unknown>>;

/** What the cells displayed, in order. */
function displays({ cells }: ExecutedNotebook): readonly Bundle[] {
  return cells.flatMap((cell) =>
    cell.kind === "code" ? cell.outputs.flatMap((output) => (output.kind === "display" ? [output.data] : [])) : [],
  );
}

/** The figures that the notebook shows, by their ids. */
export function figures(executed: ExecutedNotebook): ReadonlyMap<string, FigureOutput> {
  const found = displays(executed).filter((bundle) => bundle[media.figure] !== undefined);
  return new Map(
    found.map((bundle) => {
      const figure = bundle[media.figure] as Omit<FigureOutput, "data">;
      return [figure.id, { ...figure, data: (bundle[media.plotly] as Pick<FigureOutput, "data">).data }];
    }),
  );
}

/** One of the figures that a notebook showed. */
export function figureOf({ executed }: Made, id: string): FigureOutput {
  const found = figures(executed).get(id);
  if (found === undefined) throw new Error(`no figure: ${id}`);
  return found;
}

/** The tables that the notebook shows, by their ids. */
export function tables(executed: ExecutedNotebook): ReadonlyMap<string, TableOutput> {
  const found = displays(executed).filter((bundle) => bundle[media.table] !== undefined);
  return new Map(found.map((bundle) => bundle[media.table] as TableOutput).map((one) => [one.table.id, one]));
}

/** The errors of the notebook's cells. */
export function errors({ cells }: ExecutedNotebook): readonly string[] {
  return cells.flatMap((cell) =>
    cell.kind === "code"
      ? cell.outputs.flatMap((output) => (output.kind === "error" ? [`${output.name}: ${output.message}`] : []))
      : [],
  );
}

/** All that the cells show in words: captions, labels, cells of tables, titles, printed text. No words of articles. */
export function shownWords({ cells }: ExecutedNotebook): readonly string[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== "code") return [];
    return cell.outputs.flatMap((output) => {
      if (output.kind === "stream" || output.kind === "note") return [output.text];
      if (output.kind === "error") return [output.message];
      return Object.values(output.data).flatMap(strings);
    });
  });
}

const silent: ReadonlySet<string> = new Set(["customdata", "passages", "config", "keys"]);

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (silent.has(name) ? [] : strings(inner)));
}
