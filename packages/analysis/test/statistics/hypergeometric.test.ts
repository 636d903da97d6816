import { hypergeometricTail } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

describe("The tail of the hypergeometric distribution", () => {
  // scipy.stats.hypergeom.sf(together - 1, units, withA, withB), .cdf(together, units, withA, withB)
  test.each([
    [2, 2, 2, 832, 2.8927149865778025e-6, 1],
    [10, 20, 30, 1000, 1.7496691774714547e-11, 0.9999999999996704],
    [0, 5, 8, 50, 1, 0.40149332628518575],
    [214, 267, 540, 832, 6.538753941122116e-11, 0.9999999999784239],
    [3, 4, 4, 8, 0.24285714285714283, 0.9857142857142858],
    [12, 40, 12, 500, 1.2520904028331947e-14, 1],
    [1, 129, 155, 832, 0.9999999999997847, 8.057434426031908e-12],
  ])("of %i together, %i and %i of %i agrees with scipy", (together, withA, withB, units, upper, lower) => {
    const counts = { together, withA, withB, units };
    expect(hypergeometricTail(counts, "upper") / upper).toBeCloseTo(1, 10);
    expect(hypergeometricTail(counts, "lower") / lower).toBeCloseTo(1, 10);
  });

  test("falls from 1 to 0, both tails together one more than the count itself, and is the same either way round", () => {
    const counts = fc.integer({ min: 1, max: 300 }).chain((units) =>
      fc.record({
        units: fc.constant(units),
        withA: fc.integer({ min: 0, max: units }),
        withB: fc.integer({ min: 0, max: units }),
      }),
    );
    fc.assert(
      fc.property(counts, ({ units, withA, withB }) => {
        const least = Math.max(0, withA + withB - units);
        const most = Math.min(withA, withB);
        let before = 1;
        for (let together = least; together <= most; together++) {
          const upper = hypergeometricTail({ together, withA, withB, units }, "upper");
          expect(upper).toBeLessThanOrEqual(before * (1 + 1e-12));
          expect(upper).toBe(hypergeometricTail({ together, withA: withB, withB: withA, units }, "upper"));
          if (together > least) {
            const lower = hypergeometricTail({ together: together - 1, withA, withB, units }, "lower");
            expect(upper + lower).toBeCloseTo(1, 9);
          }
          before = upper;
        }
      }),
      { numRuns: 60 },
    );
  });

  test("refuses impossible counts", () => {
    expect(() => hypergeometricTail({ together: 3, withA: 2, withB: 2, units: 9 }, "upper")).toThrow(
      "impossible counts: 3 together, 2 and 2 of 9 units",
    );
  });
});
