import { type Graph, type GraphEdge, gexf, graphml } from "@readout/analysis";
import type { FigureFile } from "../figure.ts";
import { formatInteger } from "../format.ts";

/** The most edges of a network that a figure brings as files; all are written by `gexf` and `graphml` in a script. */
const MOST = 5000;

/** Beyond so many edges their evidence ids would be most of the files, and a sixth of the page. */
const LARGE = 1000;

/**
 * Returns a network as files for Gephi, networkx and igraph. `graph` makes it of the rows, of which the first ones are
 * taken where there are too many for a page; the files then say so.
 */
export function graphFiles<Row>(rows: readonly Row[], graph: (rows: readonly Row[]) => Graph): readonly FigureFile[] {
  const made = graph(rows.slice(0, MOST));
  const notes = [
    made.description,
    ...(rows.length > MOST
      ? [`The first ${formatInteger(MOST)} of ${formatInteger(rows.length)} edges are in this file.`]
      : []),
  ];
  const isLarge = rows.length > LARGE;
  if (isLarge) notes.push("Evidence ids are left out: a script writes them (pairGraph in @readout/analysis).");
  const whole = {
    ...made,
    edges: isLarge ? made.edges.map(withoutEvidence) : made.edges,
    description: notes.join(" "),
  };
  return [
    { label: "GEXF", ending: "gexf", type: "application/gexf+xml", text: gexf(whole) },
    { label: "GraphML", ending: "graphml", type: "application/graphml+xml", text: graphml(whole) },
  ];
}

function withoutEvidence({ attributes, ...edge }: GraphEdge): GraphEdge {
  const { evidence: _, ...rest } = attributes;
  return { ...edge, attributes: rest };
}
