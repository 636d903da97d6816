import type { Blocks } from "./blocks.ts";

/** A corpus by actor and by unit. */
export interface Dealt {
  readonly actors: number;
  /** Where each actor's units start in `unit`, and the end of the last; the units of one article stand together. */
  readonly from: Int32Array;
  readonly unit: Int32Array;
  /** The article of each entry of `unit`. */
  readonly article: Int32Array;
  /** Where the actors of each unit start in `actor`, and the end of the last. */
  readonly start: Int32Array;
  /** The actors of each unit, ascending. */
  readonly actor: Int32Array;
}

/** Where a block of an actor goes: to which article, and by how much its places are shifted there. */
export interface Deal {
  readonly article: (actor: number, block: number) => number;
  readonly shift: (article: number) => number;
}

/** Sets the blocks where they stand. */
export function asItIs(blocks: Blocks, least: number): Dealt {
  const article = (actor: number, block: number): number =>
    blocks.blockArticle[(blocks.blocksFrom[actor] ?? 0) + block] ?? 0;
  return dealer(blocks, least)({ article, shift: () => 0 });
}

/**
 * Prepares the setting of the actors' blocks into articles. Places past the end of an article begin anew at its start. Actors
 * of fewer articles than `least` are left out: no pair of theirs can meet as often. What is returned is one corpus, which
 * the next deal changes: making a new one for each of some hundreds took a fifth of their time.
 */
export function dealer(blocks: Blocks, least: number): (deal: Deal) => Dealt {
  const { actors, sizes, articlesOf, blocksFrom, blockStart, place } = blocks;
  const firstUnit = new Int32Array(sizes.length + 1);
  for (let e = 0; e < sizes.length; e++) firstUnit[e + 1] = (firstUnit[e] ?? 0) + (sizes[e] ?? 0);
  const from = new Int32Array(actors + 1);
  const start = new Int32Array((firstUnit.at(-1) ?? 0) + 1);
  const [unit, article, actor] = [place.slice(), place.slice(), place.slice()];
  const next = start.slice();
  return (deal) => {
    start.fill(0);
    let entries = 0;
    for (let a = 0; a < actors; a++) {
      from[a] = entries;
      if ((articlesOf[a] ?? 0) < least) continue;
      const first = blocksFrom[a] ?? 0;
      for (let block = first; block < (blocksFrom[a + 1] ?? 0); block++) {
        const e = deal.article(a, block - first);
        const shift = deal.shift(e);
        const size = sizes[e] ?? 1;
        const base = firstUnit[e] ?? 0;
        for (let at = blockStart[block] ?? 0; at < (blockStart[block + 1] ?? 0); at++) {
          const where = base + (((place[at] ?? 0) + shift) % size);
          unit[entries] = where;
          article[entries++] = e;
          start[where + 1] = (start[where + 1] ?? 0) + 1;
        }
      }
    }
    from[actors] = entries;
    for (let u = 1; u < start.length; u++) start[u] = (start[u] ?? 0) + (start[u - 1] ?? 0);
    next.set(start);
    for (let a = 0; a < actors; a++) {
      for (let entry = from[a] ?? 0; entry < (from[a + 1] ?? 0); entry++) {
        const where = unit[entry] ?? 0;
        const at = next[where] ?? 0;
        actor[at] = a;
        next[where] = at + 1;
      }
    }
    return { actors, from, unit, article, start, actor };
  };
}

/**
 * Counts in how many articles each pair of actors (a < b) shares a unit, and tells those of at least `least`: article
 * once, however often the two stand together in it.
 */
export function countSharedArticles(
  { actors, from, unit, article, start, actor }: Dealt,
  least: number,
  tell: (a: number, b: number, articles: number) => void,
): void {
  const articles = new Int32Array(actors);
  const seen = new Int32Array(actors).fill(-1);
  const partners = new Int32Array(actors);
  for (let a = 0; a < actors; a++) {
    let found = 0;
    for (let entry = from[a] ?? 0; entry < (from[a + 1] ?? 0); entry++) {
      const here = article[entry] ?? 0;
      const where = unit[entry] ?? 0;
      const first = start[where] ?? 0;
      for (let at = (start[where + 1] ?? 0) - 1; at >= first; at--) {
        const b = actor[at] ?? 0;
        if (b <= a) break;
        if (seen[b] === here) continue;
        if (articles[b] === 0) partners[found++] = b;
        seen[b] = here;
        articles[b] = (articles[b] ?? 0) + 1;
      }
    }
    for (let p = 0; p < found; p++) {
      const b = partners[p] ?? 0;
      const count = articles[b] ?? 0;
      articles[b] = 0;
      seen[b] = -1;
      if (count >= least) tell(a, b, count);
    }
  }
}
