import type { TwoModeRow } from "@readout/analysis";
import type { EvidenceId } from "@readout/facts";
import { compare } from "../order.ts";

/** A node at the left or at the right of a two-mode network. */
export interface SideNode {
  readonly id: string;
  readonly name: string;
  /** Articles that have it. */
  readonly articles: number;
  readonly cells: readonly TwoModeRow[];
  readonly evidence: readonly EvidenceId[];
}

/** The nodes of a two-mode network, each side from top to bottom. */
export interface Sides {
  readonly left: readonly SideNode[];
  readonly right: readonly SideNode[];
}

/** Sweeps over both sides; further ones change little. */
const SWEEPS = 12;

/**
 * Returns the nodes of some cells, each side in an order in which few lines cross: every node at the mean of those it is
 * joined to, from side to side in turns; nodes of like means stand by their articles.
 *
 * Sugiyama, K., Tagawa, S. & Toda, M. (1981). Methods for visual understanding of hierarchical system structures. IEEE
 * Transactions on Systems, Man, and Cybernetics 11(2), 109–125 (the barycentre method).
 */
export function twoSides(cells: readonly TwoModeRow[]): Sides {
  let left = nodesOf(cells, ({ row, rowName, rowArticles }) => ({ id: row, name: rowName, articles: rowArticles }));
  let right = nodesOf(cells, ({ column, columnArticles }) => ({ id: column, name: column, articles: columnArticles }));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    left = atMeans(left, right, ({ column }) => column);
    right = atMeans(right, left, ({ row }) => row);
  }
  return { left, right };
}

function nodesOf(
  cells: readonly TwoModeRow[],
  end: (cell: TwoModeRow) => Pick<SideNode, "id" | "name" | "articles">,
): SideNode[] {
  const found = new Map<string, Pick<SideNode, "id" | "name" | "articles"> & { readonly cells: TwoModeRow[] }>();
  for (const cell of cells) {
    const node = end(cell);
    const known = found.get(node.id);
    if (known) known.cells.push(cell);
    else found.set(node.id, { ...node, cells: [cell] });
  }
  return [...found.values()]
    .sort((x, y) => y.articles - x.articles || compare(x.id, y.id))
    .map((node) => ({ ...node, evidence: [...new Set(node.cells.flatMap(({ evidence }) => evidence))] }));
}

function atMeans(
  nodes: readonly SideNode[],
  others: readonly SideNode[],
  other: (cell: TwoModeRow) => string,
): SideNode[] {
  const place = new Map(others.map(({ id }, i) => [id, i]));
  const mean = new Map(
    nodes.map(({ id, cells }) => {
      const weight = cells.reduce((sum, { articles }) => sum + articles, 0);
      const sum = cells.reduce((total, cell) => total + cell.articles * (place.get(other(cell)) ?? 0), 0);
      return [id, sum / weight];
    }),
  );
  return [...nodes].sort(
    (x, y) => (mean.get(x.id) ?? 0) - (mean.get(y.id) ?? 0) || y.articles - x.articles || compare(x.id, y.id),
  );
}
