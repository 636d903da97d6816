import { describe, expect, test } from "vitest";
import { poissonBinomialTail, type Trials } from "../../src/statistics/poissonBinomial.ts";
import { saddlepointTail, type TrialColumns } from "../../src/statistics/saddlepointTail.ts";

/** Trials as articles are: many that hardly name both, few that do. */
const articles = (scale: number): Trials[] =>
  [1, 2, 3, 5, 8, 13, 21, 34].map((degree) => ({
    probability: Math.min(0.9, scale * degree ** 2),
    count: Math.round(4000 / degree),
  }));

const columns = (trials: readonly Trials[]): TrialColumns => ({
  probability: Float64Array.from(trials, ({ probability }) => probability),
  count: Float64Array.from(trials, ({ count }) => count),
});

describe("saddlepointTail", () => {
  test("has the tail of few and of many successes, near the mean and far from it, to one part in twenty", () => {
    for (const scale of [1e-7, 1e-6, 1e-5, 1e-4, 1e-3]) {
      for (const x of [2, 3, 5, 10, 20, 50, 100, 300]) {
        const exact = poissonBinomialTail(x, articles(scale));
        if (exact === 0) continue;
        const found = saddlepointTail(x, columns(articles(scale)));
        expect(Math.abs(found / exact - 1)).toBeLessThan(0.05);
      }
    }
  });

  test("is that of the binomial distribution: R's pbinom(59, 100, .5, lower.tail = FALSE) is 0.02844397", () => {
    expect(saddlepointTail(60, columns([{ probability: 0.5, count: 100 }]))).toBeCloseTo(0.02844397, 4);
    expect(saddlepointTail(50, columns([{ probability: 0.5, count: 100 }]))).toBeCloseTo(0.5397946, 2);
  });

  test("is exact where it is certain", () => {
    expect(saddlepointTail(0, columns([{ probability: 0.5, count: 2 }]))).toBe(1);
    expect(saddlepointTail(3, columns([{ probability: 0.5, count: 2 }]))).toBe(0);
    expect(saddlepointTail(2, columns([{ probability: 0.5, count: 2 }]))).toBeCloseTo(0.25, 15);
    expect(saddlepointTail(1, columns([{ probability: 0, count: 5 }]))).toBe(0);
  });
});
