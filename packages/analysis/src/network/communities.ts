import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";

// The package is CommonJS and exports a function; its declarations speak of a `default` that is not there.
const louvain: typeof louvainModule.default = louvainModule as never;

/** An edge between two ids; `articles` is its weight. */
export interface WeightedPair {
  readonly a: string;
  readonly b: string;
  readonly articles: number;
}

/**
 * Returns the Louvain community (Blondel et al. 2008) of every id, 0 for the largest; none where there is no edge. The seed
 * decides the order in which the method visits the actors.
 */
export function communities(ids: readonly string[], pairs: readonly WeightedPair[], seed: number): Map<string, number> {
  const graph = new UndirectedGraph();
  // Numbers as node keys: the library keeps its result in a plain object, where a name such as `__proto__` is lost.
  const index = new Map(ids.map((id, i) => [id, i]));
  for (const i of index.values()) graph.addNode(i);
  for (const { a, b, articles } of pairs) graph.mergeEdge(index.get(a), index.get(b), { weight: articles });
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: "weight", rng: random(seed) });
  const sizes = new Map<number, number>();
  for (const group of Object.values(found)) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes].sort(([x, m], [y, n]) => n - m || x - y).map(([group]) => group);
  return new Map(ids.map((id, i) => [id, order.indexOf(found[i] ?? 0)]));
}

// The "minimal standard" generator of Park and Miller (1988): the same numbers on every machine.
function random(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return (state - 1) / 2147483646;
  };
}
