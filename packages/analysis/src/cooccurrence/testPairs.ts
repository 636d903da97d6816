import { hypergeometricTails } from "../statistics/hypergeometric.ts";
import { permutationP } from "../statistics/permutationP.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { random } from "../statistics/random.ts";
import type { Blocks } from "./blocks.ts";
import { countSharedArticles } from "./dealt.ts";
import { marginTally } from "./marginTally.ts";
import { drawUntilTold, type NullOptions, nullCorpora, nullOptions } from "./nullModel.ts";

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
  /** Null corpora drawn. */
  readonly replicates: number;
  /**
   * In how many articles two actors of a group, in so many articles each, would have to share a unit to be found at q ≤ 0.05
   * among the pairs as they are; null where even all would be too few, or nobody tested.
   */
  readonly needed: (group: number, withA: number, withB: number) => number | null;
}

/** A pair is tested from so many articles on. */
export const LEAST_SHARED = 2;

/** So many null corpora are drawn before it is asked whether they are enough: thousands of pairs tell what is found in ten. */
const STEP = 10;

/** What is said of pairs that nobody tests. */
export function untested(groups: readonly Pick<TestGroup, "a">[]): TestedPairs {
  const nothing = groups.map(({ a }) => new Float64Array(a.length).fill(Number.NaN));
  return { logScore: nothing, q: nothing, tests: 0, replicates: 0, needed: () => null };
}

/**
 * Tests whether pairs meet in more articles than chance gives, each article once. A pair is tested if it shares a unit in two
 * articles or more, and in no fewer than its margins give (k_A k_B / n). It is scored by the hypergeometric tail of that number
 * of articles; its q is how many pairs of null corpora (`nullCorpora`), found by the same rule, score as well. The
 * groups are shuffled each for itself, and counted together; null corpora are drawn until they tell enough (`drawUntilTold`).
 *
 * @throws RangeError unless `replicates` is a positive integer and `seed` an integer.
 */
export function testPairs(groups: readonly TestGroup[], options: NullOptions = {}): TestedPairs {
  const { replicates, seed } = nullOptions(options);
  const scorers = groups.map(({ blocks }) => scorer(blocks));
  const logScore = groups.map(({ a, b, articles, blocks: { articlesOf } }, g) => {
    const scores = new Float64Array(a.length).fill(Number.NaN);
    const score = scorers[g] ?? (() => Number.NaN);
    for (let pair = 0; pair < a.length; pair++)
      scores[pair] = score(articlesOf[a[pair] ?? 0] ?? 0, articlesOf[b[pair] ?? 0] ?? 0, articles[pair] ?? 0);
    return scores;
  });
  const observed = testedOf(logScore);
  const counter = nullCounter(observed);
  const sources = groups.map(({ blocks }) => ({
    corpora: nullCorpora(blocks, LEAST_SHARED, random(seed)),
    counted: marginTally(blocks.articlesOf),
  }));
  const chance = strongest(LEVEL * (replicates + 1) + 1);
  const draw = (): void => {
    for (const { corpora, counted } of sources) countSharedArticles(corpora.next().value, LEAST_SHARED, counted.add);
  };
  const tell = (): void => {
    for (const [g, { counted }] of sources.entries())
      counted.take((withA, withB, articles, times) => {
        const score = scorers[g]?.(withA, withB, articles) ?? Number.NaN;
        if (Number.isNaN(score)) return;
        counter.add(score, times);
        chance.add(score, times);
      });
  };
  const drawn = observed.length === 0 ? replicates : drawUntilTold(replicates, { draw, tell, counter, step: STEP });
  const q = counter.q(drawn);
  let next = 0;
  return {
    logScore,
    q: logScore.map((scores) => scores.map((score) => (Number.isNaN(score) ? Number.NaN : (q[next++] ?? 1)))),
    tests: observed.length,
    replicates: drawn,
    needed: leastShared(scorers, weakestFound({ observed, q, chance: chance.take(), corpora: drawn })),
  };
}

/** What is called a finding. */
const LEVEL = 0.05;

/** The scores of all that is tested, group after group. */
function testedOf(scores: readonly Float64Array[]): Float64Array {
  const own = scores.map((ofGroup) => ofGroup.filter((score) => !Number.isNaN(score)));
  if (own.length === 1) return own[0] ?? new Float64Array();
  const all = new Float64Array(own.reduce((sum, { length }) => sum + length, 0));
  let next = 0;
  for (const ofGroup of own) {
    all.set(ofGroup, next);
    next += ofGroup.length;
  }
  return all;
}

/** A score, and how often null corpora had it. */
type Times = readonly [score: number, times: number];

/** Keeps the strongest scores of null corpora, `enough` of them and somewhat more: of a large corpus they have millions. */
function strongest(enough: number): {
  readonly add: (score: number, times: number) => void;
  readonly take: () => readonly Times[];
} {
  const MOST = 4096;
  let kept: Times[] = [];
  let weakest = Number.POSITIVE_INFINITY;
  const take = (): readonly Times[] => {
    kept.sort(([x], [y]) => x - y);
    let all = 0;
    let end = 0;
    while (end < kept.length && (all < enough || kept[end]?.[0] === kept[end - 1]?.[0])) all += kept[end++]?.[1] ?? 0;
    kept = kept.slice(0, end);
    if (all >= enough) weakest = kept.at(-1)?.[0] ?? weakest;
    return kept;
  };
  return {
    add(score, times) {
      if (score > weakest) return;
      if (kept.push([score, times]) > MOST) take();
    },
    take,
  };
}

/** The weakest score with a q that is a finding's; where nothing is found, the weakest that alone would have one. */
function weakestFound({
  observed,
  q,
  chance,
  corpora,
}: {
  readonly observed: Float64Array;
  readonly q: Float64Array;
  /** The strongest, in order. */
  readonly chance: readonly Times[];
  readonly corpora: number;
}): number {
  let weakest = Number.NEGATIVE_INFINITY;
  for (const [i, score] of observed.entries()) if ((q[i] ?? 1) <= LEVEL) weakest = Math.max(weakest, score);
  if (weakest > Number.NEGATIVE_INFINITY) return weakest;
  let asStrong = 0;
  for (const [at, [score, times]] of chance.entries()) {
    asStrong += times;
    // Scores that tie are as strong together.
    if (chance[at + 1]?.[0] === score) continue;
    if (permutationP(asStrong, corpora) > LEVEL) break;
    weakest = score;
  }
  return weakest;
}

/** Prepares the search for the fewest articles that give a score as strong as a limit; scores grow stronger with the articles. */
function leastShared(scorers: readonly ReturnType<typeof scorer>[], limit: number): TestedPairs["needed"] {
  const known = new Map<string, number | null>();
  const searched = (group: number, few: number, many: number): number | null => {
    const isFound = (articles: number): boolean => (scorers[group]?.(few, many, articles) ?? Number.NaN) <= limit;
    let [low, high] = [LEAST_SHARED, few];
    if (few < LEAST_SHARED || !isFound(few)) return null;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isFound(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return (group, withA, withB) => {
    const [few, many] = [Math.min(withA, withB), Math.max(withA, withB)];
    const key = `${group} ${few} ${many}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = searched(group, few, many);
    known.set(key, found);
    return found;
  };
}

/** Returns a function that gives the logarithm of a pair's score; NaN where it is not to be tested. */
function scorer({ sizes: { length: n } }: Blocks): (withA: number, withB: number, articles: number) => number {
  const tail = hypergeometricTails(n, "upper");
  return (withA, withB, articles) =>
    articles < LEAST_SHARED || articles * n < withA * withB ? Number.NaN : tail(articles, withA, withB);
}
