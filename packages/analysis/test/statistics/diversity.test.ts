import {
  chaoShenEntropy,
  effectiveNumber,
  giniCoefficient,
  rarefied,
  shannonEntropy,
  simpsonDiversity,
} from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

/** From ../shared/oracles/diversity.json: numpy on the formulas of Shannon, Simpson, Gini, and Chao and Shen (2003). */
const CASES = [
  {
    counts: [5, 5, 5, 5],
    shannon: 1.3862943611198906,
    simpson: 0.7894736842105263,
    gini: 0,
    chaoShen: 1.390704580087795,
  },
  {
    counts: [97, 1, 1, 1],
    shannon: 0.16770053683981007,
    simpson: 0.05939393939393944,
    gini: 0.72,
    chaoShen: 0.27394755746967314,
  },
  {
    counts: [40, 30, 20, 10],
    shannon: 1.2798542258336674,
    simpson: 0.7070707070707071,
    gini: 0.25,
    chaoShen: 1.2798603420498034,
  },
  { counts: [1], shannon: 0, simpson: null, gini: 0, chaoShen: 0 },
  { counts: [3, 0, 0, 1], shannon: 0.5623351446188083, simpson: 0.5, gini: 0.625, chaoShen: 0.8922673623509298 },
];

describe("diversity", () => {
  it.each(CASES)("of $counts is what the formulas give", ({ counts, shannon, simpson, gini, chaoShen }) => {
    expect(shannonEntropy(counts)).toBeCloseTo(shannon, 12);
    expect(effectiveNumber(counts)).toBeCloseTo(Math.exp(shannon), 12);
    expect(chaoShenEntropy(counts)).toBeCloseTo(chaoShen, 12);
    expect(giniCoefficient(counts)).toBeCloseTo(gini, 12);
    if (simpson === null) expect(simpsonDiversity(counts)).toBeNull();
    else expect(simpsonDiversity(counts)).toBeCloseTo(simpson, 12);
  });

  it("of nothing is nothing", () => {
    expect([shannonEntropy([]), chaoShenEntropy([]), effectiveNumber([]), effectiveNumber([0])]).toEqual([0, 0, 0, 0]);
    expect([simpsonDiversity([]), giniCoefficient([0, 0])]).toEqual([null, null]);
  });

  it("at a smaller size is the mean over all samples of that size", () => {
    // By hand: of 4 articles with sources in 2, 1 and 1 of them, (1 - 1/6) + (1 - 3/6) + (1 - 3/6).
    expect(rarefied([2, 1, 1], 4, 2)).toBeCloseTo(11 / 6, 12);
    expect(rarefied([2, 1, 1], 4, 4)).toBe(3);
    expect(rarefied([2, 1, 1], 4, 0)).toBe(0);
    expect(rarefied([], 0, 0)).toBe(0);
  });

  it("grows with the sample, up to what is there", () => {
    const sample = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(sample, fc.integer({ min: 0, max: 11 }), (articles, taken) => {
        const [less, more] = [rarefied(articles, 12, taken), rarefied(articles, 12, taken + 1)];
        expect(less).toBeLessThanOrEqual(more + 1e-12);
        expect(more).toBeLessThanOrEqual(articles.length + 1e-12);
      }),
    );
  });

  it.each([[[-1, 2]], [[Number.NaN]], [[Number.POSITIVE_INFINITY, 1]]])("of %j is refused", (counts) => {
    for (const statistic of [shannonEntropy, chaoShenEntropy, simpsonDiversity, giniCoefficient, effectiveNumber])
      expect(() => statistic(counts)).toThrow(RangeError);
  });

  it("at an impossible size is refused", () => {
    for (const [articles, all, taken] of [
      [[5], 4, 2],
      [[1], 4, 5],
      [[-1], 4, 2],
      [[0.5], 4, 2],
      [[1], Number.NaN, 1],
    ] as const)
      expect(() => rarefied([...articles], all, taken)).toThrow(RangeError);
  });
});
