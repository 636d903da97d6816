import { hypergeometricTails } from "../statistics/hypergeometric.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { type Draw, random } from "../statistics/random.ts";
import type { Blocks } from "./blocks.ts";
import type { Rows } from "./curveball.ts";
import { asItIs, countSharedArticles, type Dealt } from "./dealt.ts";
import { marginTally } from "./marginTally.ts";
import { drawUntilTold, type NullOptions, nullCorpora, nullOptions, nullRows } from "./nullModel.ts";

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
  /** Null corpora drawn. */
  readonly replicates: number;
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
  const articles = sharedBy(asItIs(blocks, least), family);
  const logScore = Float64Array.from(articles, (x, i) => tail(x, margin(a[i] ?? 0), margin(b[i] ?? 0)));
  const counter = nullCounter(logScore);
  const sums = new Float64Array(a.length);
  const drawn = marginTally(blocks.articlesOf);
  const count = (shared: Int32Array): void => {
    for (let i = 0; i < shared.length; i++) {
      const x = shared[i] ?? 0;
      sums[i] = (sums[i] ?? 0) + x;
      drawn.add(a[i] ?? 0, b[i] ?? 0, x);
    }
  };
  const next = counted(blocks, family, random(seed));
  const drawnCorpora =
    a.length === 0
      ? replicates
      : drawUntilTold(replicates, {
          counter,
          draw: () => count(next()),
          tell: () => drawn.take((withA, withB, x, times) => counter.add(tail(x, withA, withB), times)),
        });
  const expected = sums.map((sum) => sum / drawnCorpora);
  return { a, b, articles, expected, logScore, q: counter.q(drawnCorpora), replicates: drawnCorpora };
}

/** Counts the family's pairs in one null corpus after the other. */
function counted(blocks: Blocks, family: Family, draw: Draw): () => Int32Array {
  if (blocks.sizes.every((size) => size === 1)) {
    const rows = nullRows(blocks, draw);
    return () => namedBy(rows.next().value, family);
  }
  const corpora = nullCorpora(blocks, family.least, draw);
  return () => sharedBy(corpora.next().value, family);
}

/** The pairs that are tested, `a` in more articles than `b`, and how to find a pair again. */
interface Family {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Rank of an actor among those that are looked at, by their articles; −1 for the others. */
  readonly rank: Int32Array;
  /** Of each rank the first of its pairs with later ones, which follow each other, and the end of the last's. */
  readonly first: Int32Array;
  /** The least number of articles of these actors. */
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
  const starts = new Int32Array(order.length + 1);
  for (const [i, first] of order.entries()) {
    starts[i] = a.length;
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
  starts[order.length] = a.length;
  return { a: Int32Array.from(a), b: Int32Array.from(b), rank, first: starts, least };
}

/** In how many articles each pair of the family shares a unit. */
function sharedBy(corpus: Dealt, { a, rank, first }: Family): Int32Array {
  const shared = new Int32Array(a.length);
  countSharedArticles(corpus, 1, (x, y, articles) => {
    const [i, j] = [rank[x] ?? -1, rank[y] ?? -1];
    if (i < 0 || j < 0) return;
    const pair = (first[Math.min(i, j)] ?? 0) + Math.abs(i - j) - 1;
    if (pair < (first[Math.min(i, j) + 1] ?? 0)) shared[pair] = articles;
  });
  return shared;
}

/** The same where the unit is the article. */
function namedBy({ start, columns }: Rows, { a, rank, first }: Family): Int32Array {
  const shared = new Int32Array(a.length);
  const own = new Int32Array(first.length);
  for (let article = 0; article + 1 < start.length; article++) {
    let named = 0;
    for (let at = start[article] ?? 0; at < (start[article + 1] ?? 0); at++) {
      const i = rank[columns[at] ?? 0] ?? -1;
      if (i < 0) continue;
      let place = named++;
      for (; place > 0 && (own[place - 1] ?? 0) > i; place--) own[place] = own[place - 1] ?? 0;
      own[place] = i;
    }
    for (let one = 0; one + 1 < named; one++) {
      const i = own[one] ?? 0;
      const base = (first[i] ?? 0) - i - 1;
      const end = first[i + 1] ?? 0;
      for (let other = one + 1; other < named; other++) {
        const pair = base + (own[other] ?? 0);
        if (pair >= end) break;
        shared[pair] = (shared[pair] ?? 0) + 1;
      }
    }
  }
  return shared;
}
