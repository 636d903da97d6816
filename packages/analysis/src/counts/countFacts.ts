import { tmpdir } from "node:os";
import type { Table } from "@readout/corpus";
import { keptTables } from "@readout/facts";
import { openDatabase } from "@readout/store";
import { type CountedPairsOptions, countPairs, type PairCountRow } from "./countPairs.ts";
import { type CountedSharesOptions, countShares, type ShareCountRow } from "./countShares.ts";
import { statement } from "./statements.ts";

/** Statistics of kept facts, counted on disk: corpora that fit into no memory are counted as well. */
export interface FactCounts {
  readonly title: string | null;
  readonly notice: string | null;
  /** The articles that count: of copies one. */
  readonly articles: number;
  /**
   * The pairs of `cooccurrence` with `null: "sdsm"`, the surest first: the same numbers, without evidence and intervals of
   * lifts. Null corpora are drawn in memory alone, so at this size the null model is by formula.
   *
   * @throws RangeError for an unknown window
   */
  readonly pairs: (options?: CountedPairsOptions) => Promise<Table<PairCountRow>>;
  /** The shares of `attributionShares`: the same numbers, without evidence. */
  readonly shares: (options: CountedSharesOptions) => Promise<Table<ShareCountRow>>;
  readonly close: () => void;
}

/** How much of the machine counting may take. */
export interface CountFactsOptions {
  /** The most memory of the database, in MiB; what does not fit is spilled to disk. 1024 if not given. */
  readonly memoryMb?: number;
  /** The most threads; 2 if not given. */
  readonly threads?: number;
  /** The folder to spill to; the system's folder for temporary files if not given. */
  readonly spill?: string;
}

/**
 * Opens kept facts (`keepFacts`) for counting by DuckDB. Tables are read from their files as far as a count asks for them.
 *
 * @throws where the folder has no kept facts
 */
export async function countFacts(
  folder: string,
  { memoryMb = 1024, threads = 2, spill = tmpdir() }: CountFactsOptions = {},
): Promise<FactCounts> {
  const { title, notice, views } = await keptTables(folder);
  const database = await openDatabase({ memoryMb, threads, spill });
  const { connection } = database;
  try {
    for (const [name, source] of Object.entries(views)) await connection.run(`CREATE VIEW ${name} AS ${source}`);
    for (const name of ["counted_articles", "numbered_actors"] as const)
      await connection.run(`CREATE TABLE ${name} AS ${statement(name)}`);
    for (const name of ["counted_sentences", "counted_mentions", "counted_statements"] as const)
      await connection.run(`CREATE VIEW ${name} AS ${statement(name)}`);
    const found = await connection.runAndReadAll("SELECT COUNT(*) FROM counted_articles");
    return {
      title,
      notice,
      articles: Number(found.getRows()[0]?.[0] ?? 0),
      pairs: (options) => countPairs(connection, options),
      shares: (options) => countShares(connection, options),
      close: database.close,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
