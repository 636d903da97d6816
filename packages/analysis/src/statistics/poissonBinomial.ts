/** Trials with one probability. */
export interface Trials {
  readonly probability: number;
  readonly count: number;
}

/**
 * Returns P(X ≥ x) for X the number of successes in independent trials with different probabilities (Poisson-binomial), by
 * convolution. Only positive numbers are added, so that small tails are as exact as large ones.
 *
 * Hong, Y. (2013). On computing the distribution function for the Poisson binomial distribution. Computational Statistics
 * & Data Analysis 59, 41–51.
 *
 * @example poissonBinomialTail(1, [{ probability: 0.5, count: 2 }]) // 0.75
 */
export function poissonBinomialTail(x: number, trials: Iterable<Trials>): number {
  if (x <= 0) return 1;
  // ways[k] = P(k successes so far) for k < x; ways[x] = P(x or more).
  const ways = new Float64Array(x + 1);
  ways[0] = 1;
  let most = 0;
  for (const { probability: p, count } of trials) {
    for (let trial = 0; trial < count; trial++) {
      if (most === x) ways[x] = (ways[x] ?? 0) + (ways[x - 1] ?? 0) * p;
      else ways[most + 1] = (ways[most] ?? 0) * p;
      for (let k = Math.min(most, x - 1); k > 0; k--) ways[k] = (ways[k] ?? 0) * (1 - p) + (ways[k - 1] ?? 0) * p;
      ways[0] = (ways[0] ?? 0) * (1 - p);
      if (most < x) most++;
    }
  }
  return Math.min(1, ways[x] ?? 0);
}
