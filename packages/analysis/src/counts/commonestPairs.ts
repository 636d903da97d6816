import type { Table } from "@readout/corpus";
import type { PairCountRow } from "./countPairs.ts";

/** The pairs of a large table that a report has room for, and how many there are in all. */
export interface CommonestPairs {
  /** Those beyond chance that meet in most articles; where none is, those that meet in most. */
  readonly pairs: readonly PairCountRow[];
  readonly all: number;
  readonly tests: number;
  /** Those whose q is small enough. */
  readonly beyond: number;
}

/**
 * Chooses pairs of a table that may have millions: rows are made of the chosen ones alone.
 *
 * @param first how many
 * @param q the largest false discovery rate of a pair beyond chance
 */
export function commonestPairs(counted: Table<PairCountRow>, first: number, q = 0.05): CommonestPairs {
  const all = counted.numRows();
  const column = (name: "q" | "articles"): Float64Array => {
    const values = new Float64Array(all);
    let row = 0;
    for (const value of counted.values(name)) values[row++] = (value as number | null) ?? Number.NaN;
    return values;
  };
  const [rates, articles] = [column("q"), column("articles")];
  const isBeyond = (row: number): boolean => (rates[row] ?? Number.NaN) <= q;
  const beyond = rates.reduce((sum, rate) => sum + Number(rate <= q), 0);
  // Of those that meet in as many articles the surer one, which comes first in the table.
  const rows = new Uint32Array(beyond > 0 ? beyond : all);
  for (let row = 0, at = 0; row < all; row++) if (beyond === 0 || isBeyond(row)) rows[at++] = row;
  const chosen = rows.sort((x, y) => (articles[y] ?? 0) - (articles[x] ?? 0) || x - y).slice(0, first);
  const names = counted.columnNames() as (keyof PairCountRow)[];
  const pairs = Array.from(
    chosen,
    (row) => Object.fromEntries(names.map((name) => [name, counted.get(name, row)])) as unknown as PairCountRow,
  );
  return { pairs, all, tests: pairs[0]?.tests ?? 0, beyond };
}
