import { type Table, table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide, divisionName } from "../articles/divide.ts";
import { type Draw, random } from "../statistics/random.ts";
import { detectableRange, spreadOf } from "./detectableRange.ts";
import { MEASURES, type Measure, type MeasureDefinition, type MeasureUnit, SIZES } from "./measures.ts";
import { LEAST_ARTICLES } from "./proportion.ts";
import { exceeded, rangeTest } from "./rangeTest.ts";
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
   * By how much one of these two groups would have to differ from all others, so that four of five corpora like this one show it; null where
   * articles do not differ, where no such difference can be, with fewer replicates than can show one, and where one of the two has so few
   * articles that what was named was found too seldom in simulations: fewer than 12, or 30 if articles are counted.
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
 * `detectable` is that of `detectableRange`, for the first step of Holm's.
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
    rows.map(({ detectableIn, ...row }, i) => {
      const corrected = adjusted[i] ?? 1;
      return {
        ...row,
        by: divisionName(by),
        adjusted: corrected,
        differ: corrected <= 1 - level + 1e-12,
        detectable: detectableIn((1 - level) / rows.length),
        replicates,
        seed,
      };
    }),
    COLUMNS,
  );
}

type Tested = Omit<DifferenceRow, "by" | "adjusted" | "differ" | "detectable" | "replicates" | "seed"> & {
  /** By how much one would have to differ to be found with a p of at most `alpha`. */
  readonly detectableIn: (alpha: number) => number | null;
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
  const found = rangeTest({ above, below, sizes }, replicates, draw);
  if (found === null) return [];
  const { first, last, low, high, groups, p, ranges } = found;
  const pair = [sizes[first] ?? 0, sizes[last] ?? 0] as const;
  return [
    {
      ...{ measure, lowest: labels[first] ?? "", low, highest: labels[last] ?? "", high, groups, p },
      detectableIn(alpha) {
        const chance = exceeded(ranges, alpha);
        if (chance === null || Math.min(...pair) < LEAST_DETECTABLE[unit]) return null;
        const spread = spreadOf({ above, below, ...singles(articles, unit, above, below) });
        return detectableRange(spread, { chance, pair, isNumber: unit === "articles" });
      },
    },
  ];
}

/**
 * From so many articles of both groups on, a difference of the size called detectable was found in four of five simulated corpora: numbers an
 * article have long tails, and articles with one source are few.
 */
const LEAST_DETECTABLE: Readonly<Record<MeasureUnit, number>> = {
  attributions: 12,
  words: 12,
  articles: 30,
  "articles with sources": 30,
};

/** What single statements add, squared, and what they leave of all. */
function singles(
  articles: readonly (readonly Statement[])[],
  unit: MeasureUnit,
  above: Float64Array,
  below: Float64Array,
): { own: number; others: number } {
  const sum = (values: Iterable<number>): number => [...values].reduce((total, one) => total + one, 0);
  if (unit !== "words") return { own: sum(above), others: sum(below) - sum(above) };
  const firsts = articles.flat().filter(({ joint }) => joint === 0);
  return {
    own: sum(firsts.map(({ quotedWords }) => quotedWords ** 2)),
    others: sum(firsts.map(({ words, quotedWords }) => (words - quotedWords) ** 2)),
  };
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
