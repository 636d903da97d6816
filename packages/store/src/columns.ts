/** What a column of a Parquet part holds: an integer of 32 bits, a double, a truth value, a text, or places in a text. */
export type ColumnType = "integer" | "double" | "boolean" | "text" | "spans";

/** The columns of a table, in their order. */
export type ColumnTypes = Readonly<Record<string, ColumnType>>;

/** What a cell holds; each may be null. */
export type Cell = number | boolean | string | readonly (readonly [start: number, end: number])[] | null;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Cell>>;

/** The types as DuckDB calls them. */
export const SQL_TYPES: Readonly<Record<ColumnType, string>> = {
  integer: "INTEGER",
  double: "DOUBLE",
  boolean: "BOOLEAN",
  text: "VARCHAR",
  spans: 'STRUCT("start" INTEGER, "end" INTEGER)[]',
};
