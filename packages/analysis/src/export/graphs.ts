import { column } from "@readout/corpus";
import type { EvidenceId, Facts } from "@readout/facts";
import { compare } from "../articles/compare.ts";
import type { AboutRow } from "../attribution/speaksAbout.ts";
import type { PairRow } from "../cooccurrence/pairRow.ts";
import type { TwoModeRow } from "../network/twoMode.ts";
import type { Graph, GraphEdge, GraphNode } from "./gexf.ts";

/** What a network has beside its rows. */
export interface GraphOptions {
  /** The corpus: with it each edge has the months of its passages. */
  readonly facts?: Facts;
}

/**
 * Makes a network of pairs of actors: an edge for each row, as heavy as the articles the two share, with its counts, q, lift
 * and interval, null model and evidence ids. Rows of groups make an edge each.
 *
 * @example writeFileSync("pairs.gexf", gexf(pairGraph(cooccurrence(facts).objects(), { facts })))
 */
export function pairGraph(rows: readonly PairRow[], { facts }: GraphOptions = {}): Graph {
  const months = monthsOf(facts);
  const nodes = new Map<string, GraphNode>();
  for (const { a, aName, aKind, articlesA, b, bName, bKind, articlesB } of rows) {
    nodes.set(a, { id: a, label: aName, attributes: { kind: aKind, articles: articlesA } });
    nodes.set(b, { id: b, label: bName, attributes: { kind: bKind, articles: articlesB } });
  }
  return {
    directed: false,
    description: "Actors that appear together, and in how many articles. Made by Readout.",
    nodes: byId(nodes),
    edges: rows.map((row): GraphEdge => {
      const { a, b, group, window, articles, allArticles, together, expected, npmi, lift, liftLow, liftHigh } = row;
      const { q, tests, nullModel, replicates, seed, evidence } = row;
      return {
        ...{ source: a, target: b, weight: articles, ...months(evidence) },
        attributes: {
          ...{ group, window, n: articles, allArticles, together, expected, npmi, lift, liftLow, liftHigh },
          ...{ q, tests, nullModel, replicates, seed, evidence: evidence.join(" ") },
        },
      };
    }),
  };
}

/** Makes a two-mode network: an edge for each cell. Nodes say in `mode` whether they are rows or columns. */
export function twoModeGraph(rows: readonly TwoModeRow[], { facts }: GraphOptions = {}): Graph {
  const months = monthsOf(facts);
  const nodes = new Map<string, GraphNode>();
  // An outlet may be an actor as well: the two are different nodes.
  const columnId = ({ columns, column: name }: TwoModeRow): string => `${columns}:${name}`;
  for (const row of rows) {
    nodes.set(row.row, { id: row.row, label: row.rowName, attributes: { mode: "row", articles: row.rowArticles } });
    const id = columnId(row);
    nodes.set(id, { id, label: row.column, attributes: { mode: row.columns, articles: row.columnArticles } });
  }
  return {
    directed: false,
    description: "A two-mode network, and in how many articles row and column meet. Made by Readout.",
    nodes: byId(nodes),
    edges: rows.map((row): GraphEdge => {
      const { articles, allArticles, expected, share, low, high, level, p, q, tests, nullModel, evidence } = row;
      return {
        ...{ source: row.row, target: columnId(row), weight: articles, ...months(evidence) },
        attributes: {
          ...{ n: articles, allArticles, expected, share, low, high, level, p, q, tests, nullModel },
          evidence: evidence.join(" "),
        },
      };
    }),
  };
}

/**
 * Makes a directed network of who speaks about whom: an edge from each source to each actor in what it says, as heavy as its
 * attributions, with their share of all that the source has, the interval of this share and its articles.
 */
export function aboutGraph(rows: readonly AboutRow[], { facts }: GraphOptions = {}): Graph {
  const months = monthsOf(facts);
  const nodes = new Map<string, GraphNode>();
  for (const { source, sourceName, about, aboutName } of rows) {
    nodes.set(source, { id: source, label: sourceName, attributes: {} });
    nodes.set(about, { id: about, label: aboutName, attributes: {} });
  }
  return {
    directed: true,
    description: "Sources, and the actors in what is attributed to them. Made by Readout.",
    nodes: byId(nodes),
    edges: rows.map((row): GraphEdge => {
      const { source, about, within, attributions, articles, evidence } = row;
      const { allAttributions, allArticles, share, low, high } = row;
      return {
        ...{ source, target: about, weight: attributions, ...months(evidence) },
        attributes: {
          ...{ within, n: articles, attributions, allAttributions, allArticles, share, low, high },
          evidence: evidence.join(" "),
        },
      };
    }),
  };
}

function byId(nodes: ReadonlyMap<string, GraphNode>): GraphNode[] {
  return [...nodes.values()].sort((x, y) => compare(x.id, y.id));
}

/** Returns a function that gives the months of some passages, ascending. */
function monthsOf(facts: Facts | undefined): (evidence: readonly EvidenceId[]) => Pick<GraphEdge, "months"> {
  if (facts === undefined) return () => ({});
  const article = column(facts.articles, "article");
  const month = new Map(column(facts.articles, "month").map((one, row) => [article[row] ?? -1, one]));
  return (evidence) => {
    const found = evidence.map((id) => month.get(Number(/^[a-z](\d+)/u.exec(id)?.[1] ?? -1)) ?? null);
    return { months: [...new Set(found.filter((one) => one !== null))].sort(compare) };
  };
}
