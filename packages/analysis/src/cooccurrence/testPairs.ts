import { hypergeometricTails } from "../statistics/hypergeometric.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { random } from "../statistics/random.ts";
import type { Blocks } from "./blocks.ts";
import { countSharedArticles } from "./dealt.ts";
import { drawNullCorpora, type NullOptions, nullOptions } from "./nullModel.ts";

/** The pairs of one group, with the number of articles in which each shares a unit. */
export interface TestGroup {
  readonly blocks: Blocks;
  readonly a: ArrayLike<number>;
  readonly b: ArrayLike<number>;
  readonly articles: ArrayLike<number>;
}

/** What the test says of each pair of each group, in their order. */
export interface TestedPairs {
  /** Natural logarithms; NaN where a pair was not tested. */
  readonly logScore: readonly Float64Array[];
  readonly q: readonly Float64Array[];
  /** Pairs tested, over all groups. */
  readonly tests: number;
}

/** A pair is tested from so many articles on. */
export const LEAST_SHARED = 2;

/** What is said of pairs that nobody tests. */
export function untested(groups: readonly Pick<TestGroup, "a">[]): TestedPairs {
  const nothing = groups.map(({ a }) => new Float64Array(a.length).fill(Number.NaN));
  return { logScore: nothing, q: nothing, tests: 0 };
}

/**
 * Tests whether pairs meet in more articles than chance gives, each article once. A pair is tested if it shares a unit in two
 * articles or more, and in no fewer than its margins give (k_A k_B / n). It is scored by the hypergeometric tail of that number
 * of articles; its q is how many pairs of null corpora (`drawNullCorpora`), found by the same rule, score as well. The
 * groups are shuffled each for itself, and counted together.
 *
 * @throws RangeError unless `replicates` is a positive integer and `seed` an integer.
 */
export function testPairs(groups: readonly TestGroup[], options: NullOptions = {}): TestedPairs {
  const { replicates, seed } = nullOptions(options);
  const scorers = groups.map(({ blocks }) => scorer(blocks));
  const logScore = groups.map(({ a, b, articles }, g) =>
    Float64Array.from(a, (first, pair) => scorers[g]?.(first, b[pair] ?? 0, articles[pair] ?? 0) ?? Number.NaN),
  );
  const observed = logScore.flatMap((scores) => Array.from(scores.filter((score) => !Number.isNaN(score))));
  const counter = nullCounter(observed);
  const draw = random(seed);
  for (const [g, { blocks }] of observed.length === 0 ? [] : groups.entries()) {
    drawNullCorpora(blocks, { replicates, least: LEAST_SHARED, draw }, (corpus) => {
      countSharedArticles(corpus, LEAST_SHARED, (a, b, articles) => {
        const score = scorers[g]?.(a, b, articles) ?? Number.NaN;
        if (!Number.isNaN(score)) counter.add(score);
      });
    });
  }
  const q = counter.q(replicates);
  let next = 0;
  return {
    logScore,
    q: logScore.map((scores) => scores.map((score) => (Number.isNaN(score) ? Number.NaN : (q[next++] ?? 1)))),
    tests: observed.length,
  };
}

/** Returns a function that gives the logarithm of a pair's score; NaN where it is not to be tested. */
function scorer({ articlesOf, sizes }: Blocks): (a: number, b: number, articles: number) => number {
  const n = sizes.length;
  const tail = hypergeometricTails(n, "upper");
  return (a, b, articles) => {
    const [withA, withB] = [articlesOf[a] ?? 0, articlesOf[b] ?? 0];
    return articles < LEAST_SHARED || articles * n < withA * withB ? Number.NaN : tail(articles, withA, withB);
  };
}
