import { type Database, makePart, type Part, type PartWriter, partWriter } from "@readout/store";
import { DIVIDED, type TableName, WHOLE } from "./schema.ts";

/** Where parts are made. */
export interface Place {
  readonly folder: string;
  readonly database: Database;
  /** What each part says of itself. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A part of a table that takes rows. */
export interface Open {
  readonly add: PartWriter["add"];
  readonly close: (key?: string) => Promise<Part>;
}

/** Opens a part of a table; `month` is not given where the table is not divided. */
export async function openPart(
  { folder, database, notes }: Place,
  table: TableName,
  month?: string | null,
): Promise<Open> {
  const writer = await partWriter(database, { ...DIVIDED, ...WHOLE }[table], notes);
  return {
    add: writer.add,
    close: (key) =>
      makePart(
        folder,
        { table, ...(month === undefined ? {} : { month }), ...(key === undefined ? {} : { key }) },
        writer.write,
      ),
  };
}
