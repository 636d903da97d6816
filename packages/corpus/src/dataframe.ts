import { createRequire } from "node:module";
import type { DataFrame as DanfoFrame } from "danfojs-node";
import type { DataFrame } from "./frame.ts";
import { column, type Table } from "./table.ts";

export interface DataframeOptions {
  /** More rows than this throw: danfojs sorts and groups in quadratic time. Default 50 000. */
  readonly limit?: number;
}

/**
 * Makes a danfojs DataFrame of a table, for looking at in a notebook. Compute with the table, not with the frame.
 *
 * It is built from columns, so no value can slip into another column; a table without rows gives a frame without rows.
 * A column has the type that all its values share: `int32`, `float32` (any numbers; the values stay 64-bit), `boolean`,
 * else `string`. Null, undefined and NaN are null; dates and lists become words; in a column of mixed types every value
 * becomes a word. A column whose name is a member of the frame (`values`, `sum`) gets the suffix `_`. Throws if the
 * table has more rows than `limit`.
 */
export function dataframe<Row extends object>(from: Table<Row>, { limit = 50_000 }: DataframeOptions = {}): DataFrame {
  const rows = from.numRows();
  if (rows > limit) {
    throw new RangeError(`too many rows for a dataframe: ${rows}, more than ${limit}; filter the table or raise limit`);
  }
  const Frame = frameClass();
  const names = from.columnNames() as (keyof Row & string)[];
  const columns = names.map((name) => plain(column(from, name)));
  const config = { columns: safeNames(names, Frame), dtypes: columns.map(({ type }) => type) };
  const values = Array.from({ length: rows }, (_, row) => columns.map((each) => each.values[row] ?? null));
  return (rows === 0 ? new Frame([], { columns: config.columns }) : new Frame(values, config)) as DataFrame;
}

// danfojs-node takes a second to load: only who asks for a frame waits for it.
function frameClass(): typeof DanfoFrame {
  const load = createRequire(import.meta.url);
  let path: string;
  try {
    path = load.resolve("danfojs-node");
  } catch {
    throw new Error(
      "Expected danfojs-node to be installed, which makes dataframes and is optional; install it in your project",
    );
  }
  return (load(path) as { readonly DataFrame: typeof DanfoFrame }).DataFrame;
}

type Cell = string | number | boolean | null;
type Type = "int32" | "float32" | "boolean" | "string";

/** A column's values as danfojs can hold them, and their common type. */
function plain(values: readonly unknown[]): { readonly values: readonly Cell[]; readonly type: Type } {
  const cells = values.map(cell);
  const known = cells.filter((value) => value !== null);
  if (known.length > 0 && known.every((value) => typeof value === "boolean")) return { values: cells, type: "boolean" };
  if (known.length > 0 && known.every((value) => typeof value === "number")) {
    const whole = known.length === cells.length && known.every((value) => (Number(value) | 0) === value);
    return { values: cells, type: whole ? "int32" : "float32" };
  }
  return { values: cells.map((value) => (value === null ? null : String(value))), type: "string" };
}

function cell(value: unknown): Cell {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** Column names that hide no member of the frame and are distinct. */
function safeNames(names: readonly string[], Frame: typeof DanfoFrame): string[] {
  const members = new Frame([[0]], { columns: ["_"] });
  const taken = new Set<string>();
  return names.map((name) => {
    let safe = name;
    while (safe in members || safe === "" || (safe !== name && names.includes(safe)) || taken.has(safe)) safe += "_";
    taken.add(safe);
    return safe;
  });
}
