import { expect, test } from "vitest";
import { mantelHaenszel } from "../../src/statistics/mantelHaenszel.ts";

const STRATA = [
  { a: 6, n: 60, b: 3, m: 90 },
  { a: 4, n: 30, b: 2, m: 40 },
  { a: 0, n: 25, b: 3, m: 50 },
  { a: 5, n: 12, b: 1, m: 80 },
];

test("Mantel and Haenszel's log-odds are those of statsmodels, the prior a stratum more.", () => {
  // statsmodels 0.15: log(StratifiedTable([[[a, n - a], [b, m - b]], …]).oddsratio_pooled)
  expect(mantelHaenszel(STRATA.slice(0, 2), { prior: 0 })?.estimate).toBeCloseTo(1.1315032288378675, 12);
  expect(mantelHaenszel(STRATA, { prior: 0 })?.estimate).toBeCloseTo(1.2327139769380984, 12);
  // The same with the stratum [100π, 100 − 100π], [100π, 100 − 100π], π = Σ(a + b) / Σ(n + m).
  expect(mantelHaenszel(STRATA, { prior: 100 })?.estimate).toBeCloseTo(0.7944703161080913, 12);
});

test("Their interval has strata for observations.", () => {
  // numpy, scipy: z = r / R - s / S; sd = sqrt(4 * var(z, ddof=1)); log(R / S) ± t.ppf(.975, 3) * sd
  const plain = mantelHaenszel(STRATA, { prior: 0 });
  expect(plain?.deviation).toBeCloseTo(0.616825409163819, 12);
  expect(plain?.low).toBeCloseTo(-0.7302997674604088, 9);
  expect(plain?.high).toBeCloseTo(3.1957277213366053, 9);
  const shrunk = mantelHaenszel(STRATA, { prior: 100 });
  expect(shrunk?.deviation).toBeCloseTo(0.40443482637879574, 12);
  expect(shrunk?.high).toBeCloseTo(2.0815624350453477, 9);
});

test("A subject that both sides of an article share is no difference.", () => {
  // Each article uses the word alike on both sides, and the first side has most where it is common: pooled, 5 times the odds.
  const strata = [
    { a: 40, n: 100, b: 4, m: 10 },
    { a: 1, n: 100, b: 10, m: 1000 },
  ];
  expect(mantelHaenszel(strata, { prior: 0 })?.estimate).toBeCloseTo(0, 12);
});

test("Where nothing is there, or nothing varies, there is no estimate, or no interval.", () => {
  expect(mantelHaenszel([], { prior: 100 })).toBeNull();
  expect(mantelHaenszel([{ a: 0, n: 5, b: 0, m: 5 }], { prior: 100 })).toBeNull();
  expect(mantelHaenszel([{ a: 5, n: 5, b: 5, m: 5 }], { prior: 100 })).toBeNull();
  expect(mantelHaenszel([{ a: 0, n: 0, b: 0, m: 0 }], { prior: 1 })).toBeNull();
  expect(mantelHaenszel([{ a: 2, n: 5, b: 1, m: 5 }], { prior: 1 })).toMatchObject({ deviation: null, low: null });
});

test("What is no count, no prior and no level is refused.", () => {
  const one = { a: 1, n: 5, b: 1, m: 5 };
  expect(() => mantelHaenszel([{ ...one, a: -1 }], { prior: 1 })).toThrow("-1");
  expect(() => mantelHaenszel([{ ...one, m: Number.NaN }], { prior: 1 })).toThrow("NaN");
  expect(() => mantelHaenszel([one], { prior: Number.POSITIVE_INFINITY })).toThrow("Infinity");
  expect(() => mantelHaenszel([one], { prior: 1, level: 1 })).toThrow("level");
});
