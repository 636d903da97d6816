import type { EvidenceId } from "@readout/annotate";
import { columnTable, type Table } from "@readout/corpus";
import type { Chosen } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Association, association } from "../statistics/association.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import type { PairCounts } from "./countPairs.ts";
import type { Incidence } from "./incidence.ts";
import type { PairRow } from "./pairRow.ts";
import { countArticles, evidenceOf, type Units } from "./units.ts";

/** The pairs of an outlet, of a month or of all articles, and how many units these have. */
export interface PairGroup {
  readonly group: string | null;
  readonly windows: number;
  readonly counts: PairCounts;
}

/** What the numbers of pairs, actors and units stand for. */
export interface PairGround {
  readonly actors: Incidence;
  readonly units: Units;
  readonly chosen: Chosen;
  readonly tests: number;
}

type Columns<Row> = { readonly [Name in keyof Row]: readonly Row[Name][] };
type GroupColumns = Columns<Omit<PairRow, "q" | "tests">>;

/** Tests the pairs and lays them out: group by group, the strongest first. Columns, as there may be a million rows. */
export function pairTable(groups: readonly PairGroup[], ground: PairGround): Table<PairRow> {
  const describe = describer(ground);
  const described = groups.map(describe);
  const all = <Name extends keyof GroupColumns>(name: Name): readonly [Name, readonly unknown[]] => [
    name,
    ([] as unknown[]).concat(...described.map((columns): readonly unknown[] => columns[name])),
  ];
  const p = ([] as number[]).concat(...described.map((columns) => columns.p));
  return columnTable<PairRow>([
    ...(["group", "a", "b", "aName", "bName", "aKind", "bKind", "window"] as const).map(all),
    ...(["together", "withA", "withB", "windows", "expected", "npmi", "logLikelihood", "p", "test"] as const).map(all),
    ["q", Array.from(benjaminiHochberg(p, ground.tests))],
    ["tests", p.map(() => ground.tests)],
    ...(["articles", "outlets", "evidence"] as const).map(all),
  ]);
}

function describer({ actors, units, chosen }: PairGround): (group: PairGroup) => GroupColumns {
  const { ids, names, kinds } = actors;
  const evidence = evidenceLister(units, chosen);
  const outlets = outletCounter(units, chosen);
  return ({ group, windows, counts: { a, b, margins, start, units: shared } }) => {
    const tested = a.map((first, pair) => {
      const together = (start[pair + 1] ?? 0) - (start[pair] ?? 0);
      return association({ together, withA: margins[first] ?? 0, withB: margins[b[pair] ?? 0] ?? 0, units: windows });
    });
    const order = strongestFirst(tested, (pair) => `${names[a[pair] ?? 0]}\n${names[b[pair] ?? 0]}`);
    const each = <Value>(value: (pair: number) => Value): Value[] => order.map(value);
    const first = <Value>(of: ArrayLike<Value>): Value[] => each((pair) => of[a[pair] ?? 0] as Value);
    const second = <Value>(of: ArrayLike<Value>): Value[] => each((pair) => of[b[pair] ?? 0] as Value);
    const measured = <Name extends keyof Association>(name: Name): Association[Name][] =>
      each((pair) => (tested[pair] as Association)[name]);
    const unitsOf = (pair: number): Int32Array => shared.subarray(start[pair], start[pair + 1]);
    return {
      ...{ group: each(() => group), window: each(() => units.window), windows: each(() => windows) },
      ...{ a: first(ids), aName: first(names), aKind: first(kinds), withA: first(margins) },
      ...{ b: second(ids), bName: second(names), bKind: second(kinds), withB: second(margins) },
      ...{ expected: measured("expected"), npmi: measured("npmi"), logLikelihood: measured("logLikelihood") },
      ...{ p: measured("p"), test: measured("test") },
      together: each((pair) => unitsOf(pair).length),
      articles: each((pair) => countArticles(unitsOf(pair), units)),
      outlets: each((pair) => outlets(unitsOf(pair))),
      evidence: each((pair) => evidence(unitsOf(pair))),
    };
  };
}

/** Pairs by signed log-likelihood, then by name; as they come, by id, where even these are the same. */
function strongestFirst(tested: readonly Association[], name: (pair: number) => string): number[] {
  const strength = Float64Array.from(tested, ({ logLikelihood }) => logLikelihood);
  const order = Array.from(tested.keys());
  return order.sort((x, y) => (strength[y] ?? 0) - (strength[x] ?? 0) || compare(name(x), name(y)));
}

/** In how many outlets some units are; articles that state none are not counted. */
function outletCounter({ position }: Units, { outlet }: Chosen): (shared: Int32Array) => number {
  const numbers = new Map<string | null, number>([[null, 0]]);
  const ofArticle = Int32Array.from(outlet, (name) => {
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
