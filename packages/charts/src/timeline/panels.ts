import type { TimelineRow } from "@readout/analysis";
import { round } from "../number.ts";

/** One line of the chart. */
export interface Series {
  readonly label: string;
  readonly kind: TimelineRow["series"];
  readonly points: readonly Point[];
}

export interface Point {
  /** Its place on the axis of periods; null without a date. */
  readonly place: number | null;
  readonly period: string | null;
  readonly n: number;
  readonly key: string;
}

/** A part of the picture with an axis of its own: articles and attributions differ too much in number to share one. */
export interface Panel {
  readonly title: string;
  readonly series: readonly Series[];
  /** Its lower and upper end, as parts of the picture. */
  readonly domain: readonly [number, number];
}

const totalHeight = 120;
const sourcesHeight = 240;
const gap = 36;

/** The room of a legend above the part of all sources, in pixels: where its names stand side by side, and one below the other. */
export function legendRoom(series: readonly Series[], isNarrow: boolean): number {
  return isNarrow ? gap + 19 * series.filter(({ kind }) => kind === "source").length : 66;
}

/** Returns the parts of the picture from top to bottom: one for each total, one for all sources, below so much room. */
export function panelsOf(series: readonly Series[], room: number): Panel[] {
  const sources = series.filter(({ kind }) => kind === "source");
  const wanted = [
    ...series.filter(({ kind }) => kind !== "source").map((one) => ({ title: one.label, series: [one] })),
    ...(sources.length > 0 ? [{ title: "attributions", series: sources }] : []),
  ];
  const whole = plotHeight(wanted, room);
  let top = 0;
  return wanted.map((panel, i) => {
    if (i > 0) top += hasLegend(panel) ? room : gap;
    const bottom = top + heightOf(panel);
    const domain = [Math.max(0, round(1 - bottom / whole)), round(1 - top / whole)] as const;
    top = bottom;
    return { ...panel, domain };
  });
}

/** Returns the height of all parts with the room between them, in pixels. */
export function plotHeight(panels: readonly Pick<Panel, "series">[], room: number): number {
  return panels.reduce((sum, panel, i) => sum + heightOf(panel) + (i === 0 ? 0 : hasLegend(panel) ? room : gap), 0);
}

function heightOf(panel: Pick<Panel, "series">): number {
  return hasLegend(panel) ? sourcesHeight : totalHeight;
}

/** Whether a part has several lines, which need names. */
export function hasLegend({ series }: Pick<Panel, "series">): boolean {
  return series.some(({ kind }) => kind === "source");
}
