import { columnTable, computedColumn, type Table } from "@readout/corpus";
import { npmi } from "../statistics/npmi.ts";
import type { PairGround, PairGroup } from "./countedPairs.ts";
import { evidenceLister } from "./pairEvidence.ts";
import { liftsOf } from "./pairLifts.ts";
import { surestFirst } from "./pairOrder.ts";
import { outletCounter } from "./pairOutlets.ts";
import type { PairRow } from "./pairRow.ts";
import type { TestedPairs } from "./testPairs.ts";
import { windowName } from "./units.ts";

type Value = (pair: number) => unknown;
type Described = { readonly [Name in keyof PairRow]: (pair: number) => PairRow[Name] };

/** The columns of pairs, in their order. */
export const PAIR_COLUMNS: readonly (keyof PairRow)[] = [
  ...(["group", "a", "b", "aName", "bName", "aKind", "bKind", "window"] as const),
  ...(["articles", "articlesA", "articlesB", "allArticles", "outlets"] as const),
  ...(["together", "withA", "withB", "windows", "expected", "npmi", "lift", "liftLow", "liftHigh"] as const),
  ...(["score", "q", "needed", "tests", "nullModel", "replicates", "seed", "evidence"] as const),
];

/**
 * Lays out pairs, group by group, the surest first. What a row says is made when it is read, as there may be a million rows:
 * laid out is only their order.
 */
export function pairTable(
  groups: readonly PairGroup[],
  ground: PairGround & { readonly tested: TestedPairs },
): Table<PairRow> {
  const { actors, tested } = ground;
  const rank = ranks(actors.names);
  const none = new Float64Array();
  const orders = groups.map(({ counts }, group) =>
    surestFirst(counts, { q: tested.q[group] ?? none, scores: tested.logScore[group] ?? none, rank }),
  );
  const length = orders.reduce((sum, order) => sum + order.length, 0);
  const pairOf = new Int32Array(length);
  const groupOf = new Int32Array(length);
  let next = 0;
  for (const [group, order] of orders.entries()) {
    pairOf.set(order, next);
    groupOf.fill(group, next, next + order.length);
    next += order.length;
  }
  const outlets = outletCounter(ground.units, ground.chosen);
  const evidence = evidenceLister(ground);
  const described = groups.map((group, number) => describe(group, number, { ...ground, outlets, evidence }));
  return columnTable<PairRow>(
    PAIR_COLUMNS.map((name) => {
      const values = described.map((group): Value => group[name]);
      return [name, computedColumn(length, (row) => values[groupOf[row] ?? 0]?.(pairOf[row] ?? 0))];
    }),
  );
}

interface Describing extends PairGround {
  readonly tested: TestedPairs;
  readonly outlets: ReturnType<typeof outletCounter>;
  readonly evidence: ReturnType<typeof evidenceLister>;
}

function describe(
  { group, windows, positions, blocks, counts }: PairGroup,
  number: number,
  { tested, settings, outlets, evidence, ...ground }: Describing,
): Described {
  const { ids, names, kinds } = ground.actors;
  const { a, b, margins, articles, start, units: shared } = counts;
  const first =
    <Of>(of: ArrayLike<Of>) =>
    (pair: number): Of =>
      of[a[pair] ?? 0] as Of;
  const second =
    <Of>(of: ArrayLike<Of>) =>
    (pair: number): Of =>
      of[b[pair] ?? 0] as Of;
  const always =
    <Of>(value: Of) =>
    (): Of =>
      value;
  const known = (of: ArrayLike<number> | undefined, pair: number): number | null => {
    const value = of?.[pair] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  const unitsOf = (pair: number): Int32Array => shared.subarray(start[pair], start[pair + 1]);
  const together = (pair: number): number => (start[pair + 1] ?? 0) - (start[pair] ?? 0);
  const [withA, withB] = [first(margins), second(margins)];
  const expected = (pair: number): number => (withA(pair) * withB(pair)) / windows;
  const lift = liftsOf(ground.units, positions, blocks, { ...counts, unitsOf });
  return {
    ...{ group: always(group), window: always(windowName(ground.units)), windows: always(windows) },
    ...{ a: first(ids), aName: first(names), aKind: first(kinds), withA },
    ...{ b: second(ids), bName: second(names), bKind: second(kinds), withB },
    articlesA: (pair) => blocks().articlesOf[a[pair] ?? 0] ?? 0,
    articlesB: (pair) => blocks().articlesOf[b[pair] ?? 0] ?? 0,
    allArticles: always(positions.length),
    articles: (pair) => articles[pair] ?? 0,
    outlets: (pair) => outlets(unitsOf(pair)),
    together,
    expected,
    npmi: (pair) => npmi({ together: together(pair), withA: withA(pair), withB: withB(pair), units: windows }),
    lift: (pair) => together(pair) / expected(pair),
    liftLow: (pair) => lift(pair)?.low ?? null,
    liftHigh: (pair) => lift(pair)?.high ?? null,
    score: (pair) => {
      const score = known(tested.logScore[number], pair);
      return score === null ? null : Math.exp(score);
    },
    q: (pair) => known(tested.q[number], pair),
    tests: always(tested.tests),
    nullModel: always(settings.nullModel),
    needed: (pair) =>
      tested.needed(number, blocks().articlesOf[a[pair] ?? 0] ?? 0, blocks().articlesOf[b[pair] ?? 0] ?? 0),
    replicates: always(tested.replicates),
    seed: always(settings.seed),
    evidence: (pair) => evidence(unitsOf(pair), a[pair] ?? 0, b[pair] ?? 0),
  };
}

/** The place of each name in the order of all: like names share one. */
function ranks(names: readonly string[]): Int32Array {
  const sorted = [...new Set(names)].sort();
  const places = new Map(sorted.map((name, place) => [name, place]));
  return Int32Array.from(names, (name) => places.get(name) ?? 0);
}
