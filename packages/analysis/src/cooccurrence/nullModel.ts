import type { NullCounter } from "../statistics/permutationQ.ts";
import { type Draw, shuffle } from "../statistics/random.ts";
import type { Blocks } from "./blocks.ts";
import { curveball, type Rows } from "./curveball.ts";
import { type Dealt, dealer } from "./dealt.ts";

/** How many null corpora are drawn, and from which seed. */
export interface NullOptions {
  /** At most so many, and fewer where they tell enough: see `drawUntilTold`. 200 if not given. */
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

/**
 * Rounds of trades before the first null corpus and between two: in each all articles trade once. Twice as many changed no
 * figure of docs/experiments.md.
 */
const BURN_IN = 20;
const BETWEEN = 2;

/**
 * Draws which articles name which actors where these meet by chance alone, again and again: each article has as many actors as
 * it has, and every actor stands in as many articles (`curveball`). The rows are the articles, and may be looked at until the
 * next are drawn.
 */
export function* nullRows(blocks: Pick<Blocks, "start" | "actor" | "actors">, draw: Draw): Generator<Rows, never> {
  const matrix = curveball({ start: blocks.start, columns: blocks.actor }, blocks.actors, draw);
  matrix.trade(BURN_IN);
  while (true) {
    yield matrix;
    matrix.trade(BETWEEN);
  }
}

/**
 * Draws corpora in which actors meet by chance alone, again and again: `nullRows` deals out who stands where. What an actor has
 * in an article (the sentences that name it) moves as a whole to one of its new articles and is shifted there by a random
 * number of units, in a circle, so that sentences of one actor stay together. What is left to chance is who meets whom.
 * A corpus may be looked at until the next is drawn.
 *
 * @param least actors of fewer articles are shuffled too, and left out of what is counted
 */
export function* nullCorpora(blocks: Blocks, least: number, draw: Draw): Generator<Dealt, never> {
  const { sizes, blocksFrom } = blocks;
  const deal = dealer(blocks, least);
  const articles = new Int32Array(blocks.actor.length);
  const article = (actor: number, block: number): number => articles[(blocksFrom[actor] ?? 0) + block] ?? 0;
  const shift = (one: number): number => {
    const size = sizes[one] ?? 1;
    return size > 1 ? draw(size) : 0;
  };
  // Where an article is one unit, all that an actor has in one is alike.
  const alike = sizes.every((size) => size <= 1);
  for (const rows of nullRows(blocks, draw)) {
    articlesByActor(rows, blocks, articles);
    if (!alike)
      for (let a = 0; a < blocks.actors; a++) shuffle(articles.subarray(blocksFrom[a], blocksFrom[a + 1]), draw);
    yield deal({ article, shift });
  }
  throw new Error("null rows have an end");
}

/** So many null corpora are drawn before it is first asked whether they are enough, and each time after that. */
const STEP = 25;

/**
 * Draws null corpora until they are enough, `replicates` at most, by steps of 25 if not given. They are enough when the scores counted so far
 * have so many as strong as the weakest finding that drawing more would not change what is found (`isTold`). Returns how
 * many were drawn.
 *
 * @param draw draws a corpus and counts it
 * @param tell hands what was counted since it was last called to the counter
 *
 * Besag, J. & Clifford, P. (1991). Sequential Monte Carlo p-values. Biometrika 78(2), 301–304.
 */
export function drawUntilTold(
  replicates: number,
  {
    draw,
    tell,
    counter,
    step = STEP,
  }: {
    readonly draw: () => void;
    readonly tell: () => void;
    readonly counter: NullCounter;
    readonly step?: number;
  },
): number {
  for (let drawn = 1; ; drawn++) {
    draw();
    if (drawn % step !== 0 && drawn < replicates) continue;
    tell();
    if (drawn >= replicates || counter.isTold(drawn)) return drawn;
  }
}

/** Writes the articles of each actor, one after another, from the actors of each article. */
function articlesByActor({ start, columns }: Rows, { blocksFrom }: Blocks, articles: Int32Array): void {
  const next = blocksFrom.slice();
  for (let article = 0; article + 1 < start.length; article++) {
    for (let at = start[article] ?? 0; at < (start[article + 1] ?? 0); at++) {
      const actor = columns[at] ?? 0;
      const to = next[actor] ?? 0;
      articles[to] = article;
      next[actor] = to + 1;
    }
  }
}
