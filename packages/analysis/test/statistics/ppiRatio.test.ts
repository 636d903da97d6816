import { linearisedRatio, ppiRatio } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

/** Articles with what was found in each and what is in it. */
const corpus = fc.array(
  fc.record({ f: fc.nat(9), more: fc.nat(5), y: fc.nat(9), rest: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 8, maxLength: 40 },
);

function counts(articles: readonly { f: number; more: number; y: number; rest: number }[], n: number) {
  const read = articles.slice(0, n);
  return {
    found: { numerators: articles.map(({ f }) => f), denominators: articles.map(({ f, more }) => f + more) },
    read: read.map((_, i) => i),
    actual: { numerators: read.map(({ y }) => y), denominators: read.map(({ y, rest }) => y + rest) },
  };
}

describe("ppiRatio", () => {
  test("with lambda 0 is the ratio of the labelled articles alone, and has its variance", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const given = counts(articles, 8);
        const alone = linearisedRatio(given.actual.numerators, given.actual.denominators);
        const estimate = ppiRatio(given, { lambda: 0 });
        expect(estimate?.value).toBeCloseTo(alone?.value ?? Number.NaN, 12);
        expect(estimate?.variance).toBeCloseTo(alone?.variance ?? Number.NaN, 12);
      }),
    );
  });

  test("is the machine's own ratio where it errs nowhere, and sure of what was read", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const same = articles.map((one) => ({ ...one, y: one.f, rest: one.more }));
        const given = counts(same, 8);
        const all = linearisedRatio(given.found.numerators, given.found.denominators);
        fc.pre(all !== null);
        const estimate = ppiRatio(given, { lambda: 1 });
        expect(estimate?.value).toBeCloseTo(all?.value ?? Number.NaN, 10);
        expect(estimate?.variance).toBeCloseTo(all?.variance ?? Number.NaN, 10);
      }),
    );
  });

  test("hardly listens to a machine that knows nothing, and takes over one that differs by a constant factor", () => {
    const y = Array.from({ length: 20 }, (_, i) => (i * 7) % 5);
    const base = Array.from({ length: 60 }, (_, i) => (i * 7) % 5);
    const actual = { numerators: y, denominators: y.map(() => 5) };
    const given = (numerators: number[]) => ({
      found: { numerators, denominators: numerators.map(() => 5) },
      ...{ read: y.map((_, i) => i), actual },
    });
    expect(ppiRatio(given(base.map(() => 3)))?.lambda).toBe(0);
    const half = ppiRatio(given(base.map((one) => 2 * one)));
    expect(half?.lambda).toBeCloseTo(0.5, 10);
    expect(half?.value).toBeCloseTo(y.reduce((sum, one) => sum + one, 0) / 100, 10);
  });

  test("tunes lambda between 0 and 1, and its variance is never negative", () => {
    fc.assert(
      fc.property(corpus, (articles) => {
        const estimate = ppiRatio(counts(articles, 8));
        if (estimate === null) return;
        expect(estimate.lambda).toBeGreaterThanOrEqual(0);
        expect(estimate.lambda).toBeLessThanOrEqual(1);
        expect(estimate.variance).toBeGreaterThanOrEqual(0);
        expect(estimate.clusters).toBe(8);
      }),
    );
  });

  test("is null with fewer than three labelled articles and without a denominator", () => {
    const zeros = { numerators: [0, 0, 0], denominators: [0, 0, 0] };
    expect(ppiRatio({ found: zeros, read: [0, 1, 2], actual: zeros })).toBeNull();
    const two = { numerators: [1, 2], denominators: [2, 3] };
    expect(ppiRatio({ found: two, read: [0, 1], actual: two })).toBeNull();
  });

  test("throws for what makes no sense", () => {
    const one = { numerators: [1, 2, 3], denominators: [2, 3, 4] };
    const given = { found: one, read: [0, 1, 2], actual: one };
    expect(() => ppiRatio(given, { lambda: 1.5 })).toThrow("not a lambda from 0 to 1: 1.5");
    expect(() => ppiRatio(given, { lambda: Number.NaN })).toThrow("not a lambda");
    expect(() => ppiRatio({ ...given, read: [0, 1] })).toThrow("lists of different lengths");
    expect(() => ppiRatio({ ...given, read: [0, 1, 3] })).toThrow("no article at position 3");
  });
});
