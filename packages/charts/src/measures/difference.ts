import type { DifferenceRow } from "@readout/analysis";
import { formatCount, formatInteger, formatNumber, formatPercent, formatProbability } from "../format.ts";
import { capital } from "../phrase.ts";

/**
 * Returns what a test of differences allows to be said: which group is lowest and which highest, or that they cannot be
 * told apart, and how far apart they would have to be. One of several is always highest, and without a test it must not
 * be pointed at.
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
  detectable,
  replicates,
}: DifferenceRow): string {
  const name = capital(measure);
  const test = `corrected p = ${formatProbability(adjusted)}, articles dealt out ${formatInteger(replicates)} times`;
  const shown = (value: number): string =>
    measure.endsWith("share") ? formatPercent(value, 1) : formatNumber(value, 1);
  const range = `from ${shown(low)} (${lowest}) to ${shown(high)} (${highest})`;
  if (!differ) {
    const far = detectable === null ? null : reach(measure, detectable);
    const least =
      far === null
        ? ""
        : ` By a formula four of five corpora like this one would show ${far} between the two furthest apart.`;
    return `${name}: no difference was found between the ${formatCount(groups, by)} (${test}).${least}`;
  }
  return `${name}: the ${formatCount(groups, by)} differ by more than chance gives, ${range} (${test}).`;
}

/** How far apart two groups would have to be: in percentage points, or in the measure's own unit; null beyond the whole of a share. */
function reach(measure: DifferenceRow["measure"], detectable: number): string | null {
  if (!measure.endsWith("share")) return `one of ${formatNumber(detectable, 1)}`;
  return detectable > 1 ? null : `one of ${formatNumber(100 * detectable, 1)} percentage points`;
}
