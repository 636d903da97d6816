import { association, chiSquareTail, fisherExact, logLikelihood, npmi } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const counts = (together: number, withA: number, withB: number, units: number) => ({ together, withA, withB, units });

/** Any 2×2 table: its four cells are free. */
const anyCounts = fc
  .tuple(fc.nat(400), fc.nat(400), fc.nat(400), fc.nat(4000))
  .map(([both, onlyA, onlyB, neither]) => counts(both, both + onlyA, both + onlyB, both + onlyA + onlyB + neither));

const relative = (value: number, expected: number): number => Math.abs(value - expected) / expected;

describe("logLikelihood", () => {
  // scipy.stats.chi2_contingency([[t, a - t], [b - t, n - a - b + t]], correction=False, lambda_="log-likelihood")[0]
  test.each([
    [counts(10, 20, 30, 1000), 46.496605783457966],
    [counts(1, 50, 60, 1000), -1.9605510773783554],
    [counts(0, 40, 50, 1000), -4.190052177576739],
    [counts(3, 4, 4, 8), 2.0929925750581915],
    [counts(5, 5, 5, 2000), 69.90213504137253],
    [counts(120, 3000, 2500, 1_000_000), 449.87326121415686],
    [counts(1500, 2000, 1800, 50_000), 9609.092970202571],
  ])("agrees with scipy on %o and is negative below the expected number", (table, expected) => {
    expect(relative(logLikelihood(table), expected)).toBeLessThan(1e-12);
  });

  test("is 0 where a margin is empty or full, and without units", () => {
    for (const table of [counts(0, 0, 5, 10), counts(5, 10, 5, 10), counts(0, 0, 0, 0)]) {
      expect(logLikelihood(table)).toBe(0);
    }
  });

  test("refuses counts that no text could give", () => {
    expect(() => logLikelihood(counts(6, 5, 7, 10))).toThrow("impossible counts: 6 together, 5 and 7 of 10 units");
    expect(() => logLikelihood(counts(1, 8, 8, 10))).toThrow(RangeError);
    expect(() => logLikelihood(counts(Number.NaN, 1, 1, 2))).toThrow(RangeError);
  });
});

describe("npmi", () => {
  test("is ln(p(ab) / (p(a) p(b))) / -ln p(ab)", () => {
    // python: math.log((10/1000) / ((20/1000) * (30/1000))) / -math.log(10/1000)
    expect(npmi(counts(10, 20, 30, 1000))).toBeCloseTo(0.6109243748081783, 12);
  });

  test("is -1 for never together, 1 for never apart, and 0 where nothing can be said", () => {
    expect(npmi(counts(0, 3, 4, 10))).toBe(-1);
    expect(npmi(counts(4, 4, 4, 10))).toBe(1);
    expect(npmi(counts(10, 10, 10, 10))).toBe(0);
    expect(npmi(counts(0, 0, 4, 10))).toBe(0);
    expect(npmi(counts(0, 0, 0, 0))).toBe(0);
  });

  test("stays between -1 and 1, and has the sign of the log-likelihood", () => {
    fc.assert(
      fc.property(anyCounts, (table) => {
        const value = npmi(table);
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
        if (Math.abs(value) > 1e-9) expect(value * logLikelihood(table)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("chiSquareTail", () => {
  // scipy.stats.chi2.sf(x, 1)
  test.each([
    [0, 1],
    [1e-6, 0.9992021155721779],
    [0.5, 0.47950012218695337],
    [1, 0.31731050786291115],
    [2.5, 0.11384629800665763],
    [3.841458820694124, 0.04999999999999989],
    [10, 0.001565402258002549],
    [100, 1.5239706048320995e-23],
    [460, 4.8071897649703165e-102],
    [1000, 1.7958327848007363e-219],
    [1400, 2.1010145162644003e-306],
  ])("of %f agrees with scipy to 12 digits", (x, expected) => {
    expect(relative(chiSquareTail(x), expected)).toBeLessThan(1e-12);
  });

  test("falls steadily, over the border of its two formulas too", () => {
    for (let x = 0; x < 20; x += 0.01) expect(chiSquareTail(x + 0.01)).toBeLessThan(chiSquareTail(x));
  });

  test("is 0 at infinity and refuses a negative value", () => {
    expect(chiSquareTail(Number.POSITIVE_INFINITY)).toBe(0);
    expect(() => chiSquareTail(-1)).toThrow("not a chi-square value: -1");
  });
});

describe("fisherExact", () => {
  // scipy.stats.fisher_exact([[t, a - t], [b - t, n - a - b + t]])[1]; the one of a million units, where scipy keeps 9
  // digits, from exact fractions in Python: w[k] = comb(b, k) * comb(n - b, a - k); sum(w <= w[t]) / sum(w)
  test.each([
    [counts(3, 4, 4, 8), 0.48571428571428565],
    [counts(1, 50, 60, 1000), 0.3572735683255218],
    [counts(0, 40, 50, 1000), 0.2574339302214053],
    [counts(10, 20, 30, 1000), 1.7496691774714547e-11],
    [counts(5, 5, 5, 2000), 3.7688111019620844e-15],
    [counts(120, 3000, 2500, 1_000_000), 8.265204614625293e-100],
    [counts(3, 36, 23, 200), 0.7728912744987682],
    [counts(15, 50, 65, 200), 0.7293212154545581],
    [counts(9, 48, 12, 200), 0.0001704226243982336],
    [counts(2, 4, 5, 20), 0.24871001031991744],
    [counts(2, 28, 4, 200), 0.09496513485749004],
  ])("of %o agrees with scipy", (table, expected) => {
    expect(relative(fisherExact(table), expected)).toBeLessThan(1e-12);
  });

  test("is 1 where the margins allow one table only", () => {
    for (const table of [counts(0, 0, 5, 10), counts(5, 10, 5, 10), counts(0, 0, 0, 0)]) {
      expect(fisherExact(table)).toBe(1);
    }
  });

  test("is a probability, and does not care which of the two is called first", () => {
    fc.assert(
      fc.property(anyCounts, (table) => {
        const p = fisherExact(table);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact({ ...table, withA: table.withB, withB: table.withA })).toBeCloseTo(p, 12);
      }),
    );
  });
});

describe("association", () => {
  test("tests by G² on large cells and by Fisher where one is expected below 5", () => {
    const large = association(counts(50, 200, 200, 1000));
    expect(large).toMatchObject({ expected: 40, test: "G2" });
    expect(large.p).toBe(chiSquareTail(Math.abs(large.logLikelihood)));
    const small = association(counts(3, 4, 4, 8));
    expect(small).toMatchObject({ expected: 2, test: "Fisher" });
    expect(small.p).toBeCloseTo(0.4857142857142857, 12);
  });
});
