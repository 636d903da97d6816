import { type Draw, shuffle } from "../statistics/random.ts";
import type { Blocks } from "./blocks.ts";
import { curveball, type Rows } from "./curveball.ts";
import { type Dealt, dealt } from "./dealt.ts";

/** How many null corpora are drawn, and from which seed. */
export interface NullOptions {
  /** 200 if not given. */
  readonly replicates?: number;
  /** 1 if not given. The same seed gives the same corpora. */
  readonly seed?: number;
}

/**
 * Returns the options with what is usual for those that are not given.
 *
 * @throws RangeError unless `replicates` is a positive integer and `seed` an integer.
 */
export function nullOptions({ replicates = 200, seed = 1 }: NullOptions): Required<NullOptions> {
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError(`not a number of replicates: ${replicates}`);
  if (!Number.isInteger(seed)) throw new RangeError(`not a seed: ${seed}`);
  return { replicates, seed };
}

/** What null corpora are drawn with. */
export interface NullDraw {
  readonly replicates: number;
  /** Actors of fewer articles are shuffled too, and left out of what is counted. */
  readonly least: number;
  readonly draw: Draw;
}

/** Trades before the first null corpus and between two, for each article (Strona et al. 2014 ask for some thousands in all). */
const BURN_IN = 20;
const BETWEEN = 5;

/**
 * Draws corpora in which actors meet by chance alone. In each of them every article has as many actors as it has, and
 * every actor stands in as many articles: `curveball` deals out who stands where. What an actor has in an article (the
 * sentences that name it) moves as a whole to one of its new articles and is shifted there by a random number of units, in a
 * circle, so that sentences of one actor stay together. What is left to chance is who meets whom.
 */
export function drawNullCorpora(
  blocks: Blocks,
  { replicates, least, draw }: NullDraw,
  use: (corpus: Dealt) => void,
): void {
  const { sizes } = blocks;
  const matrix = curveball({ start: blocks.start, columns: blocks.actor }, blocks.actors, draw);
  matrix.trade(BURN_IN * sizes.length);
  for (let replicate = 0; replicate < replicates; replicate++) {
    if (replicate > 0) matrix.trade(BETWEEN * sizes.length);
    const articles = articlesByActor(matrix, blocks);
    for (let a = 0; a < blocks.actors; a++) {
      shuffle(articles.subarray(blocks.blocksFrom[a], blocks.blocksFrom[a + 1]), draw);
    }
    use(
      dealt(blocks, least, (actor, block) => {
        const article = articles[(blocks.blocksFrom[actor] ?? 0) + block] ?? 0;
        return { article, shift: draw(sizes[article] ?? 1) };
      }),
    );
  }
}

/** The articles of each actor, one after another, from the actors of each article. */
function articlesByActor({ start, columns }: Rows, { blocksFrom }: Blocks): Int32Array {
  const articles = new Int32Array(columns.length);
  const next = blocksFrom.slice();
  for (let article = 0; article + 1 < start.length; article++) {
    for (let at = start[article] ?? 0; at < (start[article + 1] ?? 0); at++) {
      const actor = columns[at] ?? 0;
      const to = next[actor] ?? 0;
      articles[to] = article;
      next[actor] = to + 1;
    }
  }
  return articles;
}
