import type { Measure, MeasureRow } from "@readout/analysis";
import type { Annotation } from "plotly.js-dist-min";
import type { Collector } from "../evidence.ts";
import type { Column } from "../figure.ts";
import { formatCount, formatInterval, formatNumber, formatPercent } from "../format.ts";
import { inPercent, round, rounded } from "../number.ts";

/** A measure of a group as it is drawn. */
export interface Measured {
  readonly row: MeasureRow;
  readonly value: number;
  /** The place of its group on its axis. */
  readonly place: number;
  readonly key: string;
}

/** How the values of a measure are read. */
export interface MeasuredHow {
  readonly measure: Measure;
  /** The groups in the order of their places. */
  readonly groups: readonly string[];
  readonly marks: Collector;
  /** What the keys of its evidence begin with. */
  readonly prefix: string;
  /** What the passages of a group show, without their number. */
  readonly title: (row: MeasureRow) => string;
}

/** Whether a measure is a share, and not a number an article. */
export function isShare(measure: Measure): boolean {
  return measure.endsWith("share");
}

/** Returns the values of a measure in the order of the rows; groups without anything to measure have none. */
export function measured(
  rows: readonly MeasureRow[],
  { measure, groups, marks, prefix, title }: MeasuredHow,
): Measured[] {
  return rows.flatMap((row): Measured[] => {
    if (row.measure !== measure || row.value === null) return [];
    const { length } = row.evidence;
    const words = `${title(row)}: ${formatCount(length, "attribution")}`;
    const key = marks.add(prefix, { title: words, total: length, ids: row.evidence, focus: [] });
    return [{ row, value: row.value, place: groups.indexOf(row.group), key }];
  });
}

/** Returns a value as it stands on its axis: shares in per cent. */
export function scaled(value: number, share: boolean): number {
  return share ? inPercent(value) : round(value);
}

/** Returns a value for readers. */
export function writtenMeasure(value: number, share: boolean): string {
  return share ? formatPercent(value, 1) : formatNumber(value, 1);
}

/** Returns a measure with its value and its interval, where it has one, for readers. */
export function measureWords({ row, value }: Measured, share: boolean): string {
  const interval = row.low === null ? "" : ` ${formatInterval(row.low, row.high, share ? "percent" : "number")}`;
  return `${row.measure}: ${writtenMeasure(value, share)}${interval}`;
}

/** Returns the heading of a panel above its upper end, a part of the picture. */
export function panelHeading(text: string, y: number, shift = 4): Partial<Annotation> {
  const at = { xref: "paper", yref: "paper", x: 0, xanchor: "left", y: round(y), yanchor: "bottom" } as const;
  return { ...at, text: `<b>${text}</b>`, yshift: shift, showarrow: false };
}

/** The columns of a table of measures. */
export function measureColumns(group: Column): readonly Column[] {
  return [
    group,
    { name: "measure", label: "Measure", type: "text" },
    { name: "value", label: "Value", type: "number" },
    { name: "low", label: "Low (95 %)", type: "number" },
    { name: "high", label: "High (95 %)", type: "number" },
    { name: "n", label: "n", type: "integer" },
    { name: "unit", label: "of", type: "text" },
  ];
}

/** Returns a measure as a row of that table. */
export function measureCells(row: MeasureRow): (string | number | null)[] {
  return [row.group, row.measure, rounded(row.value), rounded(row.low), rounded(row.high), row.n, row.unit];
}
