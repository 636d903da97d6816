import type { ColumnTable } from "arquero";

/** An Arquero table that remembers the type of its rows. */
export interface Table<Row extends object> extends ColumnTable {
  objects(): Row[];
}
