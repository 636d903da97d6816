import { columnTable, type Table } from "@readout/corpus";
import type { EvidenceId } from "@readout/facts";
import type { Chosen } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { keysOf } from "../articles/divide.ts";
import type { Interval } from "../statistics/interval.ts";
import { npmi } from "../statistics/npmi.ts";
import type { Blocks } from "./blocks.ts";
import type { ArticlePairs } from "./countPairs.ts";
import type { Incidence } from "./incidence.ts";
import { type Counted, LEAST_ARTICLES, liftIntervals } from "./liftInterval.ts";
import type { NullOptions } from "./nullModel.ts";
import type { PairRow } from "./pairRow.ts";
import type { TestedPairs } from "./testPairs.ts";
import { evidenceOf, type Units } from "./units.ts";

/** The pairs of an outlet, of a month or of all articles, and how many units these have. */
export interface PairGroup {
  readonly group: string | null;
  readonly windows: number;
  /** The articles that count in it. */
  readonly positions: readonly number[];
  readonly blocks: Blocks;
  readonly counts: ArticlePairs;
}

/** What the numbers of pairs, actors and units stand for, and what the test says of them. */
export interface PairGround {
  readonly actors: Incidence;
  readonly units: Units;
  readonly chosen: Chosen;
  readonly tested: TestedPairs;
  readonly settings: Required<NullOptions>;
}

type Columns = { readonly [Name in keyof PairRow]: readonly PairRow[Name][] };

const ORDER = [
  ...(["group", "a", "b", "aName", "bName", "aKind", "bKind", "window"] as const),
  ...(["articles", "articlesA", "articlesB", "allArticles", "outlets"] as const),
  ...(["together", "withA", "withB", "windows", "expected", "npmi", "lift", "liftLow", "liftHigh"] as const),
  ...(["score", "q", "tests", "replicates", "seed", "evidence"] as const),
];

/** Lays out pairs, group by group, the surest first. Columns, as there may be a million rows. */
export function pairTable(groups: readonly PairGroup[], ground: PairGround): Table<PairRow> {
  const describe = describer(ground);
  const described = groups.map(describe);
  return columnTable<PairRow>(
    ORDER.map((name) => [
      name,
      ([] as unknown[]).concat(...described.map((columns): readonly unknown[] => columns[name])),
    ]),
  );
}

function describer({
  actors,
  units,
  chosen,
  tested,
  settings,
}: PairGround): (group: PairGroup, number: number) => Columns {
  const { ids, names, kinds } = actors;
  const evidence = evidenceLister(units, chosen);
  const outlets = outletCounter(units, chosen);
  return ({ group, windows, positions, blocks, counts }, number) => {
    const { a, b, margins, articles, start, units: shared } = counts;
    const scores = tested.logScore[number] ?? new Float64Array();
    const q = tested.q[number] ?? new Float64Array();
    const unitsOf = (pair: number): Int32Array => shared.subarray(start[pair], start[pair + 1]);
    const together = (pair: number): number => (start[pair + 1] ?? 0) - (start[pair] ?? 0);
    const order = surestFirst(counts, q, scores, names);
    const each = <Value>(value: (pair: number) => Value): Value[] => order.map(value);
    const first = <Value>(of: ArrayLike<Value>): Value[] => each((pair) => of[a[pair] ?? 0] as Value);
    const second = <Value>(of: ArrayLike<Value>): Value[] => each((pair) => of[b[pair] ?? 0] as Value);
    const withA = first(margins);
    const withB = second(margins);
    const expected = order.map((_, row) => ((withA[row] ?? 0) * (withB[row] ?? 0)) / windows);
    const interval = liftsOf(units, positions, blocks);
    const lifts = each((pair) => interval(a[pair] ?? 0, b[pair] ?? 0, articles[pair] ?? 0, unitsOf(pair)));
    return {
      ...{ group: each(() => group), window: each(() => units.window), windows: each(() => windows) },
      ...{ a: first(ids), aName: first(names), aKind: first(kinds), withA },
      ...{ b: second(ids), bName: second(names), bKind: second(kinds), withB },
      ...{ articlesA: first(blocks.articlesOf), articlesB: second(blocks.articlesOf) },
      allArticles: each(() => blocks.sizes.length),
      articles: each((pair) => articles[pair] ?? 0),
      outlets: each((pair) => outlets(unitsOf(pair))),
      together: each(together),
      expected,
      npmi: order.map((pair, row) =>
        npmi({ together: together(pair), withA: withA[row] ?? 0, withB: withB[row] ?? 0, units: windows }),
      ),
      lift: order.map((pair, row) => together(pair) / (expected[row] ?? 0)),
      liftLow: lifts.map((one) => one?.low ?? null),
      liftHigh: lifts.map((one) => one?.high ?? null),
      score: each((pair) => orNull(Math.exp(scores[pair] ?? Number.NaN))),
      q: each((pair) => orNull(q[pair] ?? Number.NaN)),
      tests: each(() => tested.tests),
      replicates: each(() => settings.replicates),
      seed: each(() => settings.seed),
      evidence: each((pair) => evidence(unitsOf(pair))),
    };
  };
}

function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

/** Pairs by q (those that were not tested last), then by articles, score and name. */
function surestFirst(
  { a, b, articles }: ArticlePairs,
  q: Float64Array,
  scores: Float64Array,
  names: readonly string[],
): number[] {
  const sure = (values: Float64Array, pair: number): number => {
    const value = values[pair] ?? Number.NaN;
    return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
  };
  const difference = (x: number, y: number): number => (x === y ? 0 : x - y);
  return Array.from(a.keys()).sort(
    (x, y) =>
      difference(sure(q, x), sure(q, y)) ||
      (articles[y] ?? 0) - (articles[x] ?? 0) ||
      difference(sure(scores, x), sure(scores, y)) ||
      compare(names[a[x] ?? 0] ?? "", names[a[y] ?? 0] ?? "") ||
      compare(names[b[x] ?? 0] ?? "", names[b[y] ?? 0] ?? "") ||
      x - y,
  );
}

/** Returns a function that gives the interval of a pair's lift. */
function liftsOf(
  { position }: Units,
  positions: readonly number[],
  { sizes, blocksFrom, blockArticle, blockStart }: Blocks,
): (a: number, b: number, articles: number, shared: Int32Array) => Interval | null {
  const interval = liftIntervals(sizes);
  const numbers = new Map(positions.map((at, number) => [at, number]));
  const ofActor = (actor: number): Counted => {
    const [from, end] = [blocksFrom[actor] ?? 0, blocksFrom[actor + 1] ?? 0];
    const units = Int32Array.from(
      { length: end - from },
      (_, i) => (blockStart[from + i + 1] ?? 0) - (blockStart[from + i] ?? 0),
    );
    return { article: blockArticle.subarray(from, end), units };
  };
  return (a, b, articles, shared) => {
    if (articles < LEAST_ARTICLES) return null;
    const both = new Map<number, number>();
    for (const unit of shared) {
      const article = numbers.get(position[unit] ?? 0) ?? 0;
      both.set(article, (both.get(article) ?? 0) + 1);
    }
    return interval({ article: [...both.keys()], units: [...both.values()] }, ofActor(a), ofActor(b));
  };
}

/** In how many outlets some units are; articles that state none are not counted. */
function outletCounter({ position }: Units, chosen: Chosen): (shared: Int32Array) => number {
  const numbers = new Map<string | null, number>([[null, 0]]);
  const ofArticle = Int32Array.from(keysOf(chosen, "outlet"), (name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
  const seen = new Int32Array(numbers.size);
  let call = 0;
  return (shared) => {
    let outlets = 0;
    call++;
    for (const unit of shared) {
      const number = ofArticle[position[unit] ?? 0] ?? 0;
      if (number !== 0 && seen[number] !== call) outlets++;
      seen[number] = call;
    }
    return outlets;
  };
}

/** Names each unit once, as many pairs share it. */
function evidenceLister(units: Units, chosen: Chosen): (shared: Int32Array) => EvidenceId[] {
  const names: (EvidenceId | undefined)[] = new Array(units.exists.length);
  return (shared) => {
    const ids: EvidenceId[] = [];
    for (const unit of shared) {
      const name = names[unit] ?? evidenceOf(units, chosen, unit);
      names[unit] = name;
      ids.push(name);
    }
    return ids;
  };
}
