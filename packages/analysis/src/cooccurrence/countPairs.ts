import type { Incidence } from "./incidence.ts";
import { countArticles, type Units } from "./units.ts";

/** Pairs of actors and the units they share. A pair is its place in `a`, `b` and `start`. */
export interface PairCounts {
  /** Units with each actor. */
  readonly margins: Int32Array;
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** Where each pair's units start in `units`, and the end of the last. */
  readonly start: readonly number[];
  /** The units each pair shares, ascending. */
  readonly units: Int32Array;
}

/** Pairs with the number of articles in which each shares a unit. */
export interface ArticlePairs extends PairCounts {
  readonly articles: readonly number[];
}

/** Returns the pairs whose number of articles is wanted, with this number. */
export function withArticles(counts: PairCounts, units: Units, wanted: (articles: number) => boolean): ArticlePairs {
  const { margins, a, b, start, units: shared } = counts;
  const kept = { a: [] as number[], b: [] as number[], start: [0], articles: [] as number[] };
  const rest = new Int32Array(shared.length);
  let free = 0;
  for (let pair = 0; pair < a.length; pair++) {
    const own = shared.subarray(start[pair], start[pair + 1]);
    const articles = countArticles(own, units);
    if (!wanted(articles)) continue;
    rest.set(own, free);
    free += own.length;
    kept.a.push(a[pair] ?? 0);
    kept.b.push(b[pair] ?? 0);
    kept.start.push(free);
    kept.articles.push(articles);
  }
  return { margins, ...kept, units: rest.subarray(0, free) };
}

/**
 * Counts in how many of some units (ascending) each pair of actors stands, and lists these units, for pairs that share
 * at least `minimum`. Each pair counts once a unit. It goes actor by actor through the actor's units, as one multiplies
 * a sparse matrix by its transpose: the work is the number of pairs in the units, the memory a few numbers an actor.
 */
export function countPairs(incidence: Incidence, within: Int32Array, minimum: number): PairCounts {
  const { from, units: unitsOf } = transpose(incidence, within);
  const actors = incidence.ids.length;
  const margins = new Int32Array(actors);
  const scratch = { together: new Int32Array(actors), next: new Int32Array(actors) };
  const pairs = { a: [] as number[], b: [] as number[], start: [0] };
  let shared: Int32Array = new Int32Array(1024);
  for (let a = 0; a < actors; a++) {
    const units = unitsOf.subarray(from[a], from[a + 1]);
    margins[a] = units.length;
    if (units.length < minimum) continue;
    for (const b of countPartners(a, units, incidence, scratch.together)) {
      const count = scratch.together[b] ?? 0;
      const free = pairs.start.at(-1) ?? 0;
      scratch.together[b] = 0;
      scratch.next[b] = count < minimum ? -1 : free;
      if (count < minimum) continue;
      pairs.a.push(a);
      pairs.b.push(b);
      pairs.start.push(free + count);
    }
    shared = withRoom(shared, pairs.start.at(-1) ?? 0);
    listShared(a, units, incidence, { next: scratch.next, shared });
  }
  return { margins, ...pairs, units: shared.subarray(0, pairs.start.at(-1)) };
}

/** Counts the units shared with each later actor into `together` and returns these actors, ascending. */
function countPartners(a: number, units: Int32Array, { start, actor }: Incidence, together: Int32Array): number[] {
  const partners: number[] = [];
  for (const unit of units) {
    for (let place = (start[unit + 1] ?? 0) - 1; (actor[place] ?? -1) > a; place--) {
      const b = actor[place] ?? 0;
      if (together[b] === 0) partners.push(b);
      together[b] = (together[b] ?? 0) + 1;
    }
  }
  return partners.sort((x, y) => x - y);
}

/** Writes the units shared with each later actor to the actor's next free place. */
function listShared(
  a: number,
  units: Int32Array,
  { start, actor }: Incidence,
  { next, shared }: { readonly next: Int32Array; readonly shared: Int32Array },
): void {
  for (const unit of units) {
    for (let place = (start[unit + 1] ?? 0) - 1; (actor[place] ?? -1) > a; place--) {
      const b = actor[place] ?? 0;
      const free = next[b] ?? -1;
      if (free < 0) continue;
      shared[free] = unit;
      next[b] = free + 1;
    }
  }
}

function withRoom(array: Int32Array, length: number): Int32Array {
  if (length <= array.length) return array;
  const room = new Int32Array(Math.max(length, 2 * array.length));
  room.set(array);
  return room;
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
