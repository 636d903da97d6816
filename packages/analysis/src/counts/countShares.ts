import { columnTable, computedColumn, type Table } from "@readout/corpus";
import type { Connection } from "@readout/store";
import { compare, unknownLast } from "../articles/compare.ts";
import { unknownLabel } from "../articles/divide.ts";
import { estimator, LEAST_FOR_SOURCES } from "../attribution/proportion.ts";
import type { ShareRow } from "../attribution/shareRow.ts";
import { rowsOf } from "./rows.ts";
import { statement } from "./statements.ts";

/** How shares are taken. */
export interface CountedSharesOptions {
  readonly by: "source" | "sourceType" | "role";
  /** Take the shares in each outlet or month for itself. */
  readonly within?: "outlet" | "month";
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
}

/** A share as it is counted on disk: `ShareRow` without evidence and label. */
export type ShareCountRow = Omit<ShareRow, "evidence" | "label">;

/** The columns of numbers, in which NaN stands for null. */
const NUMBERS = [
  ...(["attributions", "articles", "allArticles", "share", "low", "high"] as const),
  ...(["words", "wordShare", "wordLow", "wordHigh", "directShare"] as const),
] as const;

/** What articles have of a share, article by article. */
interface Share {
  readonly key: string;
  readonly cluster: number[];
  readonly attributions: number[];
  readonly words: number[];
  direct: number;
}

/** Counts the shares of kept facts, the largest first in each outlet or month; intervals have articles as observations. */
export async function countShares(
  connection: Connection,
  { by, within, level = 0.95 }: CountedSharesOptions,
): Promise<Table<ShareCountRow>> {
  if (!["source", "sourceType", "role"].includes(by)) throw new RangeError(`unknown division: ${by}`);
  if (within !== undefined && within !== "outlet" && within !== "month")
    throw new RangeError(`unknown division: ${within}`);
  await connection.run(`CREATE OR REPLACE TEMP TABLE shares_in_articles AS ${statement("shares_in_articles", { by })}`);
  const sizes = await sizesIn(connection, within);
  const parts = [...sizes].sort(([a], [b]) => unknownLast(a, b));
  // There are as many sources as names: their numbers are kept by columns.
  const keys: string[] = [];
  const names: (string | null)[] = [];
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, [] as number[]])) as Columns;
  const order: number[] = [];
  for (const [part, articles] of parts) {
    const name = within === undefined ? null : (part ?? unknownLabel(within));
    const from = keys.length;
    await numberArticles(connection, within, part);
    const { attributions, words } = await wholeOf(connection, articles);
    const least = by === "source" ? LEAST_FOR_SOURCES : undefined;
    const [ofAttributions, ofWords] = [estimator(attributions, level, least), estimator(words, level, least)];
    for await (const { key, cluster, direct, ...own } of sharesIn(connection)) {
      const share = ofAttributions.share({ cluster, value: own.attributions });
      const wordShare = ofWords.share({ cluster, value: own.words });
      const count = sum(own.attributions);
      const row: Readonly<Record<keyof Columns, number | null>> = {
        attributions: count,
        articles: cluster.length,
        allArticles: articles,
        share: share.value ?? 0,
        low: share.low,
        high: share.high,
        words: sum(own.words),
        wordShare: wordShare.value,
        wordLow: wordShare.low,
        wordHigh: wordShare.high,
        directShare: direct / count,
      };
      keys.push(key);
      names.push(name);
      for (const column of NUMBERS) numbers[column].push(row[column] ?? Number.NaN);
    }
    const { attributions: counts } = numbers;
    const own = Array.from({ length: keys.length - from }, (_, i) => from + i);
    own.sort((x, y) => (counts[y] ?? 0) - (counts[x] ?? 0) || compare(keys[x] ?? "", keys[y] ?? ""));
    for (const row of own) order.push(row);
  }
  const column = <Value>(value: (row: number) => Value) =>
    computedColumn(order.length, (row) => value(order[row] ?? 0));
  const number = (value: number | undefined): number | null => (Number.isNaN(value) ? null : (value ?? null));
  return columnTable<ShareCountRow>([
    ["key", column((row) => keys[row])],
    ["within", column((row) => names[row])],
    ...NUMBERS.map((name) => [name, column((row) => number(numbers[name][row]))] as const),
  ]);
}

type Columns = Readonly<Record<(typeof NUMBERS)[number], number[]>>;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** How many articles each outlet or month has. */
async function sizesIn(
  connection: Connection,
  within: "outlet" | "month" | undefined,
): Promise<ReadonlyMap<string | null, number>> {
  const sizes = new Map<string | null, number>();
  const part = within === undefined ? "NULL" : `NULLIF(${within}, '')`;
  for await (const [key, articles] of rowsOf(connection, `SELECT ${part}, COUNT(*) FROM counted_articles GROUP BY 1`))
    sizes.set(key as string | null, articles as number);
  return sizes;
}

/** Numbers the articles of an outlet or month, in the order of the corpus. */
async function numberArticles(
  connection: Connection,
  within: "outlet" | "month" | undefined,
  part: string | null,
): Promise<void> {
  const inside =
    within === undefined
      ? "TRUE"
      : part === null
        ? `NULLIF(${within}, '') IS NULL`
        : `${within} = '${part.replaceAll("'", "''")}'`;
  const numbered = `SELECT id, ROW_NUMBER() OVER (ORDER BY month NULLS LAST, place) - 1 AS number FROM counted_articles WHERE ${inside}`;
  await connection.run(`CREATE OR REPLACE TEMP TABLE articles_inside AS ${numbered}`);
}

/** What each of these articles has in all. */
async function wholeOf(
  connection: Connection,
  articles: number,
): Promise<{ attributions: Float64Array; words: Float64Array }> {
  const [attributions, words] = [new Float64Array(articles), new Float64Array(articles)];
  const sql = `SELECT a.number, SUM(s.attributions), SUM(s.words) FROM shares_in_articles s
    JOIN articles_inside a ON s.id = a.id GROUP BY a.number`;
  for await (const [number, count, inWords] of rowsOf(connection, sql)) {
    attributions[number as number] = count as number;
    words[number as number] = inWords as number;
  }
  return { attributions, words };
}

/** The shares of these articles, one after the other: memory holds the articles of one. */
async function* sharesIn(connection: Connection): AsyncGenerator<Share> {
  const sql = `SELECT s.share, a.number, s.attributions, s.words, s.direct FROM shares_in_articles s
    JOIN articles_inside a ON s.id = a.id ORDER BY s.share, a.number`;
  let share: Share | undefined;
  for await (const row of rowsOf(connection, sql)) {
    const [key, number, count, inWords, direct] = row as [string, number, number, number, number];
    if (share === undefined || share.key !== key) {
      if (share !== undefined) yield share;
      share = { key, cluster: [], attributions: [], words: [], direct: 0 };
    }
    share.cluster.push(number);
    share.attributions.push(count);
    share.words.push(inWords);
    share.direct += direct;
  }
  if (share !== undefined) yield share;
}
