import { Numbers } from "../statistics/numbers.ts";
import type { Incidence } from "./incidence.ts";
import type { Units } from "./units.ts";

/** Pairs of actors and the units they share. A pair is its place in `a`, `b`, `articles` and `start`. */
export interface PairCounts {
  /** Units with each actor. */
  readonly margins: Int32Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** In how many articles each pair shares a unit. */
  readonly articles: Int32Array;
  /** Where each pair's units start in `units`, and the end of the last. */
  readonly start: Int32Array;
  /** The units each pair shares, ascending. */
  readonly units: Int32Array;
}

/** Which pairs are listed: those that share so many units, in a wanted number of articles. */
export interface Wanted {
  readonly minimum: number;
  readonly articles: "several" | "single";
}

// What is noted of a partner: units together, articles together, the last of these, its next free place plus one.
const TOGETHER = 0;
const ARTICLES = 1;
const LAST = 2;
const NEXT = 3;
const WIDTH = 4;

/**
 * Counts in how many of some units (ascending) each pair of actors stands, and lists these units, for the pairs that are
 * wanted. Each pair counts once a unit. It goes actor by actor through the actor's units, as one multiplies a sparse
 * matrix by its transpose: the work is the number of pairs in the units, the memory a few numbers an actor.
 */
export function countPairs(
  incidence: Incidence,
  { position }: Pick<Units, "position">,
  within: Int32Array,
  wanted: Wanted,
): PairCounts {
  const { from, units: unitsOf } = transpose(incidence, within);
  const actors = incidence.ids.length;
  const margins = new Int32Array(actors);
  const noted = new Int32Array(actors * WIDTH);
  const partners = new Int32Array(actors);
  const pairs = { a: new Numbers(), b: new Numbers(), articles: new Numbers(), start: new Numbers() };
  const shared = new Numbers();
  let free = 0;
  pairs.start.push(0);
  for (let a = 0; a < actors; a++) {
    const units = unitsOf.subarray(from[a], from[a + 1]);
    margins[a] = units.length;
    if (units.length < wanted.minimum) continue;
    const found = countPartners(a, units, { incidence, position, noted, partners });
    let kept = 0;
    for (let i = 0; i < found; i++) {
      const b = partners[i] ?? 0;
      const at = b * WIDTH;
      const several = (noted[at + ARTICLES] ?? 0) > 1;
      if ((noted[at + TOGETHER] ?? 0) >= wanted.minimum && several === (wanted.articles === "several"))
        partners[kept++] = b;
      else forget(noted, b);
    }
    if (kept === 0) continue;
    for (const b of partners.subarray(0, kept).sort()) {
      const at = b * WIDTH;
      pairs.a.push(a);
      pairs.b.push(b);
      pairs.articles.push(noted[at + ARTICLES] ?? 0);
      noted[at + NEXT] = free + 1;
      free += noted[at + TOGETHER] ?? 0;
      pairs.start.push(free);
    }
    listShared(a, units, { incidence, noted, shared: shared.withRoom(free) });
    for (let i = 0; i < kept; i++) forget(noted, partners[i] ?? 0);
  }
  const { a, b, articles, start } = pairs;
  return {
    margins,
    ...{ a: a.values(), b: b.values(), articles: articles.values(), start: start.values(), units: shared.values() },
  };
}

function forget(noted: Int32Array, b: number): void {
  const at = b * WIDTH;
  noted[at + TOGETHER] = 0;
  noted[at + ARTICLES] = 0;
  noted[at + LAST] = 0;
  noted[at + NEXT] = 0;
}

interface Scratch {
  readonly incidence: Incidence;
  readonly noted: Int32Array;
}

/** Counts the units shared with each later actor, writes these actors to `partners` and returns how many they are. */
function countPartners(
  a: number,
  units: Int32Array,
  {
    incidence: { start, actor },
    noted,
    position,
    partners,
  }: Scratch & { readonly position: Int32Array; readonly partners: Int32Array },
): number {
  let found = 0;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    // From 1, as 0 is what an untouched place holds.
    const article = (position[unit] ?? 0) + 1;
    for (let place = (start[unit + 1] ?? 0) - 1; place >= 0; place--) {
      const b = actor[place] ?? 0;
      if (b <= a) break;
      const at = b * WIDTH;
      const before = noted[at + TOGETHER] ?? 0;
      if (before === 0) partners[found++] = b;
      noted[at + TOGETHER] = before + 1;
      if (noted[at + LAST] === article) continue;
      noted[at + LAST] = article;
      noted[at + ARTICLES] = (noted[at + ARTICLES] ?? 0) + 1;
    }
  }
  return found;
}

/** Writes the units shared with each later actor to the actor's next free place. */
function listShared(
  a: number,
  units: Int32Array,
  { incidence: { start, actor }, noted, shared }: Scratch & { readonly shared: Int32Array },
): void {
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] ?? 0;
    for (let place = (start[unit + 1] ?? 0) - 1; place >= 0; place--) {
      const b = actor[place] ?? 0;
      if (b <= a) break;
      const next = noted[b * WIDTH + NEXT] ?? 0;
      if (next === 0) continue;
      shared[next - 1] = unit;
      noted[b * WIDTH + NEXT] = next + 1;
    }
  }
}

/** The units of each actor, ascending, from the actors of each unit. */
function transpose({ ids, start, actor }: Incidence, within: Int32Array): { from: Int32Array; units: Int32Array } {
  const from = new Int32Array(ids.length + 1);
  for (const unit of within) {
    for (let place = start[unit] ?? 0; place < (start[unit + 1] ?? 0); place++) {
      const next = (actor[place] ?? 0) + 1;
      from[next] = (from[next] ?? 0) + 1;
    }
  }
  for (let id = 0; id < ids.length; id++) from[id + 1] = (from[id + 1] ?? 0) + (from[id] ?? 0);
  const units = new Int32Array(from.at(-1) ?? 0);
  const next = from.slice();
  for (const unit of within) {
    for (let place = start[unit] ?? 0; place < (start[unit + 1] ?? 0); place++) {
      const id = actor[place] ?? 0;
      const at = next[id] ?? 0;
      units[at] = unit;
      next[id] = at + 1;
    }
  }
  return { from, units };
}
