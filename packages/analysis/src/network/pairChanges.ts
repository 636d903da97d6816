import { type Table, table } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { compare } from "../articles/compare.ts";
import { type Division, divide, divisionName } from "../articles/divide.ts";
import { LEAST_ARTICLES } from "../attribution/proportion.ts";
import { LEAST_COMPARED } from "../comparison/leastCompared.ts";
import { type CooccurrenceOptions, countedPairs } from "../cooccurrence/countedPairs.ts";
import { evidenceLister } from "../cooccurrence/pairEvidence.ts";
import type { ActorPair } from "../cooccurrence/pairRow.ts";
import { unitsIn, windowName } from "../cooccurrence/units.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { fisherExact } from "../statistics/fisherExact.ts";
import { checkLevel } from "../statistics/interval.ts";
import { changeInterval } from "./changeInterval.ts";

/** Whether two actors meet more often in one of two groups of articles than in the other. */
export interface PairChangeRow extends ActorPair {
  readonly by: string;
  /** The two groups, their articles, and in how many of these the pair shares a window. */
  readonly first: string;
  readonly second: string;
  readonly firstAll: number;
  readonly secondAll: number;
  readonly firstArticles: number;
  readonly secondArticles: number;
  readonly firstShare: number;
  readonly secondShare: number;
  /**
   * ln of the odds that an article of the second group has the pair, over these odds in the first, a half added to each
   * count; and its interval. Above 0: more in the second.
   */
  readonly logOdds: number;
  readonly low: number;
  readonly high: number;
  /** Fisher's exact test, two-sided, of articles. */
  readonly p: number;
  /** `p` corrected for all pairs that were asked (Benjamini and Hochberg). */
  readonly q: number;
  readonly tests: number;
  readonly level: number;
  /** Passages of the first group and then of the second: those of each are in `firstEvidence` and `secondEvidence`, too. */
  readonly evidence: readonly EvidenceId[];
  readonly firstEvidence: readonly EvidenceId[];
  readonly secondEvidence: readonly EvidenceId[];
}

/** Which groups are compared, and which pairs. */
export interface PairChangeOptions
  extends Omit<CooccurrenceOptions, "by" | "articles" | "minimum" | "null" | "replicates" | "seed"> {
  /** What the articles are divided by: an outlet, a step of time, periods, or another column. */
  readonly by: Division;
  /** The two groups; where not given, there must be two and no more. */
  readonly groups?: readonly [first: string, second: string];
  /** The pairs that are asked, by ids in any order; if not given, those that meet in `minimum` articles of both groups together. */
  readonly pairs?: readonly (readonly [string, string])[];
  /** 5 if not given: pairs of fewer articles could hardly be told apart. */
  readonly minimum?: number;
  /** Of the intervals; 0.95 if not given. */
  readonly level?: number;
}

const COLUMNS: readonly (keyof PairChangeRow)[] = [
  ...(["a", "b", "aName", "bName", "aKind", "bKind", "window", "by", "first", "second"] as const),
  ...(["firstAll", "secondAll", "firstArticles", "secondArticles", "firstShare", "secondShare"] as const),
  ...(["logOdds", "low", "high", "p", "q", "tests", "level"] as const),
  ...(["evidence", "firstEvidence", "secondEvidence"] as const),
];

/**
 * Tests which pairs of actors meet in more articles of one outlet or period than of another, the surest first. Compared are
 * articles: how many of each group's share the pair in a window. Which pairs are asked does not look at the difference, so
 * Fisher's test keeps its promise; it takes articles as exchangeable, and does not ask whether one group's articles are
 * longer. A table without rows where a group has fewer than three articles.
 *
 * Fisher's exact test; log-odds and their interval of `changeInterval`.
 *
 * @throws RangeError for unknown groups, a minimum that is no positive integer, a level that is not between 0 and 1, a pair
 *   of unknown actors, and as `cooccurrence` does.
 * @example pairChanges(facts, { by: "outlet", groups: ["The Lindmar Gazette", "Tessar Courier"] }).objects()[0]
 */
export function pairChanges(
  facts: Facts,
  { by, groups, pairs, minimum = LEAST_COMPARED.pair.articles, level = 0.95, ...options }: PairChangeOptions,
): Table<PairChangeRow> {
  checkLevel(level);
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError(`not a positive integer: minimum ${minimum}`);
  const { groups: counted, ground } = countedPairs(facts, { ...options, minimum: 1, articles: "several" });
  const { groups: alone } = countedPairs(facts, { ...options, minimum: 1, articles: "single" });
  const { actors, units, chosen } = ground;
  const parts = divide(chosen, by);
  const [first, second] = twoOf(parts, groups, divisionName(by));
  if (Math.min(first.positions.length, second.positions.length) < LEAST_ARTICLES)
    return table<PairChangeRow>([], COLUMNS);
  const side = new Int8Array(chosen.article.length);
  for (const at of first.positions) side[at] = 1;
  for (const at of second.positions) side[at] = 2;
  const asked = pairs && new Set(pairs.map((pair) => keyOf(...inOrder(pair, actors.ids))));
  const list = evidenceLister(ground);
  const rows: Omit<PairChangeRow, "q" | "tests">[] = [];
  const tell = (a: number, b: number, shared: Int32Array): void => {
    const of = (number: number): Int32Array => shared.filter((unit) => side[units.position[unit] ?? 0] === number);
    const [one, two] = [of(1), of(2)];
    const [x, y] = [articlesOf(one, units.position), articlesOf(two, units.position)];
    const key = keyOf(actors.ids[a] ?? "", actors.ids[b] ?? "");
    if (asked === undefined ? x + y < minimum : !asked.delete(key)) return;
    const [m, n] = [first.positions.length, second.positions.length];
    const [firstEvidence, secondEvidence] = [list(one, a, b), list(two, a, b)];
    rows.push({
      ...{ a: actors.ids[a] ?? "", aName: actors.names[a] ?? "", aKind: actors.kinds[a] ?? "group" },
      ...{ b: actors.ids[b] ?? "", bName: actors.names[b] ?? "", bKind: actors.kinds[b] ?? "group" },
      ...{ window: windowName(units), by: divisionName(by), first: first.label, second: second.label },
      ...{ firstAll: m, secondAll: n, firstArticles: x, secondArticles: y },
      ...{ firstShare: m === 0 ? 0 : x / m, secondShare: n === 0 ? 0 : y / n },
      ...{ ...changeInterval({ x, m, y, n }, level), level },
      p: fisherExact({ together: x, withA: x + y, withB: m, units: m + n }),
      ...{ evidence: [...firstEvidence, ...secondEvidence], firstEvidence, secondEvidence },
    });
  };
  for (const { counts } of [...counted, ...alone])
    for (const [pair, a] of counts.a.entries()) {
      // Both groups together have no more articles than all.
      if (asked === undefined && (counts.articles[pair] ?? 0) < minimum) continue;
      tell(a, counts.b[pair] ?? 0, counts.units.subarray(counts.start[pair], counts.start[pair + 1]));
    }
  // Pairs that were asked and never meet are rows as well: that is what may have changed.
  for (const key of asked ?? []) {
    const [a, b] = (JSON.parse(key) as [string, string]).map((id) => actors.ids.indexOf(id)) as [number, number];
    tell(a, b, unitsIn(units, []));
  }
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  const all = rows.map((row, i): PairChangeRow => ({ ...row, q: q[i] ?? 1, tests: rows.length }));
  all.sort(
    (x, y) => x.q - y.q || x.p - y.p || compare(x.aName, y.aName) || compare(x.bName, y.bName) || compare(x.a, y.a),
  );
  return table<PairChangeRow>(all, COLUMNS);
}

type Part = ReturnType<typeof divide>[number];

function twoOf(
  parts: readonly Part[],
  groups: readonly [string, string] | undefined,
  by: string,
): [first: Part, second: Part] {
  const known = parts.filter(({ key }) => key !== null);
  const names = groups ?? known.map(({ label }) => label);
  const found = names.map((name) => known.find(({ label }) => label === name));
  const [first, second] = found;
  if (found.length !== 2 || first === undefined || second === undefined || first === second)
    throw new RangeError(
      `expected two groups by ${by}, got ${names.length > 10 ? `${names.length} of them` : names.join(", ") || "none"}`,
    );
  return [first, second];
}

function inOrder(pair: readonly [string, string], ids: readonly string[]): [string, string] {
  for (const id of pair) if (!ids.includes(id)) throw new RangeError(`unknown actor: ${id}`);
  const [a, b] = [...pair].sort(compare) as [string, string];
  if (a === b) throw new RangeError(`not a pair of two: ${a}`);
  return [a, b];
}

function keyOf(a: string, b: string): string {
  return JSON.stringify([a, b]);
}

function articlesOf(units: Int32Array, position: Int32Array): number {
  return new Set(units.map((unit) => position[unit] ?? 0)).size;
}
