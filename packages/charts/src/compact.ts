import type { Data } from "plotly.js-dist-min";
import { errorBars } from "./errorBars.ts";
import type { Figure } from "./figure.ts";
import { hasTwoLines, plotlyText, twoLineLabel } from "./label.ts";
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

/** The height of a row, and of one where a name takes two lines. */
const rowHeights = [40, 54] as const;

/** Returns bars for a screen of a hand's width: each name stands above its bar, where it needs no room beside it. */
export function compactBars(bars: readonly CompactBar[]): Pick<Figure, "data" | "layout"> {
  const most = Math.max(...bars.map(({ value, high }) => high ?? value));
  const longest = Math.max(...bars.map(({ written }) => written.length));
  const names = bars.map(({ name }) => twoLineLabel(name, 44));
  const [one, two] = rowHeights;
  const isTall = hasTwoLines(names);
  const { legend: _, ...layout } = baseLayout(bars.length * (isTall ? two : one) + 16);
  const side = { visible: false, fixedrange: true, automargin: false } as const;
  return {
    data: tracesOf(bars),
    layout: {
      ...layout,
      barmode: "overlay",
      margin: { l: 4, r: 4, t: 12, b: 4 },
      // Room at the right for the numbers, also on a screen of 320 pixels.
      xaxis: { ...side, range: [0, round(most / (1 - Math.min(0.5, (7 * longest + 14) / 272)))] },
      yaxis: { ...side, range: [bars.length - 0.5, -0.7] },
      annotations: bars.flatMap(({ written, value, high }, y) => [
        {
          x: 0,
          y,
          text: names[y] ?? "",
          ...(isTall ? { align: "left" as const } : {}),
          xanchor: "left",
          yanchor: "bottom",
          yshift: 7,
          showarrow: false,
          font: { size: 12, color: ink },
        },
        {
          x: high ?? value,
          y,
          text: plotlyText(written),
          xanchor: "left",
          xshift: 6,
          showarrow: false,
          font: { size: 12, color: ink },
        },
      ]),
    },
  };
}

/** A trace for each look: Plotly finds the colour of a pattern's lines against one colour, and not against a list. */
function tracesOf(bars: readonly CompactBar[]): Partial<Data>[] {
  const looks = new Map<string, number[]>();
  for (const [place, { colour, pattern }] of bars.entries()) {
    const look = `${colour} ${pattern}`;
    looks.set(look, [...(looks.get(look) ?? []), place]);
  }
  return [...looks.values()].map((places) => {
    const own = places.map((place) => bars[place] as CompactBar);
    const { colour = palette.blue, pattern = "" } = own[0] ?? {};
    return {
      type: "bar",
      orientation: "h",
      x: own.map(({ value }) => round(value)),
      y: places,
      customdata: own.map(({ key }) => key),
      hovertext: own.map(({ hover }) => hover),
      hoverinfo: "text",
      width: 0.36,
      marker: { color: colour, pattern: patternOf(pattern), line: { width: 0 } },
      error_x: errorBars(own),
      showlegend: false,
    } as Partial<Data>;
  });
}
