import type { Column, DataTable } from "@readout/charts";
import { formatCount, formatInteger, plainTable } from "@readout/charts/page";
import type { MimeBundle } from "../notebook.ts";

/** How many rows are shown of a table that a cell ends with, and how much of the words in a cell of it. */
const most = { rows: 50, words: 200 };

/** A table as its maker holds it: of the rows the first, of the columns all. */
interface Held {
  readonly names: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly count: number;
}

/**
 * Returns a table or a dataframe that a cell ends with as one output, its first rows with how many there are; null for any
 * other value. Known by their shape are Arquero's tables, of which Readout's are a kind, and danfojs's frames and series.
 */
export function lastTable(value: unknown): MimeBundle | null {
  const held = heldBy(value);
  if (held === null) return null;
  const columns = held.names.map((label, i) => columnOf(label, i, held.rows));
  const size = `${formatCount(held.count, "row")} and ${formatCount(held.names.length, "column")}`;
  const table: DataTable = {
    id: "table",
    caption:
      held.count > held.rows.length
        ? `${size}; the first ${formatInteger(held.rows.length)} rows are shown.`
        : `${size}.`,
    columns,
    rows: held.rows.map((row) => row.map(cell)),
    keys: held.rows.map(() => null),
    evidence: {},
  };
  return {
    "application/vnd.readout.table+json": { table, evidence: { groups: {}, passages: {} } },
    "text/plain": plainTable(table, most.rows),
  };
}

/** A value may lie about its shape, or throw when it is looked at; it is then no table. */
function heldBy(value: unknown): Held | null {
  if (typeof value !== "object" || value === null) return null;
  try {
    return ofArquero(value as Partial<Arquero>) ?? ofDanfo(value as Partial<Danfo>);
  } catch {
    return null;
  }
}

interface Arquero {
  columnNames(): string[];
  numRows(): number;
  objects(options: { readonly limit: number }): Readonly<Record<string, unknown>>[];
}

function ofArquero(table: Partial<Arquero>): Held | null {
  const { columnNames, numRows, objects } = table;
  if (typeof columnNames !== "function" || typeof numRows !== "function" || typeof objects !== "function") return null;
  const names = columnNames.call(table);
  const rows = objects.call(table, { limit: most.rows }).map((row) => names.map((name) => row[name]));
  return { names, rows, count: numRows.call(table) };
}

interface Danfo {
  readonly $isSeries: boolean;
  readonly columns: readonly string[];
  readonly index: readonly (string | number)[];
  readonly shape: readonly number[];
  readonly values: ArrayLike<unknown>;
}

function ofDanfo({ $isSeries: isSeries, columns, index, shape, values }: Partial<Danfo>): Held | null {
  if (typeof isSeries !== "boolean" || !columns || !index || !shape || !values) return null;
  const first = Array.from({ length: Math.min(most.rows, values.length) }, (_, i) => values[i]);
  const rows = first.map((row) => (isSeries ? [row] : [...(row as unknown[])]));
  // An index that only counts says nothing.
  const named = index.some((label, i) => label !== i);
  return {
    names: [...(named ? [""] : []), ...columns.map(String)],
    rows: named ? rows.map((row, i) => [index[i], ...row]) : rows,
    count: shape[0] ?? values.length,
  };
}

function columnOf(label: string, place: number, rows: Held["rows"]): Column {
  const present = rows.map((row) => row[place]).filter((value) => value !== null && value !== undefined);
  const all = (test: (value: unknown) => boolean): boolean => present.length > 0 && present.every(test);
  const type = all(Number.isInteger) ? "integer" : all((value) => typeof value === "number") ? "number" : "text";
  return { name: `${place}`, label, type };
}

function cell(value: unknown): string | number | null {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  const words = wordsOf(value);
  return words.length > most.words ? `${words.slice(0, most.words)}…` : words;
}

function wordsOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  if (typeof value !== "object") return String(value);
  // A long list is cut before it is written.
  if (Array.isArray(value)) return value.slice(0, most.words).map(String).join(", ");
  return JSON.stringify(value) ?? "";
}
