import type { PairRow, StabilityRow } from "@readout/analysis";
import { formatCount, formatInteger, formatPercent } from "../format.ts";
import { type Edge, isUnstable } from "./edges.ts";

/** Returns a function that tells in which part of resampled corpora a pair is found again; null where it is not known. */
export function retentions(rows: readonly StabilityRow[]): (pair: PairRow) => number | null {
  const known = new Map(rows.map(({ a, b, window, retention }) => [JSON.stringify([a, b, window]), retention]));
  return ({ a, b, window }) => known.get(JSON.stringify([a, b, window])) ?? null;
}

/** Returns the sentence on how surely the lines drawn would be found in other articles; "" where that is not known. */
export function stabilitySentence(edges: readonly Edge[], rows: readonly StabilityRow[]): string {
  const sorted = edges.flatMap(({ retention }) => (retention === null ? [] : [retention])).sort((x, y) => x - y);
  const [first] = rows;
  if (first === undefined || sorted.length === 0) return "";
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
  const weak = edges.filter(isUnstable).length;
  const which =
    weak === 0
      ? "none in fewer than half"
      : `${formatInteger(weak)} in fewer than half: thin and dashed, not to be told as findings`;
  const unknown =
    sorted.length < edges.length ? ` Of ${formatInteger(edges.length - sorted.length)} it is not known.` : "";
  return `Where the articles are drawn anew (${formatCount(first.resamples, "resample")}, seed ${first.seed}) a line drawn is found again in ${formatPercent(median)} of them (median); ${which}.${unknown}`;
}
