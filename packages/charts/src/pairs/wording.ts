import type { PairRow } from "@readout/analysis";
import { formatCount, formatInteger, formatNumber, formatProbability } from "../format.ts";
import { hover } from "../label.ts";

/** Returns what the statistics say of a pair, as a hover text. */
export function describePair(pair: PairRow): string {
  const { aName, bName, together, windows, window, expected, npmi, logLikelihood, q, articles } = pair;
  return hover(
    `${aName} and ${bName}`,
    `together in ${formatInteger(together)} of ${formatCount(windows, window)}, in ${formatCount(articles, "article")}`,
    timesChance(together, expected),
    `NPMI ${formatNumber(npmi)}, log-likelihood ${formatNumber(logLikelihood, 1)}, q ${formatProbability(q)}`,
  );
}

/** Returns how a count compares with chance, in words: "3.2 times as often as chance would give". */
function timesChance(together: number, expected: number): string {
  if (!(expected > 0)) return "where chance would give none";
  const times = together / expected;
  return `${times >= 100 ? formatInteger(times) : formatNumber(times, 1)} times as often as chance would give`;
}

/** Returns the sentence on the pair that is named together most often; "" where there is none. */
export function strongest(pairs: readonly PairRow[]): string {
  const [first] = [...pairs].sort((x, y) => y.together - x.together || y.logLikelihood - x.logLikelihood);
  if (first === undefined) return "";
  const { aName, bName, together, windows, window, expected } = first;
  const count = `${formatInteger(together)} of ${formatCount(windows, window)}`;
  return `${aName} and ${bName} are named together in ${count}, ${timesChance(together, expected)}.`;
}

/**
 * Returns the sentence on the pair with the highest NPMI among those that are surely no chance (q ≤ 0.05), since two
 * names that each occur twice score high by accident; on the most frequent pair where none is sure.
 */
export function closest(pairs: readonly PairRow[]): string {
  const sure = pairs.filter(({ q, logLikelihood }) => q <= 0.05 && logLikelihood > 0);
  const [first] = sure.sort((x, y) => y.npmi - x.npmi || y.together - x.together);
  if (first === undefined) return strongest(pairs);
  const { aName, bName, together, withA, withB, window, npmi } = first;
  const either = formatCount(withA + withB - together, window);
  return `Of the pairs beyond chance (q ≤ 0.05), ${aName} and ${bName} are the closest: together in ${formatInteger(together)} of the ${either} that name either (NPMI ${formatNumber(npmi)}).`;
}

/** Returns the title of a pair's passages. */
export function pairTitle({ aName, bName, together, window }: PairRow): string {
  return `${aName} and ${bName}: ${formatCount(together, window)}`;
}
