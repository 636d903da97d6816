import { type Table, table } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import type { Wire } from "../articles/choose.ts";
import { compare } from "../articles/compare.ts";
import type { Division } from "../articles/divide.ts";
import { attributionShares } from "./attributionShares.ts";
import type { ShareRow } from "./shareRow.ts";
import { isIdentified } from "./source.ts";

/** A source in an outlet: how much of what the outlet attributes, also to sources that are not known, is its. */
export interface QuotedRow
  extends Pick<ShareRow, "attributions" | "articles" | "allArticles" | "share" | "low" | "high" | "evidence"> {
  /** The actor's id, or `name:` and a name that is no actor. */
  readonly source: string;
  readonly sourceName: string;
  /** The outlet, the month …, or that it is not stated. */
  readonly within: string;
}

/** How it is counted. */
export interface QuotedOptions {
  /** Outlets if not given. */
  readonly by?: Division;
  /** How sure intervals are; 0.95 if not given. */
  readonly level?: number;
  readonly wire?: Wire;
}

const COLUMNS: readonly (keyof QuotedRow)[] = [
  ...(["source", "sourceName", "within", "attributions", "articles", "allArticles"] as const),
  ...(["share", "low", "high", "evidence"] as const),
];

/**
 * Returns who is quoted by whom: a row for each source that is known and each outlet (or month, or any other group) that
 * attributes anything to it, the source with most attributions first, outlets in their order. Shares and intervals are those of
 * `attributionShares({ by: "source", within: by })`.
 *
 * @throws RangeError for an unknown `by` or `wire`, or a level that is not between 0 and 1.
 * @example quotedBy(facts).objects()[0]
 */
export function quotedBy(
  facts: Facts,
  { by = "outlet", level = 0.95, wire = "once" }: QuotedOptions = {},
): Table<QuotedRow> {
  const rows = attributionShares(facts, { by: "source", within: by, level, wire })
    .objects()
    .filter(isIdentified)
    .map(({ key, label, within, attributions, articles, allArticles, share, low, high, evidence }): QuotedRow => {
      const counts = { attributions, articles, allArticles, share, low, high, evidence };
      return { source: key, sourceName: label, within: within ?? "", ...counts };
    });
  const totals = new Map<string, number>();
  for (const { source, attributions } of rows) totals.set(source, (totals.get(source) ?? 0) + attributions);
  const total = ({ source }: QuotedRow): number => totals.get(source) ?? 0;
  return table<QuotedRow>(
    rows.sort((x, y) => total(y) - total(x) || compare(x.sourceName, y.sourceName) || compare(x.source, y.source)),
    COLUMNS,
  );
}
