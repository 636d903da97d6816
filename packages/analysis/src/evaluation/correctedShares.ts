import { type Table, table } from "@readout/corpus";
import type { Facts, LabelledArticle } from "@readout/facts";
import { chooseArticles, type Wire } from "../articles/choose.ts";
import { type Division, divide } from "../articles/divide.ts";
import { estimator } from "../attribution/proportion.ts";
import { type Statement, statementsOf } from "../attribution/statements.ts";
import { checkLevel } from "../statistics/interval.ts";
import { type ReadArticle, readArticles } from "./actual.ts";
import { type CorrectedEstimate, correctedEstimate } from "./correctedEstimate.ts";
import { type CorrectedBy, QUANTITIES, type Quantity } from "./quantities.ts";

/** A share or a number as it was counted, and as it is where the errors found by hand are taken off. */
export interface CorrectedRow extends CorrectedEstimate {
  /** The type of source, kind of attribution or measure. */
  readonly key: string;
  /** For readers. */
  readonly label: string;
  /** The outlet or month, or that it is not stated; null where all articles are taken together. */
  readonly within: string | null;
  /** As counted, with the interval that knows nothing of errors. */
  readonly raw: number | null;
  readonly rawLow: number | null;
  readonly rawHigh: number | null;
  /** All articles that the value is taken over. */
  readonly articles: number;
  /** Those of them that were labelled by hand. */
  readonly labelled: number;
}

/** How corrected values are taken. */
export interface CorrectedOptions {
  readonly by: CorrectedBy;
  /** Take them in each outlet or month for itself, which then needs labelled articles of its own. */
  readonly within?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  /** As in `attributionShares`; once if not given. */
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof CorrectedRow)[] = [
  ...(["key", "label", "within", "raw", "rawLow", "rawHigh", "corrected", "low", "high"] as const),
  ...(["articles", "labelled", "lambda", "reason"] as const),
];

/**
 * Returns shares of the types of source or kinds of attribution, or measures of sourcing, as they were counted and
 * corrected by articles that a person labelled whole (`readLabels`), part by part where `within` is given. Corrected
 * values are prediction-powered (`ppiRatio`, lambda tuned): they have no bias from what Readout misses or makes up, and
 * their intervals have that error in them. The labelled articles must be a random sample (`sampleSheet`).
 *
 * There is no corrected value with fewer than 15 labelled articles, for what stands in fewer than three of them, and
 * where the estimate leaves 0 to 1; `reason` says which. What a person never calls so (`unresolved`) comes to nothing,
 * and has none.
 *
 * @throws RangeError for an unknown `by`, `within` or `wire`, or a level that is not between 0 and 1.
 * @example correctedShares(facts, [], { by: "sourceType" }).objects()
 */
export function correctedShares(
  facts: Facts,
  labels: readonly LabelledArticle[],
  { by, within, level = 0.95, wire = "once" }: CorrectedOptions,
): Table<CorrectedRow> {
  checkLevel(level);
  if (!Object.hasOwn(QUANTITIES, by)) throw new RangeError(`unknown by: ${by}`);
  const chosen = chooseArticles(facts, wire);
  const statements = statementsOf(facts, chosen);
  const read = readArticles(labels, { facts, chosen, statements });
  const rows = divide(chosen, within).flatMap(({ label, positions }) => {
    const places = new Map(positions.map((position, place) => [position, place]));
    const part: Part = {
      articles: positions.map((position) => statements[position] ?? []),
      read: read.flatMap((one) => {
        const place = places.get(one.position);
        return place === undefined ? [] : [{ ...one, position: place }];
      }),
    };
    const counted = QUANTITIES[by].filter((quantity) => by === "measure" || stands(quantity, part));
    return counted.map((quantity) => correctedRow(quantity, part, within === undefined ? null : label, level));
  });
  return table<CorrectedRow>(rows, COLUMNS);
}

/** Whether any was found, or is there according to the labels. */
function stands({ above }: Quantity, { articles, read }: Part): boolean {
  return articles.some((found) => above(found) > 0) || read.some(({ actual }) => above(actual) > 0);
}

/** The articles of a part, and those of them that were labelled, by their place in it. */
interface Part {
  readonly articles: readonly (readonly Statement[])[];
  readonly read: readonly ReadArticle[];
}

function correctedRow(
  quantity: Quantity,
  { articles, read }: Part,
  within: string | null,
  level: number,
): CorrectedRow {
  const { key, label, above, below, unit } = quantity;
  const found = { numerators: articles.map(above), denominators: articles.map(below) };
  const whole = estimator(found.denominators, level);
  const raw = whole[unit]({ cluster: articles.map((_, i) => i), value: found.numerators });
  const known = {
    ...{ key, label, within, raw: raw.value, rawLow: raw.low, rawHigh: raw.high },
    ...{ articles: articles.length, labelled: read.length },
  };
  const actual = {
    numerators: read.map((one) => above(one.actual)),
    denominators: read.map((one) => below(one.actual)),
  };
  const counts = { found, read: read.map(({ position }) => position), actual };
  return { ...known, ...correctedEstimate(counts, unit, level) };
}
