import { pathListener } from "@readout/corpus";
import { type Parts, pathOf } from "@readout/store";
import { keptList, partsOf } from "./list.ts";
import { otherProgram, packageHashes } from "./made.ts";
import { DIVIDED, SCHEMA, type TableName, WHOLE } from "./schema.ts";

/** Kept facts as a database may read them. */
export interface KeptTables {
  readonly title: string | null;
  readonly notice: string | null;
  /** What to do, and why, where another version of Readout or of its lexicon has made the facts; null where this one has. */
  readonly outdated: string | null;
  /** A query for each table, by its name; those that are divided have the column `month`. */
  readonly views: Readonly<Record<TableName, string>>;
}

/**
 * Returns queries, in DuckDB's SQL, that read the tables of kept facts from their files.
 *
 * @throws where the folder has none, or those of another version
 */
export async function keptTables(folder: string): Promise<KeptTables> {
  const listener = pathListener();
  const list = await keptList(folder);
  if (list === null) throw new Error(`${listener.shown(folder)}: Expected kept facts, got none`);
  const { title, notice, made } = list;
  if (made.schema !== SCHEMA)
    throw new Error(
      `${listener.shown(folder)}: Expected tables of version ${SCHEMA}, got version ${made.schema}: run \`readout facts\` again`,
    );
  const other = otherProgram(made, await packageHashes());
  const outdated = other === null ? null : `Expected ${other}: run \`readout facts\` again`;
  const names = [...Object.keys(DIVIDED), ...Object.keys(WHOLE)] as TableName[];
  const views = names.map((name) => [name, query(folder, list, name)] as const);
  return { title, notice, outdated, views: Object.fromEntries(views) as Record<TableName, string> };
}

function query(folder: string, list: Parts, table: TableName): string {
  const files = partsOf(list, table).map((part) => `'${pathOf(folder, part).replaceAll("'", "''")}'`);
  const columns = { ...DIVIDED, ...WHOLE }[table];
  const named = Object.keys(columns).map((column) => `"${column}"`);
  if (table in WHOLE) return `SELECT ${named.join(", ")} FROM read_parquet([${files.join(", ")}])`;
  const options = "hive_partitioning = true, hive_types = {'month': VARCHAR}";
  return `SELECT month, ${named.join(", ")} FROM read_parquet([${files.join(", ")}], ${options})`;
}
