import { type Table, table } from "@readout/corpus";
import type { Facts, LabelledArticle } from "@readout/facts";
import { type Chosen, chooseArticles, type Wire } from "../articles/choose.ts";
import type { Division } from "../articles/divide.ts";
import { statementsOf } from "../attribution/statements.ts";
import { checkLevel } from "../statistics/interval.ts";
import { type Counted, countedReading, readArticles } from "./actual.ts";
import { type CorrectedRow, correctedRow, type LabelledPart, labelledParts, stands } from "./correctedRow.ts";
import { type CorrectedBy, QUANTITIES, type Quantity } from "./quantities.ts";

/** How corrected values are taken. */
export interface CorrectedOptions {
  readonly by: CorrectedBy | readonly CorrectedBy[];
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
 * their intervals have that error in them. The labelled articles must be a random sample (`sampleSheet`); within a part
 * they are one of the part.
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
  const asked = quantitiesOf(by);
  const rows = countedParts(facts, labels, { chosen: chooseArticles(facts, wire), within }).flatMap((part) =>
    asked.filter(({ isIn }) => isIn(part)).map(({ quantity }) => correctedRow(quantity, part, level)),
  );
  return table<CorrectedRow>(rows, COLUMNS);
}

/** What is corrected, and whether a part has a row of it: measures it always has. */
interface Asked {
  readonly quantity: Quantity;
  readonly isIn: (part: LabelledPart<Counted>) => boolean;
}

/** @throws RangeError for what nothing is corrected by */
export function quantitiesOf(by: CorrectedBy | readonly CorrectedBy[]): readonly Asked[] {
  return [by].flat().flatMap((one: CorrectedBy) => {
    if (!Object.hasOwn(QUANTITIES, one)) throw new RangeError(`unknown by: ${one}`);
    return QUANTITIES[one].map((quantity) => ({
      quantity,
      isIn: (part) => one === "measure" || stands(quantity, part),
    }));
  });
}

/** The parts of the chosen articles with what was found and labelled in each. */
export function countedParts(
  facts: Facts,
  labels: readonly LabelledArticle[],
  { chosen, within }: { readonly chosen: Chosen; readonly within: Division | undefined },
): readonly LabelledPart<Counted>[] {
  const statements = statementsOf(facts, chosen);
  const read = readArticles(labels, { facts, chosen, reading: countedReading(statements) });
  return labelledParts<Counted>(chosen, within, { statements, read });
}
