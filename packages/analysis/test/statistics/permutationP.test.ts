import { expect, test } from "vitest";
import { permutationP } from "../../src/statistics/permutationP.ts";

// scipy 1.17.1: monte_carlo_test([8.0], rvs, lambda x, axis: x[..., 0], n_resamples=R, alternative="greater").pvalue, with an rvs
// that gives 9.0 n times and 1.0 R − n times.
test.each([
  [0, 99, 0.01],
  [4, 99, 0.05],
  [13, 999, 0.014],
  [19, 19, 1],
])("One score a corpus: %i of %i as strong", (asStrong, corpora, p) => {
  expect(permutationP(asStrong, corpora)).toBeCloseTo(p, 15);
});

test("Many scores a corpus: what it has on average, of all of them, and no less than the corpora can tell", () => {
  // 1,500 in 25 corpora are 60 of the 1,200 of each.
  expect(permutationP(1500, 25, 1200)).toBe(0.05);
  expect(permutationP(0, 19, 3)).toBeCloseTo(1 / 60, 15);
  expect(permutationP(10, 19, 3)).toBeCloseTo(11 / 60, 15);
  expect(permutationP(100, 9, 3)).toBe(1);
});

test("Of corpora without any truth one in twenty has a p of .05 or less", () => {
  // The observed score is one of R + 1 that are alike: n is each of 0 to R as often.
  const R = 199;
  const small = Array.from({ length: R + 1 }, (_, n) => permutationP(n, R)).filter((p) => p <= 0.05 + 1e-12);
  expect(small.length / (R + 1)).toBe(0.05);
});
