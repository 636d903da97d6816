import type { Incidence } from "./incidence.ts";
import type { Units } from "./units.ts";

/**
 * Which actors stand in which articles, and where in them: the corpus as the null model sees it. A block is what one actor
 * has in one article. Articles are numbered from 0 among those that are tested together; actors keep their numbers.
 */
export interface Blocks {
  readonly actors: number;
  /** Units of each article: sentences, paragraphs or the article itself. */
  readonly sizes: Int32Array;
  /** In how many articles each actor stands. */
  readonly articlesOf: Int32Array;
  /** Where each article's actors start in `actor`, and the end of the last. */
  readonly start: Int32Array;
  /** The actors of the articles, ascending in each. */
  readonly actor: Int32Array;
  /** Where the blocks of each actor start in `blockStart`, and the end of the last; they are in the order of articles. */
  readonly blocksFrom: Int32Array;
  /** The article of each block. */
  readonly blockArticle: Int32Array;
  /** Where each block's places start in `place`, and the end of the last. */
  readonly blockStart: Int32Array;
  /** Places of units inside their article, from 0, ascending in each block. */
  readonly place: Int32Array;
}

/** Returns the blocks of some articles (positions, ascending). Articles without a unit of text count as articles. */
export function blocksOf(
  { ids, start, actor }: Pick<Incidence, "ids" | "start" | "actor">,
  units: Pick<Units, "start" | "exists">,
  positions: readonly number[],
): Blocks {
  const sizes = new Int32Array(positions.length);
  const articlesOf = new Int32Array(ids.length);
  const lastArticle = new Int32Array(ids.length).fill(-1);
  const own: { article: number; actor: number; place: number }[] = [];
  const rowStart = new Int32Array(positions.length + 1);
  const rows: number[] = [];
  for (const [article, position] of positions.entries()) {
    const here: number[] = [];
    let place = 0;
    for (let unit = units.start[position] ?? 0; unit < (units.start[position + 1] ?? 0); unit++) {
      if (!units.exists[unit]) continue;
      for (let at = start[unit] ?? 0; at < (start[unit + 1] ?? 0); at++) {
        const who = actor[at] ?? 0;
        own.push({ article, actor: who, place });
        if (lastArticle[who] === article) continue;
        lastArticle[who] = article;
        articlesOf[who] = (articlesOf[who] ?? 0) + 1;
        here.push(who);
      }
      place++;
    }
    sizes[article] = place;
    for (const who of here.sort((x, y) => x - y)) rows.push(who);
    rowStart[article + 1] = rows.length;
  }
  return {
    actors: ids.length,
    sizes,
    articlesOf,
    start: rowStart,
    actor: Int32Array.from(rows),
    ...grouped(own, articlesOf),
  };
}

/** Sorts the places by actor, keeping their order by article and unit, and notes where blocks begin. */
function grouped(
  own: readonly { readonly article: number; readonly actor: number; readonly place: number }[],
  articlesOf: Int32Array,
): Pick<Blocks, "blocksFrom" | "blockArticle" | "blockStart" | "place"> {
  const actors = articlesOf.length;
  const blocksFrom = new Int32Array(actors + 1);
  const from = new Int32Array(actors + 1);
  for (const { actor } of own) from[actor + 1] = (from[actor + 1] ?? 0) + 1;
  for (let a = 0; a < actors; a++) {
    from[a + 1] = (from[a + 1] ?? 0) + (from[a] ?? 0);
    blocksFrom[a + 1] = (blocksFrom[a] ?? 0) + (articlesOf[a] ?? 0);
  }
  const place = new Int32Array(own.length);
  const article = new Int32Array(own.length);
  const next = from.slice();
  for (const one of own) {
    const at = next[one.actor] ?? 0;
    place[at] = one.place;
    article[at] = one.article;
    next[one.actor] = at + 1;
  }
  const blockStart = new Int32Array((blocksFrom.at(-1) ?? 0) + 1);
  const blockArticle = new Int32Array(blockStart.length - 1);
  let block = 0;
  for (let a = 0; a < actors; a++) {
    for (let at = from[a] ?? 0; at < (from[a + 1] ?? 0); at++) {
      if (at > (from[a] ?? 0) && article[at] === article[at - 1]) continue;
      blockArticle[block] = article[at] ?? 0;
      blockStart[block++] = at;
    }
  }
  blockStart[block] = own.length;
  return { blocksFrom, blockArticle, blockStart, place };
}
