import type { LogOddsRow, ShareDifferenceRow } from "@readout/analysis";
import type { Table } from "@readout/corpus";
import type { DumbbellRow } from "./dumbbell.ts";
import type { ForestRow } from "./forestPlot.ts";

/**
 * Returns differences of shares as the rows of a forest plot, those that could be taken. Of two groups one row says it for
 * both.
 */
export function differenceRows(table: Table<ShareDifferenceRow>): ForestRow[] {
  const rows = table.objects();
  const several = new Set(rows.map(({ group }) => group)).size > 1;
  return rows.flatMap((row): ForestRow[] => {
    if (row.difference === null) return [];
    const { difference: value, low, high, q, count, otherCount, evidence, otherEvidence } = row;
    const all = [...evidence, ...otherEvidence];
    return [{ label: labelOf(row, several), value, low, high, q, n: count + otherCount, evidence: all }];
  });
}

/** Returns log-odds as the rows of a forest plot, those that could be taken. */
export function logOddsRows(table: Table<LogOddsRow>): ForestRow[] {
  const rows = table.objects();
  const several = new Set(rows.map(({ group }) => group)).size > 1;
  return rows.flatMap((row): ForestRow[] => {
    if (row.logOdds === null) return [];
    const { logOdds: value, low, high, q, count, otherCount, evidence, otherEvidence } = row;
    const all = [...evidence, ...otherEvidence];
    return [{ label: labelOf(row, several), value, low, high, q, n: count + otherCount, evidence: all }];
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

function labelOf({ group, label }: Pick<LogOddsRow, "group" | "label">, several: boolean): string {
  return several ? `${label} (${group})` : label;
}
