import { type Table, table } from "@readout/corpus";
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

const COLUMNS: readonly (keyof ShareCountRow)[] = [
  ...(["key", "within", "attributions", "articles", "allArticles", "share", "low", "high"] as const),
  ...(["words", "wordShare", "wordLow", "wordHigh", "directShare"] as const),
];

/** What an article has of a share, article by article. */
interface Share {
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
  const rows: ShareCountRow[] = [];
  for (const [part, articles] of parts) {
    const { shares, attributions, words } = await sharesIn(connection, within, part, articles);
    const least = by === "source" ? LEAST_FOR_SOURCES : undefined;
    const [ofAttributions, ofWords] = [estimator(attributions, level, least), estimator(words, level, least)];
    const found = [...shares].map(([key, own]): ShareCountRow => {
      const { cluster } = own;
      const share = ofAttributions.share({ cluster, value: own.attributions });
      const wordShare = ofWords.share({ cluster, value: own.words });
      const count = own.attributions.reduce((sum, n) => sum + n, 0);
      return {
        key,
        within: within === undefined ? null : (part ?? unknownLabel(within)),
        attributions: count,
        articles: cluster.length,
        allArticles: articles,
        share: share.value ?? 0,
        low: share.low,
        high: share.high,
        words: own.words.reduce((sum, n) => sum + n, 0),
        wordShare: wordShare.value,
        wordLow: wordShare.low,
        wordHigh: wordShare.high,
        directShare: own.direct / count,
      };
    });
    for (const row of found.sort((a, b) => b.attributions - a.attributions || compare(a.key, b.key))) rows.push(row);
  }
  return table<ShareCountRow>(rows, COLUMNS);
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

/** The shares of the articles of an outlet or month, in the order of the corpus, and what each article has in all. */
async function sharesIn(
  connection: Connection,
  within: "outlet" | "month" | undefined,
  part: string | null,
  articles: number,
): Promise<{ shares: ReadonlyMap<string, Share>; attributions: Float64Array; words: Float64Array }> {
  const inside =
    within === undefined
      ? "TRUE"
      : part === null
        ? `NULLIF(${within}, '') IS NULL`
        : `${within} = '${part.replaceAll("'", "''")}'`;
  const numbered = `SELECT id, ROW_NUMBER() OVER (ORDER BY month NULLS LAST, place) - 1 AS number FROM counted_articles WHERE ${inside}`;
  const rows = rowsOf(
    connection,
    `SELECT a.number, s.share, s.attributions, s.words, s.direct FROM shares_in_articles s JOIN (${numbered}) a ON s.id = a.id ORDER BY a.number, s.share`,
  );
  const shares = new Map<string, Share>();
  const [attributions, words] = [new Float64Array(articles), new Float64Array(articles)];
  for await (const row of rows) {
    const [number, key, count, inWords, direct] = row as [number, string, number, number, number];
    let share = shares.get(key);
    if (share === undefined) {
      share = { cluster: [], attributions: [], words: [], direct: 0 };
      shares.set(key, share);
    }
    share.cluster.push(number);
    share.attributions.push(count);
    share.words.push(inWords);
    share.direct += direct;
    attributions[number] = (attributions[number] ?? 0) + count;
    words[number] = (words[number] ?? 0) + inWords;
  }
  return { shares, attributions, words };
}
