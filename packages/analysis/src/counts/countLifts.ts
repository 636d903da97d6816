import type { Connection } from "@readout/store";
import { LEAST_ARTICLES, liftIntervalOf } from "../cooccurrence/liftInterval.ts";
import type { Interval } from "../statistics/interval.ts";
import { ask } from "./asked.ts";
import type { PairCountRow } from "./countPairs.ts";
import { rowsOf } from "./rows.ts";
import { statement } from "./statements.ts";

/** The actors of a pair, by their numbers. */
type Numbered = readonly [a: number, b: number];

/**
 * Counts what the intervals of the lifts of some pairs are made of, and returns them, in the order of the pairs; null of a pair in too few
 * articles for one. The table `placed_asked` must have the actors of the pairs.
 */
export async function countLifts(
  connection: Connection,
  window: string,
  rows: readonly PairCountRow[],
  asked: readonly Numbered[],
): Promise<(Interval | null)[]> {
  const pairs = rows.flatMap((row, i) => (row.articles < LEAST_ARTICLES ? [] : [asked[i] ?? [0, 0]]));
  if (pairs.length === 0) return rows.map(() => null);
  await ask(connection, "asked_lifts", { a: "INTEGER", b: "INTEGER" }, pairs);
  await connection.run(`CREATE OR REPLACE TEMP TABLE placed_lifts AS ${statement("placed_lifts", { window })}`);
  const own = await sumsOf(
    connection,
    "SELECT p.actor, SUM(p.units * p.units), SUM(p.units * p.size) FROM placed_lifts p GROUP BY p.actor",
    1,
  );
  const shared = await sumsOf(connection, statement("lift_sums"), 2);
  const units = window === "article" ? "1" : `COUNT(DISTINCT s.${window})`;
  const sizes = `SELECT 0, SUM(u.units * u.units) FROM (SELECT ${units} AS units FROM counted_sentences s GROUP BY s.id) u`;
  const [allAll = 0] = (await sumsOf(connection, sizes, 1)).get("0") ?? [];
  await connection.run("DROP TABLE placed_lifts");
  return rows.map(({ together, withA, withB, windows, articles, allArticles }, i) => {
    const [a, b] = asked[i] ?? [0, 0];
    const [bothBoth = 0, bothFirst = 0, bothSecond = 0, bothAll = 0, firstSecond = 0] = shared.get(`${a} ${b}`) ?? [];
    const [firstFirst = 0, firstAll = 0] = own.get(`${a}`) ?? [];
    const [secondSecond = 0, secondAll = 0] = own.get(`${b}`) ?? [];
    return liftIntervalOf({
      both: together,
      first: withA,
      second: withB,
      all: windows,
      squares: { both: bothBoth, first: firstFirst, second: secondSecond, all: allAll },
      products: { bothFirst, bothSecond, bothAll, firstSecond, firstAll, secondAll },
      articles: allArticles,
      shared: articles,
    });
  });
}

/** Sums, by so many columns before them. */
async function sumsOf(
  connection: Connection,
  sql: string,
  keys: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const found = new Map<string, readonly number[]>();
  for await (const row of rowsOf(connection, sql)) found.set(row.slice(0, keys).join(" "), row.slice(keys).map(Number));
  return found;
}
