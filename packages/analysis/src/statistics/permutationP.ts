/**
 * Returns how often chance is as strong as what was observed: p of a test by R null corpora, each of which gives so many scores
 * (one if not said), n of all of which are as strong.
 *
 * p = max(n / R, (n + 1) / (R + 1)) / scores, at most 1. With one score each it is (n + 1) / (R + 1), which cannot be 0 and is at
 * most α in α of corpora without any truth, as the observed score is one more of R + 1 that are alike. With many scores each
 * n / R is what a null corpus has on average; (n + 1) / (R + 1) alone would be too small where that is more than one, by a part
 * of 1 / (R + 1).
 *
 * Phipson, B. & Smyth, G. K. (2010). Permutation p-values should never be zero: calculating exact p-values when permutations are
 * randomly drawn. Statistical Applications in Genetics and Molecular Biology 9(1), 39. Scores of all tests together as in Storey,
 * J. D. & Tibshirani, R. (2003). Statistical significance for genomewide studies. PNAS 100(16), 9440–9445.
 *
 * @example permutationP(4, 99) // 0.05
 */
export function permutationP(asStrong: number, corpora: number, scores = 1): number {
  return Math.min(1, Math.max(asStrong / corpora, (asStrong + 1) / (corpora + 1)) / scores);
}
