import { round } from "../number.ts";
import type { Canvas, Place, Side } from "./place.ts";

/** What a label covers; `low` is below `high`, as y grows upwards. */
export interface Covered {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** A line by the places of its two ends. */
export type Line = readonly [from: number, to: number];

interface Point {
  readonly x: number;
  readonly y: number;
}

const sides: readonly Side[] = [
  ...(["top center", "bottom center", "middle right", "middle left"] as const),
  ...(["top right", "top left", "bottom right", "bottom left"] as const),
];

/** How far a node is tried to be moved, pass by pass, in pixels; in eight directions. */
const steps = [
  [20, 50],
  [32, 80],
  [14, 100],
];
const directions = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => ({
  x: round(Math.cos((eighth * Math.PI) / 4)),
  y: round(Math.sin((eighth * Math.PI) / 4)),
}));

/** So many distances are looked at, and then what was found is kept: a network of hundreds of nodes is no matter of seconds. */
const WORK = 6_000_000;

/** What is worst first: names on names cannot be read, a line through a marker tells of pairs that are none. */
const price = { overlap: 100, struck: 12, written: 4, crossing: 1, moved: 1 / 60 };

/** A label beside its marker begins with a space, in pixels. */
const SPACE = 4;

/** Returns what a label covers, where Plotly sets it. */
export function coveredBy({ x, y, size, label, side }: Place): Covered {
  const away = 0.625 * size + 1;
  const [up, across] = side.split(" ");
  const beside = up === "middle" ? away + SPACE : away;
  const low = up === "top" ? y + away : up === "bottom" ? y - away - label.height : y - label.height / 2;
  const left = across === "right" ? x + beside : across === "left" ? x - beside - label.width : x - label.width / 2;
  return { left, right: left + label.width, low, high: low + label.height };
}

/** A node as it stands, with what it covers: computed once for each place that is tried. */
interface Standing {
  readonly place: Place;
  readonly label: Covered;
  readonly marker: Covered;
}

/**
 * Returns the places with labels on those sides of their markers, and nodes moved so far, that as few lines as can be run
 * over a label or through the marker of another node. A search from node to node that keeps what is better, so that names
 * that lie on no other before lie on none after it.
 */
export function clearLines(places: readonly Place[], lines: readonly Line[], canvas: Canvas): Place[] {
  const now = places.map(standing);
  const own = places.map((_, node) => lines.filter((line) => line.includes(node)));
  let work = 0;
  const cost = (node: number, one: Standing): number => {
    work += (own[node]?.length ?? 0) * (now.length + lines.length) + lines.length + now.length;
    const moved = distance(one.place, places[node] as Place) * price.moved + sides.indexOf(one.place.side) / 20;
    return moved + troubles(node, one, { now, lines, own: own[node] ?? [], canvas });
  };
  for (const reach of steps) {
    for (const [node, here] of now.entries()) {
      if (work > WORK) break;
      let [best, least] = [here, cost(node, here)];
      const attempt = (place: Place): void => {
        const candidate = standing(place);
        const its = cost(node, candidate);
        if (its < least - 1e-6) [best, least] = [candidate, its];
      };
      for (const side of sides) attempt({ ...here.place, side });
      for (const far of least < price.crossing ? [] : reach) {
        for (const { x, y } of directions) {
          const there = { ...here.place, x: round(here.place.x + far * x), y: round(here.place.y + far * y) };
          for (const side of sides.slice(0, 4)) attempt({ ...there, side });
        }
      }
      now[node] = best;
    }
  }
  return now.map(({ place }) => place);
}

function standing(place: Place): Standing {
  const { x, y, size } = place;
  const half = size / 2;
  return { place, label: coveredBy(place), marker: { left: x - half, right: x + half, low: y - half, high: y + half } };
}

/** What is in the way of one node at a place: of its label, its marker and its lines. */
function troubles(
  node: number,
  { place, label, marker }: Standing,
  around: {
    readonly now: readonly Standing[];
    readonly lines: readonly Line[];
    readonly own: readonly Line[];
    readonly canvas: Canvas;
  },
): number {
  const { now, lines, own, canvas } = around;
  const end = (other: number): Place => (other === node ? place : (now[other] as Standing).place);
  let sum = isInside(label, canvas) && isInside(marker, canvas) ? 0 : price.overlap;
  for (let other = 0; other < now.length; other++) {
    if (other === node) continue;
    const its = now[other] as Standing;
    if (overlap(label, its.label, 3)) sum += price.overlap;
    if (overlap(label, its.marker, 2)) sum += price.overlap;
    if (overlap(marker, its.label, 2)) sum += price.overlap;
    if (overlap(marker, its.marker, 14)) sum += price.overlap;
    for (const [a, b] of own) {
      sum += price.written * run(its.label, end(a), end(b));
      if (a !== other && b !== other && strikes(its.place, end(a), end(b))) sum += price.struck;
    }
  }
  for (const [c, d] of lines) {
    const [from, to] = [end(c), end(d)];
    sum += price.written * run(label, from, to);
    if (c === node || d === node) continue;
    if (strikes(place, from, to)) sum += price.struck;
    for (const [a, b] of own) {
      const apart = a !== c && a !== d && b !== c && b !== d;
      if (apart && cross(end(a), end(b), from, to)) sum += price.crossing;
    }
  }
  return sum;
}

function isInside({ left, right, low, high }: Covered, { width, height }: Canvas): boolean {
  return left >= 0 && right <= width && low >= 0 && high <= height;
}

function overlap(one: Covered, other: Covered, room: number): boolean {
  return (
    one.left < other.right + room &&
    other.left < one.right + room &&
    one.low < other.high + room &&
    other.low < one.high + room
  );
}

/** How much of a label a line runs over: 0 where it does not touch it, else 1 and more the longer it is on it. */
function run({ left, right, low, high }: Covered, from: Point, to: Point): number {
  if (Math.max(from.x, to.x) <= left || Math.min(from.x, to.x) >= right) return 0;
  if (Math.max(from.y, to.y) <= low || Math.min(from.y, to.y) >= high) return 0;
  const [across, up] = [to.x - from.x, to.y - from.y];
  // The parts of the line at which it passes each side of the label.
  const [toLeft, toRight] = across === 0 ? [0, 1] : [(left - from.x) / across, (right - from.x) / across];
  const [toLow, toHigh] = up === 0 ? [0, 1] : [(low - from.y) / up, (high - from.y) / up];
  const start = Math.max(0, Math.min(toLeft, toRight), Math.min(toLow, toHigh));
  const finish = Math.min(1, Math.max(toLeft, toRight), Math.max(toLow, toHigh));
  return start >= finish ? 0 : 1 + ((finish - start) * distance(from, to)) / 40;
}

/** Whether a line between two others runs through a marker, or so near that it seems to end there. */
function strikes({ x, y, size }: Place, from: Point, to: Point): boolean {
  const room = size / 2 + 4;
  if (Math.max(from.x, to.x) < x - room || Math.min(from.x, to.x) > x + room) return false;
  if (Math.max(from.y, to.y) < y - room || Math.min(from.y, to.y) > y + room) return false;
  const [across, up] = [to.x - from.x, to.y - from.y];
  const length = across * across + up * up;
  const part = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - from.x) * across + (y - from.y) * up) / length));
  const [aside, above] = [from.x + part * across - x, from.y + part * up - y];
  return aside * aside + above * above < room * room;
}

function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (turn(a, b, c) * turn(a, b, d) >= 0) return false;
  return turn(c, d, a) * turn(c, d, b) < 0;
}

/** On which side of a line from one point to another a third lies, by its sign. */
function turn(from: Point, to: Point, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

function distance(one: Point, other: Point): number {
  const [x, y] = [one.x - other.x, one.y - other.y];
  return Math.sqrt(x * x + y * y);
}
