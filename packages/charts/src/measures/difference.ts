import type { DifferenceRow } from "@readout/analysis";
import { formatCount, formatInteger, formatNumber, formatPercent, formatProbability } from "../format.ts";
import { capital } from "../phrase.ts";

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
  const name = capital(measure);
  const test = `corrected p = ${formatProbability(adjusted)}, articles dealt out ${formatInteger(replicates)} times`;
  const shown = (value: number): string =>
    measure.endsWith("share") ? formatPercent(value, 1) : formatNumber(value, 1);
  const range = `from ${shown(low)} (${lowest}) to ${shown(high)} (${highest})`;
  if (!differ) return `${name}: no difference was found between the ${formatCount(groups, by)} (${test}).`;
  return `${name}: the ${formatCount(groups, by)} differ by more than chance gives, ${range} (${test}).`;
}
