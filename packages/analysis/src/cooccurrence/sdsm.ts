import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { bipartiteModel } from "../statistics/bicm.ts";
import { poissonBinomialTail } from "../statistics/poissonBinomial.ts";
import { saddlepointTail } from "../statistics/saddlepointTail.ts";
import type { Blocks } from "./blocks.ts";
import { LEAST_SHARED, type TestedPairs, type TestGroup } from "./testPairs.ts";

/**
 * Tests whether pairs meet in more articles than chance gives, by formula: the stochastic degree sequence model (Neal 2014),
 * whose sums of rows and columns are right on average where null corpora keep them. An article d names A and B with
 * p_dA p_dB (`bipartiteModel`); they share one of its N_d units with 1 − (1 − m_A / N_d)^m_B, where m is the mean number of
 * units that name the actor in its articles. P(X ≥ articles) for X the sum over articles (Poisson-binomial) is the score;
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
  const p = logScore.flatMap((scores) => Array.from(scores).filter((score) => !Number.isNaN(score)));
  const adjusted = benjaminiHochberg(p.map(Math.exp), Math.max(tests, p.length));
  let next = 0;
  return {
    logScore,
    q: logScore.map((scores) => scores.map((score) => (Number.isNaN(score) ? Number.NaN : (adjusted[next++] ?? 1)))),
    tests,
    replicates: 0,
    needed: () => null,
  };
}

function scored({ articlesOf, meanUnits: mean, kinds, a, b, articles }: SdsmGroup): Float64Array {
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const tailOf = all < MANY_ARTICLES ? poissonBinomialTail : saddlepointTail;
  const degrees = kinds.map(({ degree }) => degree);
  const { probability } = bipartiteModel(
    articlesOf,
    kinds.flatMap(({ degree, count }) => Array<number>(count).fill(degree)),
  );
  /** p of an article's kind by the number of articles that name the actor. */
  const known = new Map<number, Float64Array>();
  const probabilities = (actor: number): Float64Array => {
    const own = articlesOf[actor] ?? 0;
    const before = known.get(own);
    if (before !== undefined) return before;
    const found = Float64Array.from(degrees, (degree) => probability(own, degree));
    known.set(own, found);
    return found;
  };
  const tails = new Map<string, number>();
  return Float64Array.from(a, (first, pair) => {
    const [second, shared] = [b[pair] ?? 0, articles[pair] ?? 0];
    if (shared < LEAST_SHARED) return Number.NaN;
    // The one who is named more often an article stands first: the formula is not quite the same from both sides.
    const [m, l] = [mean[first] ?? 1, mean[second] ?? 1].sort((x, y) => y - x) as [number, number];
    const [few, many] = [articlesOf[first] ?? 0, articlesOf[second] ?? 0].sort((x, y) => x - y);
    const key = `${few} ${many} ${m} ${l} ${shared}`;
    const before = tails.get(key);
    if (before !== undefined) return before;
    const [pA, pB] = [probabilities(first), probabilities(second)];
    const trials = kinds.map(({ size, count }, kind) => ({
      probability: (pA[kind] ?? 0) * (pB[kind] ?? 0) * overlap(m, l, size),
      count,
    }));
    const tail = Math.log(tailOf(shared, trials));
    tails.set(key, tail);
    return tail;
  });
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
