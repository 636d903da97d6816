import type { Data } from "plotly.js-dist-min";
import { errorBars } from "./errorBars.ts";
import type { CompactFigure } from "./figure.ts";
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
const COMPACT = 8;

/** Pixels: of a row, of one where a name takes two lines, of a bar, and from a bar's middle to the end of its row. */
const [oneLine, twoLines, thick, below] = [40, 54, 14, 20];

/** The room above the first name. */
const above = 4;
const margin = { l: 4, r: 4, t: 12, b: 4 } as const;

/** Returns the first of some bars for a screen of a hand's width: each name stands above its bar, where it needs no room beside it. */
export function compactBars(all: readonly CompactBar[]): CompactFigure {
  const bars = all.slice(0, COMPACT);
  const most = Math.max(...bars.map(({ value, high }) => high ?? value));
  const longest = Math.max(...bars.map(({ written }) => written.length));
  const names = bars.map(({ name }) => twoLineLabel(name, 44));
  // The axis counts pixels, so that a name of two lines makes its own row higher, and no other.
  const ends = runningSums(names.map((name) => (hasTwoLines([name]) ? twoLines : oneLine)));
  const middles = ends.map((end) => end - below);
  const { legend: _, ...layout } = baseLayout(heightTo(ends.at(-1) ?? 0));
  const side = { visible: false, fixedrange: true, automargin: false } as const;
  return {
    data: tracesOf(bars, middles),
    layout: {
      ...layout,
      barmode: "overlay",
      margin,
      // Room at the right for the numbers, also on a screen of 320 pixels.
      xaxis: { ...side, range: [0, round(most / (1 - Math.min(0.5, (7 * longest + 14) / 272)))] },
      yaxis: { ...side, range: [ends.at(-1) ?? 0, -above] },
      annotations: bars.flatMap(({ written, value, high }, i) => [
        {
          x: 0,
          y: middles[i] ?? 0,
          text: names[i] ?? "",
          align: "left",
          xanchor: "left",
          yanchor: "bottom",
          yshift: thick / 2,
          showarrow: false,
          font: { size: 12, color: ink },
        },
        {
          x: high ?? value,
          y: middles[i] ?? 0,
          text: plotlyText(written),
          xanchor: "left",
          xshift: 6,
          showarrow: false,
          font: { size: 12, color: ink },
        },
      ]),
    },
    shows: bars.length,
    of: all.length,
    cuts: ends.map((end) => [heightTo(end), end]),
  };
}

/** The height of a chart whose last row ends there. */
function heightTo(end: number): number {
  return margin.t + above + end + margin.b;
}

function runningSums(sizes: readonly number[]): number[] {
  let sum = 0;
  return sizes.map((size) => {
    sum += size;
    return sum;
  });
}

/** A trace for each look: Plotly finds the colour of a pattern's lines against one colour, and not against a list. */
function tracesOf(bars: readonly CompactBar[], middles: readonly number[]): Partial<Data>[] {
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
      y: places.map((place) => middles[place] ?? 0),
      customdata: own.map(({ key }) => key),
      hovertext: own.map(({ hover }) => hover),
      hoverinfo: "text",
      width: thick,
      marker: { color: colour, pattern: patternOf(pattern), line: { width: 0 } },
      error_x: errorBars(own),
      showlegend: false,
    } as Partial<Data>;
  });
}
