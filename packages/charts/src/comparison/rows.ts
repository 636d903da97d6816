import { isUnread, type LogOddsRow, type PairChangeRow, type ShareDifferenceRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { DumbbellRow } from "./dumbbell.ts";
import type { ForestRow } from "./forestPlot.ts";

/** What differences and log-odds have in common. */
type Compared = Pick<
  LogOddsRow,
  "group" | "key" | "label" | "low" | "high" | "q" | "count" | "otherCount" | "evidence" | "otherEvidence"
>;

/**
 * Returns differences of shares as the rows of a forest plot, those that could be taken. Of two groups one row says it for
 * both.
 */
export function differenceRows(table: Table<ShareDifferenceRow>): ForestRow[] {
  return forestRows(table.objects(), ({ difference }) => difference);
}

/** Returns log-odds as the rows of a forest plot of ratios (of odds), those that could be taken: above 1 the group has more. */
export function oddsRows(table: Table<LogOddsRow>): ForestRow[] {
  return forestRows(table.objects(), ({ logOdds }) => logOdds, Math.exp);
}

/** Returns changes of pairs as the rows of a forest plot of ratios (of odds): above 1 the two meet in more articles of the second group. */
export function changeRows(table: Table<PairChangeRow>): ForestRow[] {
  return table
    .objects()
    .map(({ a, aName, b, bName, logOdds, low, high, q, firstArticles, secondArticles, evidence }) => ({
      ...{ label: `${aName} and ${bName}`, value: Math.exp(logOdds), low: low === null ? null : Math.exp(low) },
      ...{ high: high === null ? null : Math.exp(high), q },
      ...{ n: firstArticles + secondArticles, evidence, focus: [a, b] },
    }));
}

/** Rows with their group where there are several; `shown` makes of an estimate or an end of its interval what is drawn. */
function forestRows<Row extends Compared>(
  rows: readonly Row[],
  taken: (row: Row) => number | null,
  shown: (number: number) => number = (number) => number,
): ForestRow[] {
  const end = (value: number | null): number | null => (value === null ? null : shown(value));
  const several = new Set(rows.map(({ group }) => group)).size > 1;
  return rows.flatMap((row): ForestRow[] => {
    const value = taken(row);
    if (value === null) return [];
    const { group, low, high, q, count, otherCount } = row;
    const label = several ? `${row.label} (${group})` : row.label;
    const n = count + otherCount;
    return [
      {
        ...{ label, value: shown(value), low: end(low), high: end(high), q, n, isUnread: isUnread(row.key) },
        // Of those that are drawn alone.
        get evidence() {
          return [...row.evidence, ...row.otherEvidence];
        },
      },
    ];
  });
}

/** Returns the shares of one group and of those it is set beside as the rows of a dumbbell chart. */
export function dumbbellRows(table: Table<ShareDifferenceRow>): DumbbellRow[] {
  return table.objects().flatMap((row): DumbbellRow[] => {
    if (row.share === null || row.otherShare === null) return [];
    const { label, share, otherShare, count, otherCount, evidence, otherEvidence, q } = row;
    return [
      {
        label,
        first: { share, low: null, high: null, n: count, evidence },
        second: { share: otherShare, low: null, high: null, n: otherCount, evidence: otherEvidence },
        q,
      },
    ];
  });
}
