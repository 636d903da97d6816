import { type Table, table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide, divisionName } from "../articles/divide.ts";
import { normalQuantile } from "../statistics/normal.ts";
import { permutationP } from "../statistics/permutationP.ts";
import { AIMED_POWER } from "../statistics/power.ts";
import { quantile } from "../statistics/quantile.ts";
import { type Draw, random, shuffle } from "../statistics/random.ts";
import { linearisedRatio } from "../statistics/ratioInterval.ts";
import { MEASURES, type Measure, type MeasureDefinition, SIZES } from "./measures.ts";
import { LEAST_ARTICLES } from "./proportion.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** Whether outlets (or months) differ in a measure by more than chance gives. */
export interface DifferenceRow {
  readonly measure: Measure;
  /** The groups with the smallest and the largest value, and these values. */
  readonly lowest: string;
  readonly low: number;
  readonly highest: string;
  readonly high: number;
  readonly by: string;
  /** Groups compared: those of three articles or more. */
  readonly groups: number;
  /** How often articles dealt out to the groups by chance lie as far apart. */
  readonly p: number;
  /** `p` corrected for all measures that were asked (Holm 1979). */
  readonly adjusted: number;
  /** Whether `adjusted` is at most 1 − level: only then may a sentence say that one is higher than another. */
  readonly differ: boolean;
  /**
   * The smallest true difference of these two groups that by a formula, which no simulation has tried, four of five corpora
   * like this one would show; null where articles do not differ.
   */
  readonly detectable: number | null;
  readonly replicates: number;
  readonly seed: number;
}

/** How differences are tested. */
export interface DifferenceOptions {
  /** Outlets if not given. */
  readonly by?: Division;
  /** All if not given: each one asked makes it harder for the others. */
  readonly measures?: readonly Measure[];
  /** How often articles are dealt out anew; 999 if not given. */
  readonly replicates?: number;
  /** 1 if not given. */
  readonly seed?: number;
  /** 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof DifferenceRow)[] = [
  ...(["measure", "lowest", "low", "highest", "high", "by", "groups"] as const),
  ...(["p", "adjusted", "differ", "detectable", "replicates", "seed"] as const),
];

/**
 * Tests whether outlets (or months) can be told apart by a measure of their sourcing: the range from the smallest value to
 * the largest, against the ranges that come when whole articles are dealt out to the groups by chance, each group keeping
 * their number. One of several groups is always highest; this says whether that means anything. Groups of fewer than three
 * articles are left out, and articles that state none. A row for each measure that two groups or more have.
 *
 * p = (1 + ranges at least as large) / (R + 1), by `permutationP`. Corrected by Holm, S. (1979). A simple
 * sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6(2), 65–70.
 *
 * `detectable` is c + z √v: the range c that chance exceeds in a share of (1 − level) / measures (Holm's first step), and
 * what the difference of the two groups varies by, v the sum of their linearised variances (`linearisedRatio`).
 *
 * @throws RangeError for an unknown `by` or `wire`, or replicates or a seed that are no integers.
 * @example measureDifferences(facts, { measures: ["anonymous share"] }).objects()[0]
 */
export function measureDifferences(
  facts: Facts,
  { by = "outlet", measures, replicates = 999, seed = 1, level = 0.95, wire = "once" }: DifferenceOptions = {},
): Table<DifferenceRow> {
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError(`not a number of replicates: ${replicates}`);
  const chosen = chooseArticles(facts, wire);
  const statements = statementsOf(facts, chosen);
  // Articles that state no outlet or date are no group of anybody's.
  const parts = divide(chosen, by).filter(({ key, positions }) => key !== null && positions.length >= LEAST_ARTICLES);
  const articles = parts.flatMap(({ positions }) => positions.map((position) => statements[position] ?? []));
  const sizes = parts.map(({ positions }) => positions.length);
  const labels = parts.map(({ label }) => label);
  const asked = MEASURES.filter(({ measure }) => measures === undefined || measures.includes(measure));
  const rows = asked.flatMap((definition) => tested(definition, { articles, sizes, labels }, replicates, random(seed)));
  const adjusted = holm(rows.map(({ p }) => p));
  return table<DifferenceRow>(
    rows.map(({ ranges, deviation, ...row }, i) => {
      const corrected = adjusted[i] ?? 1;
      return {
        ...row,
        by: divisionName(by),
        adjusted: corrected,
        differ: corrected <= 1 - level + 1e-12,
        detectable:
          deviation > 0
            ? quantile(ranges, 1 - (1 - level) / rows.length) + normalQuantile(AIMED_POWER) * deviation
            : null,
        replicates,
        seed,
      };
    }),
    COLUMNS,
  );
}

type Tested = Omit<DifferenceRow, "by" | "adjusted" | "differ" | "detectable" | "replicates" | "seed"> & {
  /** What chance gives, in order. */
  readonly ranges: Float64Array;
  /** Of the difference of the lowest and the highest. */
  readonly deviation: number;
};

/** Groups of articles. */
interface Groups {
  /** The statements of each article, group after group. */
  readonly articles: readonly (readonly Statement[])[];
  /** How many articles each group has. */
  readonly sizes: readonly number[];
  readonly labels: readonly string[];
}

function tested(
  { measure, unit, counts, amount }: MeasureDefinition,
  { articles, sizes, labels }: Groups,
  replicates: number,
  draw: Draw,
): Tested[] {
  const above = Float64Array.from(articles, (statements) => amount(statements.filter(counts)));
  const below = Float64Array.from(articles, SIZES[unit]);
  const order = Int32Array.from(articles.keys());
  const ratios = (): Float64Array => {
    let at = 0;
    return Float64Array.from(sizes, (size) => {
      let [x, d] = [0, 0];
      for (const end = at + size; at < end; at++) {
        x += above[order[at] ?? 0] ?? 0;
        d += below[order[at] ?? 0] ?? 0;
      }
      return d === 0 ? Number.NaN : x / d;
    });
  };
  const values = ratios();
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i] ?? Number.NaN));
  if (known.length < 2) return [];
  const byValue = known.sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
  const [first, last] = [byValue[0] ?? 0, byValue.at(-1) ?? 0];
  const [low, high] = [values[first] ?? 0, values[last] ?? 0];
  const ranges = new Float64Array(replicates);
  let reached = 0;
  for (let r = 0; r < replicates; r++) {
    shuffle(order, draw);
    ranges[r] = rangeOf(ratios());
    // Sums of the same articles in another order differ in their last digits.
    if ((ranges[r] ?? 0) >= high - low - 1e-12) reached++;
  }
  const p = permutationP(reached, replicates);
  const variance = [first, last].reduce((sum, group) => {
    const start = sizes.slice(0, group).reduce((total, size) => total + size, 0);
    const end = start + (sizes[group] ?? 0);
    return sum + (linearisedRatio(above.subarray(start, end), below.subarray(start, end))?.variance ?? 0);
  }, 0);
  return [
    {
      ...{ measure, lowest: labels[first] ?? "", low, highest: labels[last] ?? "", high, groups: known.length, p },
      ...{ ranges: ranges.sort(), deviation: Math.sqrt(variance) },
    },
  ];
}

function rangeOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}

/** Holm's step-down correction: the smallest p times their number, the next times one less, never falling. */
function holm(p: readonly number[]): number[] {
  const adjusted = p.map(() => 1);
  let most = 0;
  const order = Array.from(p.keys()).sort((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
  for (const [rank, i] of order.entries()) {
    most = Math.max(most, Math.min(1, (p[i] ?? 1) * (p.length - rank)));
    adjusted[i] = most;
  }
  return adjusted;
}
