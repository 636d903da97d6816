import type { LogOddsRow, PairChangeRow, ShareDifferenceRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { DumbbellRow } from "./dumbbell.ts";
import type { ForestRow } from "./forestPlot.ts";

/** What differences and log-odds have in common. */
type Compared = Pick<
  LogOddsRow,
  "group" | "label" | "low" | "high" | "q" | "count" | "otherCount" | "evidence" | "otherEvidence"
>;

/**
 * Returns differences of shares as the rows of a forest plot, those that could be taken. Of two groups one row says it for
 * both.
 */
export function differenceRows(table: Table<ShareDifferenceRow>): ForestRow[] {
  return forestRows(table.objects(), ({ difference }) => difference);
}

/** Returns log-odds as the rows of a forest plot, those that could be taken. */
export function logOddsRows(table: Table<LogOddsRow>): ForestRow[] {
  return forestRows(table.objects(), ({ logOdds }) => logOdds);
}

/** Returns changes of pairs as the rows of a forest plot: above 0 the two meet in more articles of the second group. */
export function changeRows(table: Table<PairChangeRow>): ForestRow[] {
  return table
    .objects()
    .map(({ a, aName, b, bName, logOdds, low, high, q, firstArticles, secondArticles, evidence }) => ({
      ...{ label: `${aName} and ${bName}`, value: logOdds, low, high, q },
      ...{ n: firstArticles + secondArticles, evidence, focus: [a, b] },
    }));
}

/** Rows with their group where there are several. */
function forestRows<Row extends Compared>(rows: readonly Row[], taken: (row: Row) => number | null): ForestRow[] {
  const several = new Set(rows.map(({ group }) => group)).size > 1;
  return rows.flatMap((row): ForestRow[] => {
    const value = taken(row);
    if (value === null) return [];
    const { group, low, high, q, count, otherCount } = row;
    const label = several ? `${row.label} (${group})` : row.label;
    const n = count + otherCount;
    return [
      {
        ...{ label, value, low, high, q, n },
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
