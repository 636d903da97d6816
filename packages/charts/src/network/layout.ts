import type { PairRow } from "@readout/analysis";
import { UndirectedGraph } from "graphology";
import { round } from "../number.ts";
import { type Area, areas } from "./areas.ts";
import { clearLines } from "./clearLines.ts";
import { components } from "./components.ts";
import { forceAtlas2 } from "./graphology.ts";
import type { Node } from "./nodes.ts";
import type { Canvas, Label, Place } from "./place.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}

type Box = { x: number; y: number; readonly halfWidth: number; readonly halfHeight: number; readonly drop: number };

/**
 * Returns a place for every node: ForceAtlas2 (Jacomy et al. 2014) for each connected part, from a circle ordered by
 * community and stretched to an area of the canvas of its own, then pushed apart until no label lies on a node or on
 * another label, and labels and nodes taken out of the way of lines (`clearLines`).
 */
export function layout(
  nodes: readonly Node[],
  pairs: readonly PairRow[],
  canvas: Canvas,
  label: (node: Node) => Label,
): Place[] {
  const marks = nodes.map((node) => ({ size: diameter(node, nodes), label: label(node) }));
  const points = spread(nodes, pairs, canvas);
  const boxes = points.map(({ x, y }, i): Box => {
    const { size, label } = marks[i] as (typeof marks)[number];
    const halfHeight = (size + label.height) / 2 + 3;
    return { x, y, halfWidth: Math.max(size, label.width) / 2 + 4, halfHeight, drop: label.height / 2 };
  });
  separate(boxes, canvas);
  const places = boxes.map(({ x, y, drop }, i): Place => {
    const { size, label } = marks[i] as (typeof marks)[number];
    return { x: round(x), y: round(y + drop), size, label, side: "bottom center" };
  });
  return clearLines(places, linesOf(nodes, pairs), canvas);
}

function linesOf(nodes: readonly Node[], pairs: readonly PairRow[]): [number, number][] {
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  return pairs.map(({ a, b }) => [index.get(a) ?? 0, index.get(b) ?? 0]);
}

function spread(nodes: readonly Node[], pairs: readonly PairRow[], canvas: Canvas): Point[] {
  const edges = linesOf(nodes, pairs);
  const parts = components(nodes.length, edges);
  const own = areas(
    { x: 0, y: 0, ...canvas },
    parts.map(({ length }) => length),
  );
  const points = nodes.map((): Point => ({ x: 0, y: 0 }));
  for (const [place, part] of parts.entries()) {
    const members = part.map((i) => nodes[i] as Node);
    const among = pairs.filter((_, pair) => part.includes(edges[pair]?.[0] ?? -1));
    const area = parts.length === 1 ? { x: 0, y: 0, ...canvas } : roomFor(part.length, own[place] as Area);
    for (const [i, point] of stretch(forces(members, among), area).entries()) points[part[i] ?? 0] = point;
  }
  return points;
}

/**
 * The middle of an area: clear of its rim, where the next part begins, and no larger than so many nodes need. Two nodes
 * need not stand at the far ends of a page.
 */
function roomFor(count: number, { x, y, width, height }: Area): Area {
  const wide = Math.max(width / 3, Math.min(width - 100, 130 * count));
  const high = Math.max(height / 3, Math.min(height - 70, 90 * count));
  return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}

function forces(nodes: readonly Node[], pairs: readonly PairRow[]): Point[] {
  const graph = new UndirectedGraph();
  const index = new Map(nodes.map(({ id }, i) => [id, i]));
  const circle = nodes.map((_, i) => i).sort((i, j) => communityOf(nodes, i) - communityOf(nodes, j) || i - j);
  for (const [place, i] of circle.entries()) {
    const angle = (2 * Math.PI * place) / nodes.length;
    graph.addNode(i, { x: 100 * round(Math.cos(angle)), y: 100 * round(Math.sin(angle)) });
  }
  for (const { a, b, together } of pairs) {
    graph.mergeEdge(index.get(a), index.get(b), { weight: round(1 + Math.log(together)) });
  }
  const settings = { gravity: 0.6, scalingRatio: 12, strongGravityMode: true, slowDown: 4 };
  const found = forceAtlas2(graph, { iterations: 500, getEdgeWeight: "weight", settings });
  return nodes.map((_, i) => found[i] ?? { x: 0, y: 0 });
}

function communityOf(nodes: readonly Node[], i: number): number {
  return nodes[i]?.community ?? 0;
}

function stretch(points: readonly Point[], area: Area): Point[] {
  const xs = extent(points.map(({ x }) => x));
  const ys = extent(points.map(({ y }) => y));
  // The longer side lies along that of the area.
  const turned = ys.size > xs.size === area.width >= area.height;
  const along = ({ low, size }: { low: number; size: number }, value: number, from: number, room: number): number =>
    from + room * (size === 0 ? 0.5 : (value - low) / size);
  return points.map(({ x, y }) =>
    turned
      ? { x: along(ys, y, area.x, area.width), y: along(xs, x, area.y, area.height) }
      : { x: along(xs, x, area.x, area.width), y: along(ys, y, area.y, area.height) },
  );
}

function extent(values: readonly number[]): { low: number; size: number } {
  const low = Math.min(...values);
  return { low, size: Math.max(...values) - low };
}

/** Pushes overlapping boxes apart along the shorter way and keeps them on the canvas. */
function separate(boxes: Box[], canvas: Canvas): void {
  for (let pass = 0; pass < 400; pass++) {
    let moved = false;
    for (const [i, box] of boxes.entries()) {
      for (const other of boxes.slice(i + 1)) moved = push(box, other) || moved;
    }
    for (const box of boxes) keepInside(box, canvas);
    if (!moved) return;
  }
}

function push(box: Box, other: Box): boolean {
  const overlapX = box.halfWidth + other.halfWidth - Math.abs(box.x - other.x);
  const overlapY = box.halfHeight + other.halfHeight - Math.abs(box.y - other.y);
  if (overlapX <= 0.01 || overlapY <= 0.01) return false;
  if (overlapX < overlapY) {
    const step = ((box.x <= other.x ? -1 : 1) * overlapX) / 2;
    box.x += step;
    other.x -= step;
  } else {
    const step = ((box.y <= other.y ? -1 : 1) * overlapY) / 2;
    box.y += step;
    other.y -= step;
  }
  return true;
}

function keepInside(box: Box, { width, height }: Canvas): void {
  box.x = Math.min(Math.max(box.x, box.halfWidth), Math.max(width - box.halfWidth, box.halfWidth));
  box.y = Math.min(Math.max(box.y, box.halfHeight), Math.max(height - box.halfHeight, box.halfHeight));
}

/** The area of a marker tells in how many windows the actor is named. */
function diameter(node: Node, nodes: readonly Node[]): number {
  const most = Math.max(...nodes.map(({ windows }) => windows));
  return round(9 + 25 * Math.sqrt(node.windows / Math.max(most, 1)));
}
