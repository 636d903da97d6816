import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { bipartiteModel } from "../statistics/bicm.ts";
import { poissonBinomialTail } from "../statistics/poissonBinomial.ts";
import { saddlepointTail } from "../statistics/saddlepointTail.ts";
import type { Blocks } from "./blocks.ts";
import { sortedBy } from "./pairOrder.ts";
import { LEAST_SHARED, type TestedPairs, type TestGroup } from "./testPairs.ts";

/**
 * Tests whether pairs meet in more articles than chance gives, by formula: the stochastic degree sequence model (Neal 2014),
 * whose sums of rows and columns are right on average where null corpora keep them. An article d names A and B with
 * p_dA p_dB (`bipartiteModel`); they share one of its N_d units with 1 − (1 − m_A / N_d)^m_B, where m is the mean number of
 * units that name the actor in its articles, and A the one with more. P(X ≥ articles) for X the sum over articles (Poisson-binomial) is the score;
 * q by Benjamini and Hochberg over all pairs of actors that stand in two articles or more, pairs that never meet included.
 * It needs no draws, and finds fewer pairs of rare actors than null corpora do, as it takes their margins for chance, too.
 */
export function testBySdsm(groups: readonly TestGroup[]): TestedPairs {
  return testCounts(
    groups.map(({ blocks, ...pairs }) => ({
      ...pairs,
      articlesOf: blocks.articlesOf,
      meanUnits: meanUnits(blocks),
      kinds: articleKinds(blocks),
    })),
  );
}

/** What the test needs to know of a group: counts alone, so that it is the same whatever counted them. */
export interface SdsmGroup extends Pick<TestGroup, "a" | "b" | "articles"> {
  /** In how many articles each actor stands, and in how many of their units on average. */
  readonly articlesOf: Int32Array;
  readonly meanUnits: Float64Array;
  /** The articles, by how many actors and units they have. */
  readonly kinds: readonly ArticleKind[];
}

/** From so many articles on the score is by `saddlepointTail`, as the sum over articles takes too long. */
const MANY_ARTICLES = 50_000;

/** Tests pairs by the counts of their groups: see `testBySdsm`. */
export function testCounts(groups: readonly SdsmGroup[]): TestedPairs {
  const logScore = groups.map(scored);
  let tests = 0;
  for (const { articlesOf } of groups) {
    const often = articlesOf.reduce((sum, articles) => sum + Number(articles >= LEAST_SHARED), 0);
    tests += (often * (often - 1)) / 2;
  }
  const p = new Float64Array(logScore.reduce((sum, scores) => sum + tested(scores), 0));
  let next = 0;
  for (const scores of logScore) for (const score of scores) if (!Number.isNaN(score)) p[next++] = Math.exp(score);
  const adjusted = benjaminiHochberg(p, Math.max(tests, p.length));
  next = 0;
  return {
    logScore,
    q: logScore.map((scores) => scores.map((score) => (Number.isNaN(score) ? Number.NaN : (adjusted[next++] ?? 1)))),
    tests,
    replicates: 0,
    needed: () => null,
  };
}

function tested(scores: Float64Array): number {
  return scores.reduce((sum, score) => sum + Number(!Number.isNaN(score)), 0);
}

/**
 * The logarithm of each pair's tail. Pairs of like actors that share as many articles have one tail: millions of pairs have far
 * fewer, so like ones are put behind one another.
 */
function scored({ articlesOf, meanUnits, kinds, a, b, articles }: SdsmGroup): Float64Array {
  const like = classesOf(articlesOf, meanUnits);
  const [low, high, shared] = [a, b, articles].map(({ length }) => new Int32Array(length)) as Triple;
  for (let pair = 0; pair < a.length; pair++) {
    const [one, other] = [like[a[pair] ?? 0] ?? 0, like[b[pair] ?? 0] ?? 0];
    low[pair] = Math.min(one, other);
    high[pair] = Math.max(one, other);
    shared[pair] = articles[pair] ?? 0;
  }
  const tailOf = tails({ articlesOf, meanUnits, kinds });
  const scores = new Float64Array(a.length).fill(Number.NaN);
  let [before, tail] = [-1, Number.NaN];
  const order = [shared, low, high].reduce(
    sortedBy,
    low.map((_, pair) => pair),
  );
  for (const pair of order) {
    const number = shared[pair] ?? 0;
    if (number < LEAST_SHARED) continue;
    if (low[before] !== low[pair] || high[before] !== high[pair] || shared[before] !== number)
      tail = Math.log(tailOf(a[pair] ?? 0, b[pair] ?? 0, number));
    scores[pair] = tail;
    before = pair;
  }
  return scores;
}

type Triple = [Int32Array, Int32Array, Int32Array];

/** Numbers actors so that those with the same margins have one number. */
function classesOf(articlesOf: Int32Array, meanUnits: Float64Array): Int32Array {
  const known = new Map<number, Map<number, number>>();
  let count = 0;
  return articlesOf.map((articles, actor) => {
    const means = known.get(articles) ?? new Map<number, number>();
    known.set(articles, means);
    const mean = meanUnits[actor] ?? 1;
    const found = means.get(mean) ?? count++;
    means.set(mean, found);
    return found;
  });
}

/** Returns what gives the tail of two actors that share so many articles. */
function tails({
  articlesOf,
  meanUnits,
  kinds,
}: Pick<SdsmGroup, "articlesOf" | "meanUnits" | "kinds">): (first: number, second: number, shared: number) => number {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const columns = new Int32Array(all);
  let filled = 0;
  for (const { degree, count } of kinds) {
    columns.fill(degree, filled, filled + count);
    filled += count;
  }
  const { probability } = bipartiteModel(articlesOf, columns);
  // There are far fewer numbers of actors and of units than there are kinds of articles.
  const [degrees, sizes] = [placed(kinds.map(({ degree }) => degree)), placed(kinds.map(({ size }) => size))];
  /** p of an article by the number of its actors, by the number of articles that name the actor. */
  const known = new Map<number, Float64Array>();
  const probabilities = (actor: number): Float64Array => {
    const own = articlesOf[actor] ?? 0;
    const found = known.get(own) ?? Float64Array.from(degrees.values, (degree) => probability(own, degree));
    known.set(own, found);
    return found;
  };
  const overlaps = new Float64Array(sizes.values.length);
  const trials = {
    probability: new Float64Array(kinds.length),
    count: Float64Array.from(kinds, ({ count }) => count),
  };
  return (first, second, shared) => {
    // The one who is named more often an article stands first: the formula is not quite the same from both sides.
    const [m, l] = [meanUnits[first] ?? 1, meanUnits[second] ?? 1].sort((x, y) => y - x) as [number, number];
    const [pA, pB] = [probabilities(first), probabilities(second)];
    for (const [at, size] of sizes.values.entries()) overlaps[at] = overlap(m, l, size);
    for (let kind = 0; kind < kinds.length; kind++) {
      const degree = degrees.places[kind] ?? 0;
      trials.probability[kind] = (pA[degree] ?? 0) * (pB[degree] ?? 0) * (overlaps[sizes.places[kind] ?? 0] ?? 0);
    }
    if (all >= MANY_ARTICLES) return saddlepointTail(shared, trials);
    return poissonBinomialTail(
      shared,
      kinds.map(({ count }, kind) => ({ probability: trials.probability[kind] ?? 0, count })),
    );
  };
}

/** The values that come in a list, each once, and at which place of these each of the list stands. */
function placed(list: readonly number[]): { values: readonly number[]; places: Int32Array } {
  const values = [...new Set(list)];
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, places: Int32Array.from(list, (value) => places.get(value) ?? 0) };
}

/**
 * The chance that two actors share one of an article's units, where the first stands in m and the second in l of them on
 * average.
 */
export function overlap(m: number, l: number, units: number): number {
  return 1 - (1 - Math.min(1, m / units)) ** l;
}

/** Articles with as many actors and as many units. */
export interface ArticleKind {
  readonly degree: number;
  readonly size: number;
  readonly count: number;
}

function articleKinds({ sizes, start }: Blocks): ArticleKind[] {
  const kinds = new Map<string, ArticleKind>();
  for (const [article, size] of sizes.entries()) {
    const degree = (start[article + 1] ?? 0) - (start[article] ?? 0);
    const key = `${degree} ${size}`;
    kinds.set(key, { degree, size, count: (kinds.get(key)?.count ?? 0) + 1 });
  }
  return [...kinds.values()].sort((x, y) => x.degree - y.degree || x.size - y.size);
}

function meanUnits({ articlesOf, blocksFrom, blockStart }: Blocks): Float64Array {
  return Float64Array.from(articlesOf, (articles, actor) => {
    const [from, end] = [blocksFrom[actor] ?? 0, blocksFrom[actor + 1] ?? 0];
    return articles === 0 ? 0 : ((blockStart[end] ?? 0) - (blockStart[from] ?? 0)) / articles;
  });
}
