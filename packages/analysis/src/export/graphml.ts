import { checkEnds, columnsOf, type Graph, type GraphValue } from "./gexf.ts";
import { escapeXml } from "./xml.ts";

/**
 * Writes a network as GraphML, which networkx, igraph, Gephi and yEd read: labels, weights and attributes. What is not known
 * is left out. Months are in an attribute, as GraphML knows no time. http://graphml.graphdrawing.org/specification.html
 *
 * @throws RangeError where two nodes have one id, an edge ends nowhere, or an attribute has two types.
 */
export function graphml({ directed, description, nodes, edges }: Graph): string {
  checkEnds(nodes, edges);
  const named = nodes.map(({ id, label, attributes }) => ({ id, attributes: { label, ...attributes } }));
  const weighted = edges.map(({ source, target, weight, attributes, months = [] }) => ({
    ...{ source, target },
    attributes: { weight, ...attributes, ...(months.length > 0 && { months: months.join(" ") }) },
  }));
  const [ofNodes, ofEdges] = [columnsOf(named), columnsOf(weighted)];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${escapeXml(description)}</desc>`,
    ...keys("node", ofNodes),
    ...keys("edge", ofEdges),
    `  <graph edgedefault="${directed ? "directed" : "undirected"}">`,
    ...named.flatMap(({ id, attributes }) => [
      `    <node id="${escapeXml(id)}">`,
      ...data("node", attributes, ofNodes),
      "    </node>",
    ]),
    ...weighted.flatMap(({ source, target, attributes }, number) => [
      `    <edge id="e${number}" source="${escapeXml(source)}" target="${escapeXml(target)}">`,
      ...data("edge", attributes, ofEdges),
      "    </edge>",
    ]),
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

function keys(of: "node" | "edge", columns: ReturnType<typeof columnsOf>): string[] {
  return [...columns].map(
    ([name, type]) =>
      `  <key id="${of}-${escapeXml(name)}" for="${of}" attr.name="${escapeXml(name)}" attr.type="${type}"/>`,
  );
}

function data(
  of: "node" | "edge",
  attributes: Readonly<Record<string, GraphValue>>,
  columns: ReturnType<typeof columnsOf>,
): string[] {
  const known = [...columns.keys()].filter((name) => (attributes[name] ?? null) !== null);
  return known.map(
    (name) => `      <data key="${of}-${escapeXml(name)}">${escapeXml(String(attributes[name]))}</data>`,
  );
}
