import { linearisedRatio, numberInterval, shareInterval, studentQuantile } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("studentQuantile", () => {
  // scipy.stats.t.ppf(probability, df)
  test.each([
    [0.975, 1, 12.706204736174694],
    [0.975, 2, 4.302652729749462],
    [0.975, 4, 2.7764451051977934],
    [0.995, 7, 3.4994832973504924],
    [0.9, 83, 1.2918347051842411],
    [0.975, 1000, 1.9623390808264083],
    [0.6, 3, 0.2766706623326898],
    [0.025, 11, -2.2009851600916392],
  ])("at %f with %i degrees of freedom agrees with scipy", (probability, df, expected) => {
    expect(studentQuantile(probability, df)).toBeCloseTo(expected, 9);
  });

  test("refuses what is no probability and no degrees of freedom", () => {
    expect(() => studentQuantile(1, 3)).toThrow("not a probability: 1");
    expect(() => studentQuantile(0.5, 0)).toThrow("not degrees of freedom: 0");
    expect(studentQuantile(0.5, 3)).toBe(0);
  });
});

describe("An interval of a ratio over articles", () => {
  test("lies around the ratio, inside 0 to 1 for a share, and widens with the level", () => {
    const articles = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(articles, (list) => {
        const found = linearisedRatio(
          list.map(([x]) => x),
          list.map(([x, rest]) => x + rest),
        );
        const [wide, narrow] = [0.99, 0.5].map((level) => (found === null ? null : shareInterval(found, level)));
        if (found === null || !wide || !narrow) return;
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.high).toBeLessThanOrEqual(1);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(narrow.low).toBeLessThanOrEqual(found.value);
        expect(narrow.high).toBeGreaterThanOrEqual(found.value);
        const number = numberInterval(found);
        expect(number === null || (number.low < found.value && found.value < number.high)).toBe(true);
      }),
    );
  });

  test("rests on the few articles that quote a source at length, where there are many others", () => {
    // numpy: x = np.array([9, 8, 7, 6, 5, 4] + [0] * 54); d = 10 + x; t = x.sum() / d.sum(); u = x - t * d
    // 2 * (u**2).sum()**2 / ((u**4).sum() - (u**2).sum()**2 / 60)
    const quoting = (counts: readonly number[]) => {
      const x = [...counts, ...Array(60 - counts.length).fill(0)];
      return linearisedRatio(
        x,
        x.map((value) => 10 + value),
      );
    };
    expect(quoting([9, 8, 7, 6, 5, 4])?.df).toBeCloseTo(12.425749143335748, 8);
    expect(quoting([20])?.df).toBe(4);
    const even = linearisedRatio(
      Array.from({ length: 40 }, (_, i) => i % 3),
      Array(40).fill(4),
    );
    expect(even?.df).toBe(39);
    expect(linearisedRatio([3, 0, 1], [4, 4, 4])?.df).toBe(2);
  });

  test("is none without a denominator, with one article, or where articles do not differ", () => {
    expect(linearisedRatio([0, 0], [0, 0])).toBeNull();
    expect(shareInterval({ value: 0.5, variance: 0, clusters: 4 })).toBeNull();
    expect(shareInterval({ value: 0.5, variance: 0.1, clusters: 1 })).toBeNull();
    expect(numberInterval({ value: 0, variance: 0, clusters: 4 })).toBeNull();
    expect(() => shareInterval({ value: 0.5, variance: 0.1, clusters: 4 }, 1)).toThrow("not a confidence level: 1");
  });
});
