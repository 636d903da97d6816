import { escapeXml } from "./xml.ts";

/** What an attribute of a node or of an edge holds; null where it is not known. */
export type GraphValue = string | number | boolean | null;

/** A node; `id` is its own. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly attributes: Readonly<Record<string, GraphValue>>;
}

/** An edge between two nodes, by their ids; in a directed network from source to target. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly weight: number;
  readonly attributes: Readonly<Record<string, GraphValue>>;
  /** The months in which it is there (`2024-03`), ascending; none where they are not known. */
  readonly months?: readonly string[];
}

/** A network as programs for networks read it. An attribute has one type in all nodes, and in all edges. */
export interface Graph {
  readonly directed: boolean;
  /** What it is and how it was made, in a sentence. */
  readonly description: string;
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * Writes a network as GEXF 1.3, which Gephi reads: attributes, weights, and spells of months where edges have them (a
 * timeline in Gephi). What is not known is left out.
 *
 * graphology-gexf writes no spells; this needs no package. https://gexf.net/schema.html
 *
 * @throws RangeError where two nodes have one id, an edge ends nowhere, or an attribute has two types.
 */
export function gexf({ directed, description, nodes, edges }: Graph): string {
  checkEnds(nodes, edges);
  const dynamic = edges.some(({ months = [] }) => months.length > 0);
  const [ofNodes, ofEdges] = [columnsOf(nodes), columnsOf(edges)];
  const mode = dynamic ? ' mode="dynamic" timeformat="date" timerepresentation="interval"' : ' mode="static"';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    "  <meta>",
    "    <creator>Readout</creator>",
    `    <description>${escapeXml(description)}</description>`,
    "  </meta>",
    `  <graph defaultedgetype="${directed ? "directed" : "undirected"}"${mode}>`,
    ...declared("node", ofNodes),
    ...declared("edge", ofEdges),
    "    <nodes>",
    ...nodes.flatMap(({ id, label, attributes }) => [
      `      <node id="${escapeXml(id)}" label="${escapeXml(label)}">`,
      ...values(attributes, ofNodes),
      "      </node>",
    ]),
    "    </nodes>",
    "    <edges>",
    ...edges.flatMap(({ source, target, weight, attributes, months = [] }, number) => [
      `      <edge id="${number}" source="${escapeXml(source)}" target="${escapeXml(target)}" weight="${weight}">`,
      ...values(attributes, ofEdges),
      ...spells(months),
      "      </edge>",
    ]),
    "    </edges>",
    "  </graph>",
    "</gexf>",
    "",
  ].join("\n");
}

/** The types of attributes, by name: of GEXF and of GraphML alike. */
export function columnsOf(
  things: readonly { readonly attributes: Readonly<Record<string, GraphValue>> }[],
): ReadonlyMap<string, "string" | "double" | "boolean"> {
  const types = new Map<string, "string" | "double" | "boolean">();
  for (const { attributes } of things) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) continue;
      const type = typeof value === "number" ? "double" : typeof value === "boolean" ? "boolean" : "string";
      const before = types.get(name);
      if (before !== undefined && before !== type) throw new RangeError(`two types of ${name}: ${before} and ${type}`);
      types.set(name, type);
    }
  }
  return types;
}

/** Throws RangeError unless each node has an id of its own and each edge two ends. */
export function checkEnds(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): void {
  const ids = new Set<string>();
  for (const { id } of nodes) {
    if (ids.has(id)) throw new RangeError(`two nodes with the id ${id}`);
    ids.add(id);
  }
  for (const { source, target } of edges)
    for (const end of [source, target]) if (!ids.has(end)) throw new RangeError(`an edge without the node ${end}`);
}

function declared(of: "node" | "edge", columns: ReturnType<typeof columnsOf>): string[] {
  if (columns.size === 0) return [];
  const each = [...columns].map(
    ([name, type]) => `      <attribute id="${escapeXml(name)}" title="${escapeXml(name)}" type="${type}"/>`,
  );
  return [`    <attributes class="${of}" mode="static">`, ...each, "    </attributes>"];
}

function values(attributes: Readonly<Record<string, GraphValue>>, columns: ReturnType<typeof columnsOf>): string[] {
  const known = [...columns.keys()].filter((name) => (attributes[name] ?? null) !== null);
  if (known.length === 0) return [];
  return [
    "        <attvalues>",
    ...known.map(
      (name) => `          <attvalue for="${escapeXml(name)}" value="${escapeXml(String(attributes[name]))}"/>`,
    ),
    "        </attvalues>",
  ];
}

/** Months that follow each other are one spell, from its first day to its last. */
function spells(months: readonly string[]): string[] {
  if (months.length === 0) return [];
  const runs: [first: string, last: string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && nextMonth(run[1]) === month) run[1] = month;
    else runs.push([month, month]);
  }
  return [
    "        <spells>",
    ...runs.map(([first, last]) => `          <spell start="${first}-01" end="${lastDay(last)}"/>`),
    "        </spells>",
  ];
}

function nextMonth(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, "0")}`;
}

function lastDay(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
