/** An edge between two numbered nodes, and how long it is (above 0). */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Lengths that differ in their last digits alone are one: they are sums of the same parts in another order. */
const SAME = 1e-12;

/**
 * Returns for each node of an undirected network which part of the shortest ways between two others leads through it; where
 * several ways are shortest each counts for its part. From 0 to 1 (all ways between all pairs of others); 0 where there are
 * fewer than three nodes.
 *
 * Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology 25(2), 163–177. As
 * `networkx.betweenness_centrality(weight=…, normalized=True)`.
 */
export function betweenness(nodes: number, edges: readonly Edge[]): Float64Array {
  const beside = Array.from({ length: nodes }, (): { readonly to: number; readonly length: number }[] => []);
  for (const { from, to, length } of edges) {
    beside[from]?.push({ to, length });
    beside[to]?.push({ to: from, length });
  }
  const through = new Float64Array(nodes);
  for (let source = 0; source < nodes; source++) {
    const { order, ways, before } = waysFrom(source, beside);
    const owed = new Float64Array(nodes);
    for (const node of order.toReversed()) {
      for (const earlier of before[node] ?? [])
        owed[earlier] = (owed[earlier] ?? 0) + ((ways[earlier] ?? 0) / (ways[node] ?? 1)) * (1 + (owed[node] ?? 0));
      if (node !== source) through[node] = (through[node] ?? 0) + (owed[node] ?? 0);
    }
  }
  // Each pair was counted from both ends.
  return through.map((sum) => (nodes < 3 ? 0 : sum / ((nodes - 1) * (nodes - 2))));
}

interface Ways {
  /** Nodes that are reached, the nearest first. */
  readonly order: number[];
  /** How many shortest ways lead to each, and over which nodes they come. */
  readonly ways: Float64Array;
  readonly before: number[][];
}

/** Dijkstra's search, with a list of what is open: networks that are drawn have some hundred nodes. */
function waysFrom(source: number, beside: readonly (readonly { to: number; length: number }[])[]): Ways {
  const far = new Float64Array(beside.length).fill(Number.POSITIVE_INFINITY);
  const ways = new Float64Array(beside.length);
  const before = beside.map((): number[] => []);
  const order: number[] = [];
  const open = new Set([source]);
  far[source] = 0;
  ways[source] = 1;
  while (open.size > 0) {
    let node = -1;
    for (const one of open) if (node < 0 || (far[one] ?? 0) < (far[node] ?? 0)) node = one;
    open.delete(node);
    order.push(node);
    for (const { to, length } of beside[node] ?? []) {
      const here = (far[node] ?? 0) + length;
      const known = far[to] ?? 0;
      if (here < known * (1 - SAME)) {
        far[to] = here;
        ways[to] = ways[node] ?? 0;
        before[to] = [node];
        open.add(to);
      } else if (here <= known * (1 + SAME)) {
        ways[to] = (ways[to] ?? 0) + (ways[node] ?? 0);
        before[to]?.push(node);
      }
    }
  }
  return { order, ways, before };
}
