import { type Table, unknownColumn } from "@readout/corpus";
import type { EvidenceId } from "@readout/facts";
import { collector } from "./evidence.ts";
import type { Column, DataTable } from "./figure.ts";

/** How many passages a row lists that is not among the leading ones. */
const FEW = 3;

/** A column of `Row` to show. */
export interface ColumnOf<Row> extends Column {
  readonly name: keyof Row & string;
}

/** What a table for readers needs beside its numbers. */
export interface DataTableOptions<Row> {
  /** A name for links and files. */
  readonly id: string;
  /** The finding, in one or two sentences. */
  readonly caption: string;
  readonly columns: readonly ColumnOf<Row>[];
  /** The passages behind a row; by default its column `evidence`, where it has one. */
  readonly evidence?: (row: Row) => readonly EvidenceId[];
  /** What the passages show, in words; by default the row's first text. */
  readonly title?: (row: Row) => string;
  /** Keys of the marks to highlight strongly; by default none, so all are alike. */
  readonly focus?: (row: Row) => readonly string[];
  /** How many rows lead to all their passages, from the first on, where all rows would make a page heavy: the others lead to three. All if not given. */
  readonly leading?: number;
}

/**
 * Returns a table as one for readers: the named columns in their order, rows in the table's order, each with the
 * passages behind it. A column of numbers or dates that has none is only exported. Values that are not finite numbers, strings or booleans become null; a date's time is left out.
 *
 * Throws an `Error` (`unknown column: x; the table has a, b`) if the table has no such column.
 */
export function dataTable<Row extends object>(table: Table<Row>, options: DataTableOptions<Row>): DataTable {
  const { id, caption, columns, evidence = ownEvidence, title, focus, leading } = options;
  const known = new Set(table.columnNames());
  for (const { name } of columns) if (!known.has(name)) throw unknownColumn(table, name);
  const marks = collector();
  const rows = table.objects();
  const cells = rows.map((row) => columns.map(({ name, type }) => cell(row[name], type)));
  const keys = rows.map((row, i) => {
    const ids = [...evidence(row)];
    const text = title?.(row) ?? cells[i]?.find((value) => typeof value === "string") ?? caption;
    const group = { title: String(text), total: ids.length, ids, focus: focus?.(row) ?? [] };
    return marks.add("row", leading !== undefined && i >= leading ? { ...group, most: FEW } : group) || null;
  });
  // A column without any number tells readers nothing; programs find it in what is downloaded.
  const isBare = (type: Column["type"], place: number): boolean =>
    type !== "text" && rows.length > 0 && cells.every((row) => row[place] === null);
  const plain = columns.map(({ name, label, type, exported, counts, share, states, meaning }, place) => ({
    name,
    label,
    type,
    ...((exported || isBare(type, place)) && { exported: true as const }),
    ...(counts && { counts }),
    ...(share && { share }),
    ...(states && { states }),
    ...(meaning && { meaning }),
  }));
  return { id, caption, columns: plain, rows: cells, keys, evidence: marks.groups() };
}

function ownEvidence(row: object): readonly EvidenceId[] {
  const ids: unknown = "evidence" in row ? row.evidence : [];
  return Array.isArray(ids) ? ids : [];
}

function cell(value: unknown, type: Column["type"]): string | number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value !== "string") return null;
  return type === "date" && /^\d{4}-\d\d-\d\dT/u.test(value) ? value.slice(0, 10) : value;
}
