import type { PairRow } from "@readout/analysis";
import type { ColorBar, Data } from "plotly.js-dist-min";
import { formatInteger } from "../format.ts";
import { round } from "../number.ts";
import { type ColourScale, diverging, sequential } from "../theme.ts";

/** What the colours of a heatmap tell. */
export type HeatmapMeasure = "npmi" | "together" | "articles";

/** How a measure becomes a colour: its value on the scale, and the attributes of the trace. */
export interface Scale {
  readonly value: (pair: PairRow) => number;
  readonly trace: Partial<Data>;
}

const names: Readonly<Record<HeatmapMeasure, string>> = {
  npmi: "NPMI",
  together: "together",
  articles: "articles",
};

/** Returns the colour scale of a measure over some pairs: diverging from 0, or for counts by their logarithm. */
export function scaleOf(measure: HeatmapMeasure, pairs: readonly PairRow[]): Scale {
  return measure === "npmi" ? signed(pairs) : counts(measure, pairs);
}

function signed(pairs: readonly PairRow[]): Scale {
  const value = ({ npmi }: PairRow): number => round(npmi);
  const most = round(Math.max(0.01, ...pairs.map((pair) => Math.abs(value(pair)))));
  return { value, trace: { zmin: -most, zmax: most, ...onBoth(diverging), colorbar: bar(names.npmi) } };
}

function counts(measure: "together" | "articles", pairs: readonly PairRow[]): Scale {
  const { at, colours, colorbar } = countScale(
    names[measure],
    pairs.map((pair) => pair[measure]),
  );
  return { value: (pair) => at(pair[measure]), trace: { ...colours, colorbar } };
}

/** Returns the colour scale of counts, by their logarithm: where a count is on it, and the attributes of the trace, the bar apart. */
export function countScale(
  name: string,
  values: readonly number[],
): {
  readonly at: (value: number) => number;
  readonly colours: Partial<Data>;
  readonly colorbar: Partial<ColorBar>;
} {
  const at = (value: number): number => round(Math.log10(Math.max(value, 1)));
  const most = Math.max(1, ...values);
  const ticks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000].filter((tick) => tick <= most);
  const colorbar = { ...bar(name), tickvals: ticks.map(at), ticktext: ticks.map(formatInteger) };
  return { at, colours: { zmin: 0, zmax: at(Math.max(most, 2)), ...onBoth(sequential) }, colorbar };
}

function bar(name: string): Partial<ColorBar> {
  return { title: { text: name, side: "top" }, thickness: 12, outlinewidth: 0, len: 0.6 };
}

/** A scale as a trace has it; a report takes what `meta` has where it is dark, so that there too little is near to the ground. */
function onBoth({ light, dark }: ColourScale): { colorscale: [number, string][]; meta: { dark: [number, string][] } } {
  return { colorscale: mutable(light), meta: { dark: mutable(dark) } };
}

function mutable(scale: ColourScale["light"]): [number, string][] {
  return scale.map(([at, colour]) => [at, colour]);
}
