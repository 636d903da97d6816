import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { counter, type Problem, pathListener, type Table } from "@readout/corpus";
import { type KeptTables, keepFacts, keptIn, keptTables, listener, type Report } from "@readout/facts";
import { type Connection, openDatabase, withRoom } from "@readout/store";
import { type ActorTotalRow, countActors } from "./countActors.ts";
import { type CountedPairsOptions, countPairs, type PairCountRow } from "./countPairs.ts";
import { type CountedSharesOptions, countShares, type ShareCountRow } from "./countShares.ts";
import { rowsOf } from "./rows.ts";
import { type Sampler, sampler } from "./sampler.ts";
import { statement } from "./statements.ts";

/** Statistics of kept facts, counted on disk: corpora that fit into no memory are counted as well. */
export interface FactCounts {
  readonly title: string | null;
  readonly notice: string | null;
  /** What to do, and why, where another version of Readout or of its lexicon has made the facts; null where this one has. */
  readonly outdated: string | null;
  /** The articles that count: of copies one. */
  readonly articles: number;
  /** What the tables hold. */
  readonly totals: () => Promise<FactTotals>;
  /**
   * The pairs of `cooccurrence` with `null: "sdsm"`, the surest first: the same numbers, without evidence and intervals of
   * lifts, which `sample` adds to chosen ones. Null corpora are drawn in memory alone, so at this size the null model is by formula.
   *
   * @throws RangeError for an unknown window
   */
  readonly pairs: (options?: CountedPairsOptions) => Promise<Table<PairCountRow>>;
  /** The shares of `attributionShares`: the same numbers, without evidence. */
  readonly shares: (options: CountedSharesOptions) => Promise<Table<ShareCountRow>>;
  /** The actors in most sentences: the numbers of `actorCounts`, without evidence. */
  readonly actors: (first: number) => Promise<Table<ActorTotalRow>>;
  /** Adds a few passages, from all over the corpus, to rows that were counted, and finds their words in the kept texts. */
  readonly sample: Sampler;
  readonly close: () => void;
}

/** What is counted, in all. */
export interface FactTotals {
  /** Articles that are kept, copies included, and how many of them count: of copies one. */
  readonly articles: number;
  readonly counted: number;
  readonly outlets: number;
  /** The first and the last date; null where none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  readonly sentences: number;
  readonly mentions: number;
  readonly attributions: number;
  readonly actors: number;
  readonly problems: number;
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
 * Opens kept facts (`keepFacts`) for counting by DuckDB. Tables are read from their files as far as a count asks for them. Of a
 * corpus facts are kept until the counts are closed.
 *
 * @throws where a corpus has no articles, and where there is nothing
 */
export async function countFacts(path: string, options: CountFactsOptions = {}): Promise<FactCounts> {
  if (keptIn([path]) !== null) {
    pathListener().given(path);
    return await countsOf(path, options, listener());
  }
  const folder = await mkdtemp(join(options.spill ?? tmpdir(), "readout-facts-"));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const { list } = await keepFacts(path, folder);
    if (list === null) throw new Error(`${pathListener().shown(path)}: Expected kept facts or articles, got none`);
    const counts = await countsOf(folder, options);
    return {
      ...counts,
      close() {
        counts.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function countsOf(
  folder: string,
  { memoryMb = 1024, threads = 2, spill = tmpdir() }: CountFactsOptions,
  report?: Report,
): Promise<FactCounts> {
  const { title, notice, outdated, views } = await keptTables(folder);
  const database = await openDatabase({ memoryMb, threads, spill });
  const { connection } = database;
  try {
    const counted = await withRoom(() => prepared(connection, views));
    if (report !== undefined) await tell(connection, report);
    const { pairs, shares, actors, passages } = sampler(connection);
    return {
      title,
      notice,
      outdated,
      articles: counted,
      totals: () => withRoom(() => totalsOf(connection)),
      actors: (first) => withRoom(() => countActors(connection, first)),
      sample: {
        pairs: (...asked) => withRoom(() => pairs(...asked)),
        shares: (...asked) => withRoom(() => shares(...asked)),
        actors: (...asked) => withRoom(() => actors(...asked)),
        passages: () => withRoom(passages),
      },
      pairs: (options) => withRoom(() => countPairs(connection, options)),
      shares: (options) => withRoom(() => countShares(connection, options)),
      close: database.close,
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Makes what all counts read; returns how many articles count. */
async function prepared(connection: Connection, views: KeptTables["views"]): Promise<number> {
  for (const [name, source] of Object.entries(views)) await connection.run(`CREATE VIEW ${name} AS ${source}`);
  for (const name of ["counted_articles", "numbered_actors", "repeated_sentences"] as const)
    await connection.run(`CREATE TABLE ${name} AS ${statement(name)}`);
  for (const name of ["counted_sentences", "counted_mentions", "counted_statements"] as const)
    await connection.run(`CREATE VIEW ${name} AS ${statement(name)}`);
  const found = await connection.runAndReadAll("SELECT COUNT(*) FROM counted_articles");
  return Number(found.getRows()[0]?.[0] ?? 0);
}

/** Tells whoever runs the notebook how much of the input could be used, as reading it does. */
async function tell(connection: Connection, report: Report): Promise<void> {
  const [[kept] = []] = (await connection.runAndReadAll("SELECT COUNT(*) FROM articles")).getRows();
  const articles = Number(kept);
  const count = counter();
  count.addTally({ articles, refused: {}, doubts: 0 });
  for await (const [id, rule, reason, where] of rowsOf(connection, 'SELECT id, rule, reason, "where" FROM problems'))
    count.add({ id, problem: { rule, reason, where } } as Problem);
  report({ stage: "read", count: articles, total: articles, tally: count.tally() });
}

async function totalsOf(connection: Connection): Promise<FactTotals> {
  const count = (table: string): string => `(SELECT COUNT(*) FROM ${table})`;
  const sql = `SELECT ${["articles", "counted_articles", "sentences", "mentions", "attributions", "actors", "problems"].map(count).join(", ")},
    COUNT(DISTINCT outlet), SUBSTRING(MIN(published), 1, 10), SUBSTRING(MAX(published), 1, 10) FROM articles`;
  const [row = []] = (await connection.runAndReadAll(sql)).getRows();
  const [articles, counted, sentences, mentions, attributions, actors, problems, outlets] = row.map(Number) as number[];
  const numbers = { articles, counted, sentences, mentions, attributions, actors, problems, outlets };
  const [first, last] = row.slice(8) as (string | null)[];
  return { ...(numbers as Record<keyof typeof numbers, number>), first: first ?? null, last: last ?? null };
}
