import { columnTable, computedColumn, type Table } from "@readout/corpus";
import type { ActorKind } from "@readout/facts";
import type { Connection } from "@readout/store";
import { compare } from "../articles/compare.ts";
import { surestFirst } from "../cooccurrence/pairOrder.ts";
import type { PairRow } from "../cooccurrence/pairRow.ts";
import { type ArticleKind, testCounts } from "../cooccurrence/sdsm.ts";
import type { Window } from "../cooccurrence/units.ts";
import { npmi } from "../statistics/npmi.ts";
import { Numbers } from "../statistics/numbers.ts";
import { rowsOf } from "./rows.ts";
import { type StatementName, statement } from "./statements.ts";

/** How pairs are counted. */
export interface CountedPairsOptions {
  /** What a pair must share; a sentence if not given. */
  readonly window?: Window;
}

/** A pair as it is counted on disk: `PairRow` without what needs the texts or each article. */
export type PairCountRow = Omit<
  PairRow,
  "group" | "liftLow" | "liftHigh" | "needed" | "replicates" | "seed" | "evidence" | "nullModel"
>;

/** In how many articles and units each actor stands. */
interface Margins {
  readonly articlesOf: Int32Array;
  readonly margins: Int32Array;
}

/** What the actors are called that stand in pairs, which are far fewer than all. */
interface Named {
  /** Of each actor its place in the lists; -1 of one that is in none. */
  readonly places: Int32Array;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly kinds: readonly ActorKind[];
}

/**
 * Counts the pairs of kept facts and tests them by the stochastic degree sequence model (`testBySdsm`).
 *
 * @throws RangeError for an unknown window
 */
export async function countPairs(
  connection: Connection,
  { window = "sentence" }: CountedPairsOptions = {},
): Promise<Table<PairCountRow>> {
  if (!["sentence", "paragraph", "article"].includes(window)) throw new RangeError(`unknown window: ${window}`);
  const make = (kind: "TABLE" | "VIEW", name: StatementName): Promise<unknown> =>
    connection.run(`CREATE OR REPLACE TEMP ${kind} ${name} AS ${statement(name, { window })}`);
  await make("TABLE", "placed_actors");
  await make("TABLE", "actors_in_articles");
  await make("VIEW", "articles_by_units");
  await make("VIEW", "pairs_in_articles");
  const kinds = await kindsIn(connection);
  const { articlesOf, margins } = await marginsIn(connection);
  const { outlets, together, ...pairs } = await pairsIn(connection);
  for (const name of ["placed_actors", "actors_in_articles"]) await connection.run(`DROP TABLE ${name}`);
  const windows = kinds.reduce((sum, { size, count }) => sum + size * count, 0);
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const { places, ids, names, kinds: actorKinds } = await namesOf(connection, articlesOf.length, pairs);
  const meanUnits = Float64Array.from(articlesOf, (articles, i) => (articles === 0 ? 0 : (margins[i] ?? 0) / articles));
  const tested = testCounts([{ ...pairs, articlesOf, meanUnits, kinds }]);
  const [scores, q] = [tested.logScore[0] ?? new Float64Array(), tested.q[0] ?? new Float64Array()];
  const order = surestFirst(pairs, { q, scores, rank: ranks(names, places) });
  const number = (value: number | undefined): number | null => (Number.isNaN(value) ? null : (value ?? null));
  const placeOf = (actor: Int32Array, i: number): number => places[actor[i] ?? 0] ?? -1;
  const expected = (i: number): number => ((margins[pairs.a[i] ?? 0] ?? 0) * (margins[pairs.b[i] ?? 0] ?? 0)) / windows;
  const described: { readonly [Name in keyof PairCountRow]: (pair: number) => PairCountRow[Name] } = {
    a: (i) => ids[placeOf(pairs.a, i)] ?? "",
    b: (i) => ids[placeOf(pairs.b, i)] ?? "",
    aName: (i) => names[placeOf(pairs.a, i)] ?? "",
    bName: (i) => names[placeOf(pairs.b, i)] ?? "",
    aKind: (i) => actorKinds[placeOf(pairs.a, i)] ?? "group",
    bKind: (i) => actorKinds[placeOf(pairs.b, i)] ?? "group",
    window: () => window,
    articles: (i) => pairs.articles[i] ?? 0,
    articlesA: (i) => articlesOf[pairs.a[i] ?? 0] ?? 0,
    articlesB: (i) => articlesOf[pairs.b[i] ?? 0] ?? 0,
    allArticles: () => all,
    outlets: (i) => outlets[i] ?? 0,
    together: (i) => together[i] ?? 0,
    withA: (i) => margins[pairs.a[i] ?? 0] ?? 0,
    withB: (i) => margins[pairs.b[i] ?? 0] ?? 0,
    windows: () => windows,
    expected,
    npmi: (i) =>
      npmi({
        together: together[i] ?? 0,
        withA: margins[pairs.a[i] ?? 0] ?? 0,
        withB: margins[pairs.b[i] ?? 0] ?? 0,
        units: windows,
      }),
    lift: (i) => (together[i] ?? 0) / expected(i),
    score: (i) => {
      const score = number(scores[i]);
      return score === null ? null : Math.exp(score);
    },
    q: (i) => number(q[i]),
    tests: () => tested.tests,
  };
  return columnTable<PairCountRow>(
    (Object.keys(described) as (keyof PairCountRow)[]).map((name) => [
      name,
      computedColumn(order.length, (row) => described[name](order[row] ?? 0)),
    ]),
  );
}

async function kindsIn(connection: Connection): Promise<ArticleKind[]> {
  const kinds: ArticleKind[] = [];
  for await (const [degree, size, count] of rowsOf(connection, statement("article_kinds")))
    kinds.push({ degree, size, count } as ArticleKind);
  return kinds;
}

async function marginsIn(connection: Connection): Promise<Margins> {
  const [articles, units] = [new Numbers(), new Numbers()];
  const sql = `SELECT c.articles, c.units FROM (${statement("actor_counts")}) c ORDER BY c.number`;
  for await (const [inArticles, inUnits] of rowsOf(connection, sql)) {
    articles.push(inArticles as number);
    units.push(inUnits as number);
  }
  return { articlesOf: articles.values(), margins: units.values() };
}

/** Reads the names once the pairs are known: nobody needs those of all actors, and the database has the memory until then. */
async function namesOf(
  connection: Connection,
  actors: number,
  { a, b }: Readonly<Record<"a" | "b", Int32Array>>,
): Promise<Named> {
  const places = new Int32Array(actors).fill(-1);
  for (const side of [a, b]) for (const actor of side) places[actor] = 0;
  const [ids, names, kinds]: [string[], string[], ActorKind[]] = [[], [], []];
  const sql = "SELECT n.number, n.actor, n.name, n.kind FROM numbered_actors n ORDER BY n.number";
  for await (const [number, actor, name, kind] of rowsOf(connection, sql)) {
    const own = (number as number) - 1;
    if (places[own] !== 0) continue;
    places[own] = ids.push(actor as string) - 1;
    names.push(name as string);
    kinds.push(kind as ActorKind);
  }
  return { places, ids, names, kinds };
}

/** The pairs, by the places of their actors from 0. */
async function pairsIn(
  connection: Connection,
): Promise<Readonly<Record<"a" | "b" | "articles" | "together" | "outlets", Int32Array>>> {
  const all = [new Numbers(), new Numbers(), new Numbers(), new Numbers(), new Numbers()] as const;
  const [a, b, articles, together, outlets] = all;
  for await (const [first, second, units, shared, printed] of rowsOf(connection, statement("pair_counts"))) {
    a.push((first as number) - 1);
    b.push((second as number) - 1);
    together.push(units as number);
    articles.push(shared as number);
    outlets.push(printed as number);
  }
  return {
    a: a.values(),
    b: b.values(),
    articles: articles.values(),
    together: together.values(),
    outlets: outlets.values(),
  };
}

/** The place of each actor's name in the order of all: like names share one. */
function ranks(names: readonly string[], places: Int32Array): Int32Array {
  const order = new Int32Array(names.length).map((_, actor) => actor);
  order.sort((x, y) => compare(names[x] ?? "", names[y] ?? ""));
  const ranked = new Int32Array(names.length);
  for (let at = 1, rank = 0; at < order.length; at++) {
    if (names[order[at] ?? 0] !== names[order[at - 1] ?? 0]) rank++;
    ranked[order[at] ?? 0] = rank;
  }
  return places.map((place) => ranked[place] ?? 0);
}
