import { type Table, table } from "@readout/corpus";
import type { Facts, LabelledArticle } from "@readout/facts";
import { chooseArticles } from "../articles/choose.ts";
import { divisionName } from "../articles/divide.ts";
import { differenceInterval } from "../comparison/differenceInterval.ts";
import { comparedGroups } from "../comparison/groups.ts";
import { checkLevel } from "../statistics/interval.ts";
import { type CorrectedRow, correctedRow } from "./correctedRow.ts";
import { type CorrectedOptions, countedParts, quantitiesOf } from "./correctedShares.ts";

/** By how much a share differs between two groups of articles, as counted and corrected. */
export interface CorrectedDifferenceRow {
  readonly key: string;
  readonly label: string;
  readonly group: string;
  readonly against: string;
  /** The share in the group less the share in the other, as counted, with its interval. */
  readonly raw: number | null;
  readonly rawLow: number | null;
  readonly rawHigh: number | null;
  /** The same of corrected shares; null where a group has none, and `reason` says why. */
  readonly corrected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly articles: number;
  readonly otherArticles: number;
  readonly labelled: number;
  readonly otherLabelled: number;
  readonly reason: string | null;
}

/** Which groups are set beside each other, and how. */
export interface CorrectedDifferenceOptions extends Omit<CorrectedOptions, "within"> {
  readonly within: NonNullable<CorrectedOptions["within"]>;
  /** Two groups by name; not needed where only two can be compared. */
  readonly groups?: readonly [string, string];
}

const COLUMNS: readonly (keyof CorrectedDifferenceRow)[] = [
  ...(["key", "label", "group", "against", "raw", "rawLow", "rawHigh", "corrected", "low", "high"] as const),
  ...(["articles", "otherArticles", "labelled", "otherLabelled", "reason"] as const),
];

/**
 * Returns by how much shares differ between two groups of articles, such as outlets or periods, as they were counted and
 * corrected by articles of both that a person labelled whole. An extractor that errs alike in both can still make a
 * difference too small or too large, and one that errs more in one makes differences up: the corrected one has neither.
 * The interval joins those of the two corrected shares (`differenceInterval`), which are of separate articles.
 *
 * A table without rows where there are no two groups of three articles. Each group needs 15 labelled articles of its own, drawn from it at random. There is no test beside it: of many
 * differences some exclude 0 by chance.
 *
 * @throws RangeError for an unknown `by`, `within` or name of a group, for more than two groups, or a level that is not
 *   between 0 and 1.
 * @example correctedDifferences(facts, [], { by: "sourceType", within: "outlet", groups: ["The Lindmar Gazette", "Tessar Courier"] })
 */
export function correctedDifferences(
  facts: Facts,
  labels: readonly LabelledArticle[],
  { by, within, groups: asked, level = 0.95, wire = "once" }: CorrectedDifferenceOptions,
): Table<CorrectedDifferenceRow> {
  checkLevel(level);
  const quantities = quantitiesOf(by);
  const chosen = chooseArticles(facts, wire);
  const groups = comparedGroups(chosen, within, asked);
  if (groups.length > 2)
    throw new RangeError(`${divisionName(within)}: expected two groups to compare, got ${groups.length}`);
  const parts = countedParts(facts, labels, { chosen, within });
  const [one, other] = groups.map((group) => parts.find(({ label }) => label === group.label));
  if (one === undefined || other === undefined) return table<CorrectedDifferenceRow>([], COLUMNS);
  const rows = quantities
    .filter(({ isIn }) => isIn(one) || isIn(other))
    .map(({ quantity }) => differenceRow(correctedRow(quantity, one, level), correctedRow(quantity, other, level)));
  return table<CorrectedDifferenceRow>(rows, COLUMNS);
}

function differenceRow(one: CorrectedRow, other: CorrectedRow): CorrectedDifferenceRow {
  const raw = differenceInterval(
    { value: one.raw, low: one.rawLow, high: one.rawHigh },
    { value: other.raw, low: other.rawLow, high: other.rawHigh },
  );
  const corrected = differenceInterval(
    { value: one.corrected, low: one.low, high: one.high },
    { value: other.corrected, low: other.low, high: other.high },
  );
  const why = [one, other].flatMap(({ within, reason }) => (reason === null ? [] : [`${within}: ${reason}`]));
  return {
    ...{ key: one.key, label: one.label, group: one.within ?? "", against: other.within ?? "" },
    ...{ raw: raw.value, rawLow: raw.low, rawHigh: raw.high },
    ...{ corrected: corrected.value, low: corrected.low, high: corrected.high },
    ...{ articles: one.articles, otherArticles: other.articles },
    ...{ labelled: one.labelled, otherLabelled: other.labelled, reason: why.length === 0 ? null : why.join("; ") },
  };
}
