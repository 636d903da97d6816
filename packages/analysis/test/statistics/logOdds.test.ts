import { jensenShannon, logOddsDirichlet } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const counts = (length: number) => fc.array(fc.integer({ min: 0, max: 50 }), { minLength: length, maxLength: length });

describe("Log-odds with a Dirichlet prior", () => {
  test("turn their sign with the groups, and are nearer to 0 the larger the prior", () => {
    fc.assert(
      fc.property(counts(4), counts(4), (a, b) => {
        const there = logOddsDirichlet(a, b, 10);
        const back = logOddsDirichlet(b, a, 10);
        const shrunk = logOddsDirichlet(a, b, 1e9);
        for (const [i, { estimate, variance }] of there.entries()) {
          if (estimate === null) continue;
          expect(estimate).toBeCloseTo(-(back[i]?.estimate ?? Number.NaN), 9);
          expect(variance).toBeGreaterThan(0);
          expect(shrunk[i]?.estimate).toBeCloseTo(0, 5);
        }
      }),
    );
  });

  test("are null where nothing or nothing else is there, and refuse what is no count", () => {
    expect(logOddsDirichlet([0, 5], [0, 7], 10)).toEqual([
      { estimate: null, variance: null },
      { estimate: null, variance: null },
    ]);
    expect(logOddsDirichlet([], [], 1)).toEqual([]);
    expect(() => logOddsDirichlet([1], [1, 2], 1)).toThrow("1 counts beside 2");
    expect(() => logOddsDirichlet([-1], [1], 1)).toThrow("not a count: -1");
    expect(() => logOddsDirichlet([Number.NaN], [1], 1)).toThrow("not a count: NaN");
    expect(() => logOddsDirichlet([1], [1], 0)).toThrow("not the size of a prior: 0");
  });
});

describe("The Jensen–Shannon divergence", () => {
  test("is 0 for equal distributions, log₂ k for k that share nothing, and has no direction", () => {
    expect(
      jensenShannon([
        [1, 2],
        [10, 20],
      ]),
    ).toBeCloseTo(0, 12);
    expect(
      jensenShannon([
        [3, 0, 0],
        [0, 9, 0],
        [0, 0, 1],
      ]),
    ).toBeCloseTo(Math.log2(3), 12);
    fc.assert(
      fc.property(counts(5), counts(5), (a, b) => {
        const found = jensenShannon([a, b]);
        expect(jensenShannon([b, a]) ?? -1).toBeCloseTo(found ?? -1, 12);
        if (found !== null) expect(found >= 0 && found <= 1 + 1e-12).toBe(true);
      }),
    );
  });

  test("is null without counts, and refuses what is no count", () => {
    expect(
      jensenShannon([
        [0, 0],
        [1, 2],
      ]),
    ).toBeNull();
    expect(() => jensenShannon([[1]])).toThrow("not distributions to compare: 1");
    expect(() => jensenShannon([[1], [1, 2]])).toThrow("2 counts beside 1");
    expect(() => jensenShannon([[-1], [1]])).toThrow("not a count: -1");
  });
});
