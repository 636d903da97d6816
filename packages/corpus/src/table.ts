import type { ColumnTable } from "arquero";
import { CheckedTable, lateColumns, unknownColumn } from "./checkedTable.ts";

/** A function of a row, and of the parameters that Arquero hands on. */
type OfRow<Row, Value = unknown> = (row: Row, parameters: AnyRow) => Value;

// biome-ignore lint/suspicious/noExplicitAny: what a verb makes that changes columns has columns that no type knows
type AnyRow = any;

type Arguments<Verb extends "derive" | "filter"> = Parameters<ColumnTable[Verb]>;

/**
 * An Arquero table that remembers the type of its rows: to name a column that it does not have is a type error. `derive` adds
 * columns to the type; what `rollup` and other verbs give that change columns has rows of any type. A column that only the
 * data knows, such as a field of the articles, is read by `values`.
 */
export interface Table<Row extends object> extends ColumnTable {
  /** The rows as objects, in the table's order, without those a filter leaves out. */
  objects(options?: { readonly limit?: number; readonly offset?: number }): Row[];
  /** One column's values, in the table's order and without the rows that a filter leaves out. */
  array<Name extends keyof Row & string>(name: Name): Row[Name][];
  get<Name extends keyof Row & string>(name: Name, row?: number): Row[Name];
  values(name: string): IterableIterator<unknown> & Iterator<object>;
  getter<Name extends keyof Row & string>(name: Name): (row: number) => Row[Name];
  filter(criteria: OfRow<Row>): this;
  filter(...criteria: Arguments<"filter">): this;
  derive<Made extends Readonly<Record<string, OfRow<Row>>>>(
    values: Made,
  ): Table<Omit<Row, keyof Made> & { [Name in keyof Made]: ReturnType<Made[Name]> }>;
  derive(...values: Arguments<"derive">): this;
  rollup(...values: Parameters<ColumnTable["rollup"]>): Table<AnyRow>;
  rollup(...values: Parameters<ColumnTable["rollup"]>): this;
  count(...options: Parameters<ColumnTable["count"]>): Table<AnyRow>;
  count(...options: Parameters<ColumnTable["count"]>): this;
  rename(...columns: Parameters<ColumnTable["rename"]>): Table<AnyRow>;
  rename(...columns: Parameters<ColumnTable["rename"]>): this;
  fold(...values: Parameters<ColumnTable["fold"]>): Table<AnyRow>;
  fold(...values: Parameters<ColumnTable["fold"]>): this;
  pivot(...keys: Parameters<ColumnTable["pivot"]>): Table<AnyRow>;
  pivot(...keys: Parameters<ColumnTable["pivot"]>): this;
  join(...other: Parameters<ColumnTable["join"]>): Table<AnyRow>;
  join(...other: Parameters<ColumnTable["join"]>): this;
  join_left(...other: Parameters<ColumnTable["join_left"]>): Table<AnyRow>;
  join_left(...other: Parameters<ColumnTable["join_left"]>): this;
  lookup(...other: Parameters<ColumnTable["lookup"]>): Table<AnyRow>;
  lookup(...other: Parameters<ColumnTable["lookup"]>): this;
}

/**
 * Makes a table of rows. `columns` names the columns and their order; it is what a table without rows has. A field
 * that a row lacks is undefined there. Throws on a column named `__proto__`, which no object can hold safely.
 */
export function table<Row extends object>(rows: readonly Row[], columns: readonly (keyof Row & string)[]): Table<Row> {
  return columnTable(
    columns.map((name) => [name, rows.map((row) => (Object.hasOwn(row, name) ? row[name] : undefined))] as const),
  );
}

/** Makes a table of columns: names and values. The arrays (typed arrays too) are kept as they are, not copied. */
export function columnTable<Row extends object>(
  columns: readonly (readonly [name: keyof Row & string, values: ArrayLike<unknown>])[],
): Table<Row> {
  const names = columns.map(([name]) => name);
  if (names.includes("__proto__" as keyof Row & string)) throw new Error("unknown column: __proto__");
  return new CheckedTable(Object.fromEntries(columns) as never, names) as unknown as Table<Row>;
}

/**
 * One column's values, in the table's order and without the rows that a filter leaves out. Of a column that is kept in another
 * form an array is made, which is found again as long as nobody else needs its memory: each statistic of a notebook asks for
 * the same few.
 */
export function column<Row extends object, Name extends keyof Row & string>(
  from: Table<Row>,
  name: Name,
): readonly Row[Name][] {
  if (!from.columnNames().includes(name)) throw unknownColumn(from, name);
  if (from.isFiltered() || from.isOrdered()) return from.array(name) as Row[Name][];
  const kept = from.column(name) as unknown as ArrayLike<Row[Name]> & { at(row: number): Row[Name] };
  if (Array.isArray(kept)) return kept;
  const known = madeOf.get(kept)?.deref();
  if (known !== undefined) return known as readonly Row[Name][];
  const values = new Array<Row[Name]>(kept.length);
  for (let row = 0; row < values.length; row++) values[row] = kept.at(row);
  madeOf.set(kept, new WeakRef(values));
  return values;
}

const madeOf = new WeakMap<object, WeakRef<readonly unknown[]>>();

/**
 * Makes a column whose values are made each time they are asked for: what a million rows would hold in words costs nothing
 * until somebody reads it. Tables read it as they read an array.
 *
 * @param late whether a row as an object makes the value when that is asked for, too: passages of rows that nobody shows
 */
export function computedColumn<Value>(
  length: number,
  value: (row: number) => Value,
  { late = false }: { readonly late?: boolean } = {},
): ArrayLike<Value> {
  const at = (row: number): Value | undefined => (row >= 0 && row < length ? value(row) : undefined);
  const column = {
    length,
    at,
    *[Symbol.iterator](): Iterator<Value> {
      for (let row = 0; row < length; row++) yield value(row);
    },
  };
  if (late) lateColumns.add(column);
  // Arquero reads columns by `at` and `length` alone.
  return column as unknown as ArrayLike<Value>;
}

export interface CsvOptions {
  /**
   * What to do with words that a spreadsheet would run as a formula (they begin with `=`, `+`, `-`, `@`, a tab or a
   * carriage return): `quote` puts an apostrophe before them, `keep` leaves them. Default `quote`, since article text
   * comes from strangers; use `keep` where a program reads the file. Numbers are never changed.
   */
  readonly formulas?: "quote" | "keep";
}

/** Writes a table as CSV (RFC 4180, with line feeds): a header, then one line a row. Null is an empty cell. */
export function csv<Row extends object>(from: Table<Row>, { formulas = "quote" }: CsvOptions = {}): string {
  const format = Object.create(null) as Record<string, typeof harmless>;
  if (formulas === "quote") for (const name of from.columnNames()) format[name] = harmless;
  return from.toCSV({ format: format as never });
}

function harmless(value: unknown): unknown {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
