import type { PairRow } from "@readout/analysis";
import type { Data } from "plotly.js-dist-min";
import { round } from "../number.ts";
import { describePair } from "../pairs/wording.ts";
import type { Place } from "./layout.ts";

/** A pair with the places of its two ends and the key of its evidence. */
export interface Edge {
  readonly pair: PairRow;
  readonly from: Place;
  readonly to: Place;
  readonly key: string;
}

/**
 * Returns a trace for each edge, fewest articles first, so that the commonest pair is on top and answers to the pointer where
 * two cross. The width tells in how many articles the two meet. Edges that no test stands behind are dotted.
 */
export function edgeTraces(edges: readonly Edge[], tested: boolean): Partial<Data>[] {
  const most = Math.max(...edges.map(({ pair }) => pair.articles));
  const drawn = [...edges].sort((x, y) => x.pair.articles - y.pair.articles);
  return drawn.map((edge) => edgeTrace(edge, round(1 + 7 * (edge.pair.articles / most)), tested));
}

function edgeTrace(edge: Edge, width: number, tested: boolean): Partial<Data> {
  const points = along(edge);
  return {
    type: "scatter",
    mode: "lines",
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    customdata: points.map(() => edge.key),
    line: { width, color: "rgba(128,128,128,0.55)", dash: tested ? "solid" : "dot" },
    hovertext: describePair(edge.pair),
    hoverinfo: "text",
    showlegend: false,
  };
}

/** An end of a line: the middle of its marker and the marker's diameter, in pixels. */
export type End = Pick<Place, "x" | "y" | "size">;

/** Plotly knows a line by its points alone: they are strewn along it, so that it can be pointed at anywhere. */
export function along({ from, to }: { readonly from: End; readonly to: End }, gap = 20): { x: number; y: number }[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  // From rim to rim: the markers of the two ends answer for the actors.
  const start = Math.min(from.size / 2, length / 3);
  const end = length - Math.min(to.size / 2, length / 3);
  const count = Math.max(3, Math.ceil((end - start) / gap) + 1);
  return Array.from({ length: count }, (_, i) => {
    const part = length === 0 ? 0 : (start + ((end - start) * i) / (count - 1)) / length;
    return { x: round(from.x + part * (to.x - from.x)), y: round(from.y + part * (to.y - from.y)) };
  });
}
