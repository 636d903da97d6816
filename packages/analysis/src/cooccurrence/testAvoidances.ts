import { hypergeometricTails } from "../statistics/hypergeometric.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { random } from "../statistics/random.ts";
import type { Blocks } from "./blocks.ts";
import { countSharedArticles, type Dealt, dealt } from "./dealt.ts";
import { drawNullCorpora, type NullOptions, nullOptions } from "./nullModel.ts";

/** Pairs of actors with what the test says of each, in the same order. */
export interface TestedAvoidances {
  /** Numbers of actors: `a` in more articles than `b`. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Articles in which the two share a unit, and their mean over the null corpora. */
  readonly articles: Int32Array;
  readonly expected: Float64Array;
  readonly logScore: Float64Array;
  readonly q: Float64Array;
}

/** A pair is tested where never meeting would be as rare as this under its margins: others could not be found. */
const RARE = Math.log(0.05);

/**
 * Tests which pairs meet in fewer articles than chance gives: `testPairs` at its other end, over all pairs among so many
 * actors of most articles that would seldom never meet.
 *
 * @throws RangeError unless `replicates` is a positive integer and `seed` an integer.
 */
export function testAvoidances(blocks: Blocks, among: number, options: NullOptions = {}): TestedAvoidances {
  const { replicates, seed } = nullOptions(options);
  const family = familyOf(blocks, among);
  const { a, b, least } = family;
  const tail = hypergeometricTails(blocks.sizes.length, "lower");
  const margin = (actor: number): number => blocks.articlesOf[actor] ?? 0;
  const scores = (shared: Int32Array): Float64Array =>
    Float64Array.from(shared, (x, i) => tail(x, margin(a[i] ?? 0), margin(b[i] ?? 0)));
  const articles = sharedBy(asItIs(blocks, least), family);
  const logScore = scores(articles);
  const counter = nullCounter(logScore);
  const sums = new Float64Array(a.length);
  if (a.length > 0)
    drawNullCorpora(blocks, { replicates, least, draw: random(seed) }, (corpus) => {
      const shared = sharedBy(corpus, family);
      for (const score of scores(shared)) counter.add(score);
      for (const [i, x] of shared.entries()) sums[i] = (sums[i] ?? 0) + x;
    });
  return { a, b, articles, expected: sums.map((sum) => sum / replicates), logScore, q: counter.q(replicates) };
}

/** The pairs that are tested, `a` in more articles than `b`, and how to find a pair again. */
interface Family {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Rank of an actor among those that are looked at; −1 for the others. */
  readonly rank: Int32Array;
  readonly ranks: number;
  /** The least number of articles of these. */
  readonly least: number;
}

/** Pairs of the actors of most articles that would hardly ever avoid each other: told by their margins, which chance keeps. */
function familyOf({ articlesOf, sizes }: Blocks, among: number): Family {
  const order = Array.from(articlesOf.keys())
    .filter((actor) => (articlesOf[actor] ?? 0) > 1)
    .sort((x, y) => (articlesOf[y] ?? 0) - (articlesOf[x] ?? 0) || x - y)
    .slice(0, among);
  const tail = hypergeometricTails(sizes.length, "lower");
  const [a, b]: [number[], number[]] = [[], []];
  for (const [i, first] of order.entries()) {
    for (const second of order.slice(i + 1)) {
      const [withA, withB] = [articlesOf[first] ?? 0, articlesOf[second] ?? 0];
      const fewest = Math.max(0, withA + withB - sizes.length);
      if (tail(fewest, withA, withB) > RARE) break;
      a.push(first);
      b.push(second);
    }
  }
  const rank = new Int32Array(articlesOf.length).fill(-1);
  for (const [i, actor] of order.entries()) rank[actor] = i;
  const least = Math.max(1, articlesOf[order.at(-1) ?? -1] ?? 1);
  return { a: Int32Array.from(a), b: Int32Array.from(b), rank, ranks: order.length, least };
}

/** In how many articles each pair of the family shares a unit. */
function sharedBy(corpus: Dealt, { a, b, rank, ranks }: Family): Int32Array {
  const square = new Int32Array(ranks * ranks);
  countSharedArticles(corpus, 1, (x, y, articles) => {
    const [i, j] = [rank[x] ?? -1, rank[y] ?? -1];
    if (i >= 0 && j >= 0) square[Math.min(i, j) * ranks + Math.max(i, j)] = articles;
  });
  return Int32Array.from(a, (first, pair) => square[(rank[first] ?? 0) * ranks + (rank[b[pair] ?? 0] ?? 0)] ?? 0);
}

function asItIs(blocks: Blocks, least: number): Dealt {
  return dealt(blocks, least, (actor, block) => ({
    article: blocks.blockArticle[(blocks.blocksFrom[actor] ?? 0) + block] ?? 0,
    shift: 0,
  }));
}
