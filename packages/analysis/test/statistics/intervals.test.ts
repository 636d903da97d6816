import { bootstrapRatio, effectiveNumber, wilson } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("wilson", () => {
  // scipy.stats.binomtest(k, n).proportion_ci(level, method="wilson")
  test.each([
    [0, 30, 0.95, 0, 0.11351339317396875],
    [3, 20, 0.95, 0.05236874589621662, 0.3604188647407569],
    [30, 30, 0.95, 0.8864866068260312, 1],
    [7, 9, 0.9, 0.503642782376754, 0.9235052624456035],
  ])("of %i in %i at %f agrees with scipy", (successes, trials, level, low, high) => {
    const interval = wilson(successes, trials, level);
    expect(interval?.low).toBeCloseTo(low, 12);
    expect(interval?.high).toBeCloseTo(high, 12);
  });

  test("is null without trials and refuses impossible counts and levels", () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(4, 3)).toThrow("impossible counts: 4 of 3");
    expect(() => wilson(1, 3, 1)).toThrow("not a confidence level: 1");
  });
});

describe("bootstrapRatio", () => {
  const x = [1, 0, 2, 0, 5, 0, 0, 1, 3, 0, 0, 2];
  const d = [4, 3, 5, 2, 9, 1, 6, 7, 8, 2, 3, 5];

  test("agrees with scipy's BCa interval up to its randomness", () => {
    // scipy.stats.bootstrap((x, d), lambda x, d, axis: x.sum(axis=axis) / d.sum(axis=axis), paired=True,
    //   vectorized=True, n_resamples=99999, method="BCa", rng=np.random.default_rng(0)).confidence_interval
    const interval = bootstrapRatio(x, d, { resamples: 20_000 });
    expect(Math.abs((interval?.low ?? 0) - 0.1282)).toBeLessThan(0.004);
    expect(Math.abs((interval?.high ?? 0) - 0.3939)).toBeLessThan(0.006);
  });

  test("gives the same interval for the same seed, and another for another", () => {
    expect(bootstrapRatio(x, d)).toEqual(bootstrapRatio(x, d, { seed: 1, resamples: 1000 }));
    expect(bootstrapRatio(x, d, { seed: 2 })).not.toEqual(bootstrapRatio(x, d));
  });

  test("widens with the level and holds the estimate", () => {
    const articles = fc.array(
      fc.record({ of: fc.integer({ min: 1, max: 20 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }),
      {
        minLength: 3,
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(articles, (list) => {
        const numerators = list.map(({ of, part }) => Math.round(of * part));
        const denominators = list.map(({ of }) => of);
        const wide = bootstrapRatio(numerators, denominators, { level: 0.99, resamples: 400 });
        const narrow = bootstrapRatio(numerators, denominators, { level: 0.5, resamples: 400 });
        if (wide === null || narrow === null) {
          expect(wide).toBe(narrow);
          return;
        }
        const estimate = sum(numerators) / sum(denominators);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        expect(wide.low).toBeLessThanOrEqual(estimate);
        expect(wide.high).toBeGreaterThanOrEqual(estimate);
      }),
    );
  });

  test("is null for one article, for none, without a denominator, and where the ratio cannot move", () => {
    expect(bootstrapRatio([1], [2])).toBeNull();
    expect(bootstrapRatio([], [])).toBeNull();
    expect(bootstrapRatio([0, 0], [0, 0])).toBeNull();
    expect(bootstrapRatio([1, 2, 3], [2, 4, 6])).toBeNull();
  });

  test("leaves out resamples without a denominator", () => {
    const interval = bootstrapRatio([1, 0, 0], [2, 0, 3]);
    expect(interval?.low).toBeGreaterThanOrEqual(0);
    expect(interval?.high).toBeLessThanOrEqual(0.5);
  });

  test("refuses what makes no bootstrap", () => {
    expect(() => bootstrapRatio([1], [1, 2])).toThrow("1 numerators for 2 denominators");
    expect(() => bootstrapRatio(x, d, { resamples: 0 })).toThrow("not a number of resamples: 0");
    expect(() => bootstrapRatio(x, d, { seed: 0.5 })).toThrow("not a seed: 0.5");
    expect(() => bootstrapRatio(x, d, { level: 95 })).toThrow("not a confidence level: 95");
  });
});

describe("effectiveNumber", () => {
  test("counts equal shares fully and a dominant one as little more than one", () => {
    expect(effectiveNumber([5, 5, 5, 5])).toBeCloseTo(4, 12);
    expect(effectiveNumber([1000, 1, 1])).toBeLessThan(1.03);
    expect(effectiveNumber([7, 0])).toBe(1);
    expect(effectiveNumber([])).toBe(0);
  });

  test("agrees with scipy", () => {
    // numpy.exp(scipy.stats.entropy([50, 30, 15, 5]))
    expect(effectiveNumber([50, 30, 15, 5])).toBeCloseTo(3.1334042802620585, 12);
  });

  test("refuses a negative count", () => {
    expect(() => effectiveNumber([1, -1])).toThrow("not a count: -1");
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
