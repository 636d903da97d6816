import { Numbers } from "../statistics/numbers.ts";
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
  const own = { article: new Numbers(), actor: new Numbers(), place: new Numbers() };
  const rowStart = new Int32Array(positions.length + 1);
  const rows = new Numbers();
  let row = 0;
  for (const [article, position] of positions.entries()) {
    let place = 0;
    for (let unit = units.start[position] ?? 0; unit < (units.start[position + 1] ?? 0); unit++) {
      if (!units.exists[unit]) continue;
      for (let at = start[unit] ?? 0; at < (start[unit + 1] ?? 0); at++) {
        const who = actor[at] ?? 0;
        own.article.push(article);
        own.actor.push(who);
        own.place.push(place);
        if (lastArticle[who] === article) continue;
        lastArticle[who] = article;
        articlesOf[who] = (articlesOf[who] ?? 0) + 1;
        rows.push(who);
        row++;
      }
      place++;
    }
    sizes[article] = place;
    rowStart[article + 1] = row;
    rows.values().subarray(rowStart[article], row).sort();
  }
  return {
    actors: ids.length,
    sizes,
    articlesOf,
    start: rowStart,
    actor: rows.values(),
    ...grouped(own.article.values(), own.actor.values(), own.place.values(), articlesOf),
  };
}

/** Sorts the places by actor, keeping their order by article and unit, and notes where blocks begin. */
function grouped(
  ownArticle: Int32Array,
  ownActor: Int32Array,
  ownPlace: Int32Array,
  articlesOf: Int32Array,
): Pick<Blocks, "blocksFrom" | "blockArticle" | "blockStart" | "place"> {
  const actors = articlesOf.length;
  const blocksFrom = new Int32Array(actors + 1);
  const from = new Int32Array(actors + 1);
  for (let i = 0; i < ownActor.length; i++) from[(ownActor[i] ?? 0) + 1] = (from[(ownActor[i] ?? 0) + 1] ?? 0) + 1;
  for (let a = 0; a < actors; a++) {
    from[a + 1] = (from[a + 1] ?? 0) + (from[a] ?? 0);
    blocksFrom[a + 1] = (blocksFrom[a] ?? 0) + (articlesOf[a] ?? 0);
  }
  const place = new Int32Array(ownPlace.length);
  const article = new Int32Array(ownPlace.length);
  const next = from.slice();
  for (let i = 0; i < ownActor.length; i++) {
    const actor = ownActor[i] ?? 0;
    const at = next[actor] ?? 0;
    place[at] = ownPlace[i] ?? 0;
    article[at] = ownArticle[i] ?? 0;
    next[actor] = at + 1;
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
  blockStart[block] = place.length;
  return { blocksFrom, blockArticle, blockStart, place };
}
