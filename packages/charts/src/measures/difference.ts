import type { DifferenceRow } from "@readout/analysis";
import { formatCount, formatInteger, formatNumber, formatPercent, formatProbability } from "../format.ts";

/**
 * Returns what a test of differences allows to be said: which group is lowest and which highest, or that they cannot be
 * told apart. One of several is always highest, and without a test it must not be pointed at.
 */
export function difference({
  measure,
  lowest,
  low,
  highest,
  high,
  by,
  groups,
  adjusted,
  differ,
  replicates,
}: DifferenceRow): string {
  const name = `${measure.charAt(0).toUpperCase()}${measure.slice(1)}`;
  const test = `p = ${formatProbability(adjusted)}, articles dealt out ${formatInteger(replicates)} times`;
  const shown = (value: number): string =>
    measure.endsWith("share") ? formatPercent(value, 1) : formatNumber(value, 1);
  if (!differ) return `${name}: the ${formatCount(groups, by)} compared cannot be told apart (${test}).`;
  return `${name}: from ${shown(low)} (${lowest}) to ${shown(high)} (${highest}), further apart than chance gives (${test}).`;
}
