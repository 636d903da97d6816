import type { Data } from "plotly.js-dist-min";
import type { Figure } from "./figure.ts";
import { label } from "./label.ts";
import { round } from "./number.ts";
import { baseLayout, ink, type Pattern, palette, patternOf } from "./theme.ts";

/** A bar of a chart for a small screen. */
export interface CompactBar {
  readonly name: string;
  /** Its number as it is written. */
  readonly written: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly key: string;
  readonly hover: string;
  readonly colour?: string;
  readonly pattern?: Pattern;
}

/** As many as a phone's screen holds below a title and an answer. */
export const COMPACT = 8;

const rowHeight = 40;

/** Returns bars for a screen of a hand's width: each name stands above its bar, where it needs no room beside it. */
export function compactBars(bars: readonly CompactBar[]): Pick<Figure, "data" | "layout"> {
  const most = Math.max(...bars.map(({ value, high }) => high ?? value));
  const longest = Math.max(...bars.map(({ written }) => written.length));
  const places = bars.map((_, i) => i);
  const trace: Partial<Data> = {
    type: "bar",
    orientation: "h",
    x: bars.map(({ value }) => round(value)),
    y: places,
    customdata: bars.map(({ key }) => key),
    hovertext: bars.map(({ hover }) => hover),
    hoverinfo: "text",
    width: 0.36,
    marker: {
      color: bars.map(({ colour }) => colour ?? palette.blue),
      pattern: { ...patternOf("/"), shape: bars.map(({ pattern }) => patternOf(pattern ?? "").shape ?? "") },
      line: { width: 0 },
    },
    error_x: {
      type: "data",
      symmetric: false,
      array: bars.map(({ value, high }) => round((high ?? value) - value)),
      arrayminus: bars.map(({ value, low }) => round(value - (low ?? value))),
      color: palette.grey,
      thickness: 1.5,
      width: 4,
    },
    showlegend: false,
  } as Partial<Data>;
  const { legend: _, ...layout } = baseLayout(bars.length * rowHeight + 16);
  const side = { visible: false, fixedrange: true, automargin: false } as const;
  return {
    data: [trace],
    layout: {
      ...layout,
      margin: { l: 4, r: 4, t: 12, b: 4 },
      // Room at the right for the numbers, on a phone of 350 pixels.
      xaxis: { ...side, range: [0, round(most / (1 - (7 * longest + 10) / 350))] },
      yaxis: { ...side, range: [bars.length - 0.5, -0.7] },
      annotations: bars.flatMap(({ name, written, value, high }, y) => [
        {
          x: 0,
          y,
          text: label(name, 44),
          xanchor: "left",
          yanchor: "bottom",
          yshift: 7,
          showarrow: false,
          font: { size: 12, color: ink },
        },
        {
          x: high ?? value,
          y,
          text: written,
          xanchor: "left",
          xshift: 6,
          showarrow: false,
          font: { size: 12, color: ink },
        },
      ]),
    },
  };
}
