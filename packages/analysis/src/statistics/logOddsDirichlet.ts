/** How much more one group uses something than another. */
export interface LogOdds {
  /** Difference of the log-odds, shrunk towards 0 by the prior; null where nothing is there, or nothing else. */
  readonly estimate: number | null;
  /** Of the estimate, as if each use were an observation of its own; null where the estimate is. */
  readonly variance: number | null;
}

/**
 * Returns for each word (cue, type of source) how much more one group uses it than another: the difference of its log-odds,
 * with an informative Dirichlet prior, which keeps words of few uses from having large values by chance. The prior has the
 * size of `prior` uses, dealt out as both groups together use the words: α = prior · (a + b) / Σ(a + b).
 *
 * δ = ln[(a + α) / (n + prior − a − α)] − ln[(b + α) / (m + prior − b − α)], variance 1/(a + α) + 1/(b + α). The variance takes
 * uses for independent, which those of one article are not: it is the least that the variance can be.
 *
 * Monroe, B. L., Colaresi, M. P. & Quinn, K. M. (2008). Fightin' words: lexical feature selection and evaluation for
 * identifying the content of political conflict. Political Analysis 16(4), 372–403, equations 15, 16 and 22.
 *
 * @param a uses of each word in the one group
 * @param b uses of each word in the other
 * @throws RangeError for lists of different lengths, a count that is negative or no number, or a prior that is not positive.
 * @example logOddsDirichlet([14, 186], [9, 491], 50)[0] // { estimate: 1.2187, variance: 0.1579 }
 */
export function logOddsDirichlet(a: ArrayLike<number>, b: ArrayLike<number>, prior: number): readonly LogOdds[] {
  if (a.length !== b.length) throw new RangeError(`${a.length} counts beside ${b.length}`);
  if (!(prior > 0 && Number.isFinite(prior))) throw new RangeError(`not the size of a prior: ${prior}`);
  const [n, m] = [sumOf(a), sumOf(b)];
  return Array.from(a, (count, i) => logOdds({ a: count, n, b: b[i] ?? 0, m }, prior));
}

/** How often two groups use a word, of all their uses. */
export interface Uses {
  readonly a: number;
  readonly n: number;
  readonly b: number;
  readonly m: number;
}

/** The log-odds of one word. */
export function logOdds(uses: Uses, prior: number): LogOdds {
  const { a, n, b, m } = uses;
  const alpha = n + m === 0 ? 0 : (prior * (a + b)) / (n + m);
  if (alpha === 0 || a + b >= n + m) return { estimate: null, variance: null };
  const odds = (count: number, whole: number): number => (count + alpha) / (whole + prior - count - alpha);
  return { estimate: Math.log(odds(a, n) / odds(b, m)), variance: 1 / (a + alpha) + 1 / (b + alpha) };
}

function sumOf(counts: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i] ?? Number.NaN;
    if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`not a count: ${count}`);
    sum += count;
  }
  return sum;
}
