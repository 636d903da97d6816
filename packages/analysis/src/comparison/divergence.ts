import { type Table, table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divisionName } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { jensenShannon } from "../statistics/jensenShannon.ts";
import { Numbers } from "../statistics/numbers.ts";
import { permutationP } from "../statistics/permutationP.ts";
import { type Draw, random, shuffle } from "../statistics/random.ts";
import { checkReplicates } from "./dealtTest.ts";
import { comparedGroups } from "./groups.ts";
import { articleUnits, checkSortedBy, type SortedBy } from "./statementUnits.ts";
import { type Tally, tallyOf } from "./tally.ts";

/** How far groups of articles are apart in whom, or how, they attribute. */
export interface DivergenceRow {
  /** "all groups" for the first row, where there are more than two; a group otherwise. */
  readonly group: string;
  /** The other group of a pair; null for all groups. */
  readonly against: string | null;
  readonly of: SortedBy;
  readonly by: string;
  /** In bits: 0 where all are alike, 1 for two that share nothing; null where a group has no attributions. */
  readonly divergence: number | null;
  /** What comes by chance: the mean and the highest but one in twenty, of articles dealt out anew. */
  readonly expected: number | null;
  readonly chance: number | null;
  /** By articles dealt out to these groups by chance, and corrected for all rows. */
  readonly p: number;
  readonly q: number;
  /** Attributions and articles of all groups of the row. */
  readonly n: number;
  readonly articles: number;
  /** How many kinds of cue, source … there are. */
  readonly kinds: number;
  readonly replicates: number;
  readonly seed: number;
}

const COLUMNS: readonly (keyof DivergenceRow)[] = [
  ...(["group", "against", "of", "by", "divergence", "expected", "chance", "p", "q", "n", "articles"] as const),
  ...(["kinds", "replicates", "seed"] as const),
];

/** How divergence is taken. */
export interface DivergenceOptions {
  readonly of: SortedBy;
  /** Outlets if not given. */
  readonly by?: Division;
  /** Two or more groups; all if not given. */
  readonly groups?: readonly string[];
  /** How often articles are dealt out anew; 999 if not given. */
  readonly replicates?: number;
  /** 1 if not given. */
  readonly seed?: number;
  readonly wire?: Wire;
}

/**
 * Returns how far outlets or periods are apart in their sources, types of source, cues or stances: the Jensen–Shannon
 * divergence of all groups together, each weighing the same, and of each pair, in the order of the groups. Groups of fewer
 * than three articles are left out; a table without rows where fewer than two are left.
 *
 * Of few attributions divergence is always above 0: `expected` is what the same articles give when whole articles are dealt
 * out to the groups by chance, each keeping their number (of a pair those of the two, of all groups all); p = (1 + divergences at
 * least as large) / (R + 1) (`permutationP`), q by Benjamini and Hochberg (1995) over all rows. It says that groups differ, not in
 * what: see `shareDifferences`.
 *
 * @throws RangeError for an `of`, `by`, `wire` or name of a group that is not there, more than a hundred groups, or replicates
 *   or a seed that are no integers.
 * @example divergence(facts, { of: "sourceType" }).objects()[0]
 */
export function divergence(
  facts: Facts,
  { of, by = "outlet", groups: asked, replicates = 999, seed = 1, wire = "once" }: DivergenceOptions,
): Table<DivergenceRow> {
  checkSortedBy(of);
  checkReplicates(replicates);
  const chosen = chooseArticles(facts, wire);
  const groups = comparedGroups(chosen, by, asked);
  const units = articleUnits(statementsOf(facts, chosen), groups, of);
  const tally = tallyOf(
    units,
    groups.map(({ label }) => label),
    { count: 1, articles: 1 },
  );
  const pairs = groups.flatMap((_, a) => groups.slice(a + 1).map((__, i) => [a, a + 1 + i] as const));
  const families: readonly (readonly number[])[] = groups.length > 2 ? [[...groups.keys()], ...pairs] : pairs;
  const rows = families.map((members) => ({ members, ...tested(tally, members, replicates, random(seed)) }));
  const q = benjaminiHochberg(rows.map(({ p }) => p));
  const name = (group: number | undefined): string => tally.groups[group ?? -1] ?? "";
  return table<DivergenceRow>(
    rows.map(({ members, ...row }, i) => {
      const isPair = members.length === 2;
      return {
        group: isPair ? name(members[0]) : "all groups",
        against: isPair ? name(members[1]) : null,
        of,
        by: divisionName(by),
        ...row,
        q: q[i] ?? 1,
        replicates,
        seed,
      };
    }),
    COLUMNS,
  );
}

type Tested = Pick<DivergenceRow, "divergence" | "expected" | "chance" | "p" | "n" | "articles" | "kinds">;

/** The divergence of some groups, with their articles dealt out among them. */
function tested(tally: Tally, members: readonly number[], replicates: number, draw: Draw): Tested {
  const part = partOf(tally, members);
  const labels = Int32Array.from(part.label);
  const observed = part.divergence(labels);
  const { n, articles, kinds } = part;
  if (observed === null) return { divergence: null, expected: null, chance: null, p: 1, n, articles, kinds };
  const drawn: number[] = [];
  let reached = 0;
  for (let r = 0; r < replicates; r++) {
    shuffle(labels, draw);
    // All attributions may come to one group: then the others have nothing, and nothing is told.
    const found = part.divergence(labels);
    if (found === null) continue;
    drawn.push(found);
    // Sums of the same articles in another order differ in their last digits.
    if (found >= observed - 1e-12) reached++;
  }
  drawn.sort((a, b) => a - b);
  const expected = drawn.length === 0 ? null : drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const chance = drawn[Math.min(drawn.length - 1, Math.ceil(HIGH * drawn.length))] ?? null;
  return { divergence: observed, expected, chance, p: permutationP(reached, drawn.length), n, articles, kinds };
}

/** What one in twenty exceeds by chance. */
const HIGH = 0.95;

interface Part extends Pick<DivergenceRow, "n" | "articles" | "kinds"> {
  /** The group of each article, by its place among the members. */
  readonly label: Int32Array;
  /** The divergence under any labels. */
  readonly divergence: (label: Int32Array) => number | null;
}

/** The counts of the articles of some groups, and of what these have alone. */
function partOf(tally: Tally, members: readonly number[]): Part {
  const number = new Int32Array(tally.group.length).fill(-1);
  const label: number[] = [];
  let n = 0;
  for (const [at, group] of tally.group.entries()) {
    const place = members.indexOf(group);
    if (place < 0) continue;
    number[at] = label.length;
    label.push(place);
    n += tally.size[at] ?? 0;
  }
  const own = countsOf(tally, number);
  const kinds = own.from.length - 1;
  const counts = members.map(() => new Float64Array(kinds));
  const dealt = members.length === 2 ? betweenTwo(own, counts) : amongAll(own, counts);
  return {
    ...{ n, articles: label.length, kinds, label: Int32Array.from(label) },
    divergence(labels) {
      dealt(labels);
      return jensenShannon(counts);
    },
  };
}

/** Counts of some articles by their numbers, kind after kind: where those of each begin, and the end of the last. */
interface Counts {
  readonly from: Int32Array;
  readonly article: Int32Array;
  readonly count: Float64Array;
}

/** The counts of the articles that have a number above −1, of the kinds that these have. */
function countsOf({ items, start, unit, count }: Tally, number: Int32Array): Counts {
  const from = [0];
  const own = { article: new Numbers(), count: [] as number[] };
  for (const item of items.keys()) {
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
      const at = number[unit[entry] ?? 0] ?? -1;
      if (at < 0) continue;
      own.article.push(at);
      own.count.push(count[entry] ?? 0);
    }
    if (own.count.length > (from.at(-1) ?? 0)) from.push(own.count.length);
  }
  return { from: Int32Array.from(from), article: own.article.values(), count: Float64Array.from(own.count) };
}

/** Prepares the counting for each group under any labels. */
function amongAll({ from, article, count }: Counts, counts: readonly Float64Array[]): (labels: Int32Array) => void {
  const have = new Float64Array(counts.length);
  return (labels) => {
    for (let kind = 0; kind + 1 < from.length; kind++) {
      have.fill(0);
      for (let entry = from[kind] ?? 0; entry < (from[kind + 1] ?? 0); entry++) {
        const label = labels[article[entry] ?? 0] ?? 0;
        have[label] = (have[label] ?? 0) + (count[entry] ?? 0);
      }
      for (let group = 0; group < counts.length; group++) (counts[group] as Float64Array)[kind] = have[group] ?? 0;
    }
  };
}

/** The same for two groups, of which one has what the other has not: three times as fast. */
function betweenTwo({ from, article, count }: Counts, counts: readonly Float64Array[]): (labels: Int32Array) => void {
  const [first, second] = counts as [Float64Array, Float64Array];
  const all = Float64Array.from(first, (_, kind) =>
    count.subarray(from[kind], from[kind + 1]).reduce((sum, one) => sum + one, 0),
  );
  return (labels) => {
    for (let kind = 0; kind + 1 < from.length; kind++) {
      let have = 0;
      for (let entry = from[kind] ?? 0; entry < (from[kind + 1] ?? 0); entry++)
        have += (labels[article[entry] ?? 0] ?? 0) * (count[entry] ?? 0);
      second[kind] = have;
      first[kind] = (all[kind] ?? 0) - have;
    }
  };
}
