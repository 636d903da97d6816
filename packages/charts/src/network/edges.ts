import type { PairRow } from "@readout/analysis";
import type { Data } from "plotly.js-dist-min";
import { formatPercent } from "../format.ts";
import { hover } from "../label.ts";
import { round } from "../number.ts";
import { describePair } from "../pairs/wording.ts";
import type { Place } from "./place.ts";

/** A pair with the places of its two ends and the key of its evidence. */
export interface Edge {
  readonly pair: PairRow;
  readonly from: Place;
  readonly to: Place;
  readonly key: string;
  /** In which part of resampled corpora the pair is found again; null where it was not asked. */
  readonly retention: number | null;
}

/** Whether an edge is found again in fewer than half of the resampled corpora. */
export function isUnstable({ retention }: Pick<Edge, "retention">): boolean {
  return retention !== null && retention < 0.5;
}

/**
 * Returns a trace for each edge, fewest articles first, so that the commonest pair is on top and answers to the pointer where
 * two cross. The width tells in how many articles the two meet. Edges that no test stands behind are dotted, those that are
 * found again in fewer than half of the resampled corpora are dashed and half as wide.
 */
export function edgeTraces(edges: readonly Edge[], tested: boolean): Partial<Data>[] {
  const most = Math.max(...edges.map(({ pair }) => pair.articles));
  const drawn = [...edges].sort((x, y) => x.pair.articles - y.pair.articles);
  return drawn.map((edge) => edgeTrace(edge, widthOf(edge, most), tested));
}

function widthOf(edge: Edge, most: number): number {
  const width = 1 + 7 * (edge.pair.articles / most);
  return round(isUnstable(edge) ? width / 2 : width);
}

function edgeTrace(edge: Edge, width: number, tested: boolean): Partial<Data> {
  const points = along(edge);
  return {
    type: "scatter",
    mode: "lines",
    x: points.map(({ x }) => x),
    y: points.map(({ y }) => y),
    customdata: points.map(() => edge.key),
    line: { width, color: "rgba(128,128,128,0.55)", dash: !tested ? "dot" : isUnstable(edge) ? "dash" : "solid" },
    hovertext: hoverOf(edge),
    hoverinfo: "text",
    showlegend: false,
  };
}

function hoverOf({ pair, retention }: Edge): string {
  const text = describePair(pair);
  return retention === null
    ? text
    : `${text}<br>${hover(`found again in ${formatPercent(retention)} of resampled corpora`)}`;
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
