import type { EvidenceId, Facts } from "@readout/annotate";
import { type Table, table } from "@readout/corpus";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import { type Division, divide } from "../articles/divide.ts";
import { association } from "../statistics/association.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { countPairs, type PairCounts } from "./countPairs.ts";
import { type Incidence, incidence, type MentionOptions } from "./incidence.ts";
import { PAIR_COLUMNS, type PairRow } from "./pairRow.ts";
import { evidenceOf, type Units, unitsIn, unitsOf, type Window } from "./units.ts";

/** How pairs are counted. */
export interface CooccurrenceOptions extends MentionOptions {
  /** What a pair must share; a sentence if not given. */
  readonly window?: Window;
  /** Units that a pair must share to be listed; 2 if not given. */
  readonly minimum?: number;
  /** Count each outlet or month for itself. */
  readonly by?: Division;
  /** Count copies of an agency's story `once`, or `all` of them; all if not given. */
  readonly wire?: Wire;
}

/**
 * Returns the pairs of actors that appear together in at least `minimum` sentences, paragraphs or articles, the most
 * strongly associated first (by signed log-likelihood, then by name; group by group where `by` is given).
 *
 * Each pair counts once a unit, however often it is named there. `p` asks whether chance would bring the two together
 * so much more or less often, given how often each appears. It takes units for independent, which sentences of one
 * article are not: read it as a ranking, beside `articles`.
 *
 * `q` corrects for all pairs that could have been listed, and not only for those that were: every pair, in every group,
 * of actors who each appear in `minimum` units (`tests`). Counting only the listed ones would choose the tests by their
 * result and call too many findings sure. Pairs below `minimum` enter with p = 1, which can only raise the q of others.
 *
 * @throws RangeError for an unknown window, division or wire, or a minimum that is not a positive integer.
 * @example cooccurrence(facts, { window: "paragraph", kinds: ["person", "state"], wire: "once" }).objects()[0]
 */
export function cooccurrence(
  facts: Facts,
  { window = "sentence", minimum = 2, by, wire = "all", ...mentions }: CooccurrenceOptions = {},
): Table<PairRow> {
  if (!Number.isInteger(minimum) || minimum < 1) throw new RangeError(`not a positive integer: minimum ${minimum}`);
  const chosen = chooseArticles(facts, wire);
  const units = unitsOf(facts, chosen, window);
  const actors = incidence(facts, chosen, units, mentions);
  const parts = divide(chosen, by).map(({ label, positions }) => {
    const within = unitsIn(units, positions);
    return {
      group: by === undefined ? null : label,
      windows: within.length,
      counts: countPairs(actors, within, minimum),
    };
  });
  const tests = parts.reduce((sum, { counts }) => sum + possiblePairs(counts, minimum), 0);
  const evidence = evidenceNamer(units, chosen);
  const rows = parts.flatMap(({ group, windows, counts }) =>
    describePairs(windows, counts, { actors, units, chosen, evidence })
      .sort(strongestFirst)
      .map((row) => ({ group, ...row })),
  );
  const q = benjaminiHochberg(
    Float64Array.from(rows, ({ p }) => p),
    tests,
  );
  return table<PairRow>(
    rows.map((row, index) => ({ ...row, q: q[index] ?? 1, tests })),
    PAIR_COLUMNS,
  );
}

function possiblePairs({ margins }: PairCounts, minimum: number): number {
  const able = margins.reduce((count, margin) => count + (margin >= minimum ? 1 : 0), 0);
  return (able * (able - 1)) / 2;
}

type TestedPair = Omit<PairRow, "group" | "q" | "tests">;

interface Ground {
  readonly actors: Incidence;
  readonly units: Units;
  readonly chosen: Chosen;
  readonly evidence: (unit: number) => EvidenceId;
}

function describePairs(windows: number, counts: PairCounts, ground: Ground): TestedPair[] {
  const { actors, units, chosen, evidence } = ground;
  return counts.a.map((a, pair): TestedPair => {
    const b = counts.b[pair] ?? 0;
    const shared = counts.units.subarray(counts.start[pair], counts.start[pair + 1]);
    const margins = { together: shared.length, withA: counts.margins[a] ?? 0, withB: counts.margins[b] ?? 0 };
    return {
      ...describeActors(actors, a, b),
      window: units.window,
      ...margins,
      windows,
      ...association({ ...margins, units: windows }),
      ...spread(shared, units, chosen),
      evidence: Array.from(shared, evidence),
    };
  });
}

function describeActors(
  { ids, names, kinds }: Incidence,
  a: number,
  b: number,
): Pick<PairRow, "a" | "b" | "aName" | "bName" | "aKind" | "bKind"> {
  const [aKind, bKind] = [kinds[a] ?? "group", kinds[b] ?? "group"];
  return { a: ids[a] ?? "", b: ids[b] ?? "", aName: names[a] ?? "", bName: names[b] ?? "", aKind, bKind };
}

/** In how many articles and outlets some units (ascending) are. */
function spread(shared: Int32Array, units: Units, chosen: Chosen): { articles: number; outlets: number } {
  const outlets = new Set<string>();
  let articles = 0;
  let last = -1;
  for (const unit of shared) {
    const position = units.position[unit] ?? 0;
    if (position === last) continue;
    last = position;
    articles++;
    const outlet = chosen.outlet[position];
    if (outlet != null) outlets.add(outlet);
  }
  return { articles, outlets: outlets.size };
}

/** Names each unit once: many pairs share it. */
function evidenceNamer(units: Units, chosen: Chosen): (unit: number) => EvidenceId {
  const names: (EvidenceId | undefined)[] = new Array(units.exists.length);
  return (unit) => {
    const name = names[unit] ?? evidenceOf(units, chosen, unit);
    names[unit] = name;
    return name;
  };
}

function strongestFirst(x: TestedPair, y: TestedPair): number {
  return (
    y.logLikelihood - x.logLikelihood ||
    compare(x.aName, y.aName) ||
    compare(x.bName, y.bName) ||
    compare(x.a, y.a) ||
    compare(x.b, y.b)
  );
}
