import type { DifferenceRow } from "@readout/analysis";
import { formatCount, formatInteger, formatNumber, formatPercent, formatProbability } from "../format.ts";
import { capital } from "../phrase.ts";

/**
 * Returns what a test of differences allows to be said: which group is lowest and which highest, or that they cannot be
 * told apart, and by how much one would have to differ. One of several is always highest, and without a test it must not
 * be pointed at.
 */
export function difference(row: DifferenceRow): string {
  const { measure, lowest, low, highest, high, by, groups, adjusted, differ, replicates } = row;
  const test = `corrected p = ${formatProbability(adjusted)}, articles dealt out ${formatInteger(replicates)} times`;
  if (!differ) {
    const far = reach(row);
    const least =
      far === null
        ? ""
        : ` ${groups === 2 ? "One that differed from the other" : "One of the two furthest apart that differed from the others"} by ${far} would be found in four of five corpora like this one.`;
    return `${noDifference(row, test)}.${least}`;
  }
  const shown = (value: number): string =>
    measure.endsWith("share") ? formatPercent(value, 1) : formatNumber(value, 1);
  const range = `from ${shown(low)} (${lowest}) to ${shown(high)} (${highest})`;
  return `${capital(measure)}: the ${formatCount(groups, by)} differ by more than chance gives, ${range} (${test}).`;
}

/** Returns the same for a page's answer, whose captions tell the rest: as long with by how much one would have to differ as without. */
export function differenceInShort(row: DifferenceRow): string {
  const far = reach(row);
  if (row.differ || far === null) return difference(row);
  const none = noDifference(row, `corrected p = ${formatProbability(row.adjusted)}`);
  return `${none}; one that differed by ${far} would be found in four of five such corpora.`;
}

function noDifference({ measure, by, groups }: DifferenceRow, test: string): string {
  return `${capital(measure)}: no difference was found between the ${formatCount(groups, by)} (${test})`;
}

/** By how much one group would have to differ: in percentage points, or in the measure's own unit; null beyond the whole of a share. */
function reach({ measure, detectable }: Pick<DifferenceRow, "measure" | "detectable">): string | null {
  if (detectable === null) return null;
  if (!measure.endsWith("share")) return formatNumber(detectable, 1);
  return detectable > 1 ? null : `${formatNumber(100 * detectable, 1)} percentage points`;
}
