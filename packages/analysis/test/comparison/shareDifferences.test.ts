import { type ShareDifferenceOptions, shareDifferences } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceInterval, oddsInterval } from "../../src/comparison/differenceInterval.ts";
import { factsOf, type Sketch } from "../facts.ts";

/** Articles of an outlet, each with so many anonymous sources among ten. */
const articles = (outlet: string | null, counts: readonly number[]): Sketch[] =>
  counts.map((count) => ({
    outlet,
    attributions: Array.from({ length: 10 }, (_, i) =>
      i < count ? { sourceType: "anonymous" as const } : { speaker: "Anna" },
    ),
  }));

const few = [1, 0, 1, 1, 0, 2, 1, 1, 0, 1];
const many = [5, 6, 4, 5, 7, 5, 6, 4, 5, 6];
const two = [...articles("Gazette", many), ...articles("Herald", few)];
const rows = (sketches: readonly Sketch[], options: Partial<ShareDifferenceOptions> = {}) =>
  shareDifferences(factsOf(sketches), { of: "sourceType", replicates: 199, ...options }).objects();

describe("Differences of shares", () => {
  test("stand beside both shares, with intervals, an odds ratio and the evidence of both sides", () => {
    const row = rows(two).find(({ key }) => key === "anonymous");
    expect(row).toMatchObject({ group: "Gazette", against: "Herald", label: "anonymous sources", by: "outlet" });
    expect(row).toMatchObject({ count: 53, n: 100, articles: 10, allArticles: 10 });
    expect(row).toMatchObject({ otherCount: 8, otherN: 100, otherArticles: 7, otherAllArticles: 10 });
    expect(row?.difference).toBeCloseTo(0.45, 12);
    expect(row?.oddsRatio).toBeCloseTo(53 / 47 / (8 / 92), 9);
    // The interval of each outlet by article (logit, t with 9 degrees of freedom), joined as Newcombe's method 10 joins:
    // python: t = 2.262157; s = sqrt(10/9*sum((x-th*10)**2))/100; logit(th) -+ t*s/(th*(1-th)); hypot of the distances
    expect(row?.low).toBeCloseTo(0.360285, 4);
    expect(row?.high).toBeCloseTo(0.525547, 4);
    expect(row?.q).toBeLessThan(0.02);
    expect(row?.detectable).toBeGreaterThan(0);
    expect(row?.evidence).toHaveLength(53);
    expect(row?.otherEvidence).toHaveLength(8);
  });

  test("of measures have their own units, and numbers an article no odds", () => {
    const found = rows(two, { of: ["anonymous share", "attributions an article"] });
    expect(found.find(({ key }) => key === "anonymous share")?.difference).toBeCloseTo(0.45, 12);
    expect(found.find(({ key }) => key === "attributions an article")).toMatchObject({
      ...{ share: 10, otherShare: 10, difference: 0, oddsRatio: null, p: expect.closeTo(1, 2), detectable: null },
    });
  });

  test("set each of several groups beside all others, or those that are asked", () => {
    const three = [...two, ...articles("Courier", few)];
    expect(new Set(rows(three).map(({ group, against }) => `${group} ${against}`))).toEqual(
      new Set(["Courier all others", "Gazette all others", "Herald all others"]),
    );
    expect(rows(three, { groups: ["Herald", "Courier"] })[0]).toMatchObject({ group: "Herald", against: "Courier" });
  });

  test("have what Readout could not resolve behind the others that were found", () => {
    const mixed = (outlet: string, unresolved: number, anonymous: number): Sketch[] =>
      Array.from({ length: 10 }, () => ({
        outlet,
        attributions: [
          ...Array.from({ length: unresolved }, () => ({ sourceType: "unresolved" as const })),
          ...Array.from({ length: anonymous }, () => ({ sourceType: "anonymous" as const })),
          { speaker: "Anna" },
          { sourceType: "document" as const, speaker: "The report" },
        ],
      }));
    const found = rows([...mixed("Gazette", 9, 1), ...mixed("Herald", 1, 2)]);
    const keys = found.filter(({ q }) => q <= 0.05).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(keys.at(-1)).toBe("unresolved");
  });

  test("give nothing where there is nothing to compare, and never what is no number", () => {
    expect(rows([])).toEqual([]);
    expect(rows(articles("Gazette", many))).toEqual([]);
    expect(rows([...articles("Gazette", many), ...articles("Herald", [1, 1])])).toEqual([]);
    const small = rows([...articles("Gazette", [1, 0, 0]), ...articles("Herald", [0, 0, 0])], { minimum: 1 });
    for (const value of small.flatMap((row) => Object.values(row))) expect(value).not.toBeNaN();
    const empty = rows([...["A", "B"].flatMap((outlet) => [{ outlet }, { outlet }, { outlet }])], {
      of: "anonymous share",
    });
    expect(empty).toMatchObject([{ share: null, difference: null, low: null, p: 1, q: 1, detectable: null }]);
  });

  test("refuse what is no option by name", () => {
    expect(() => rows(two, { of: "colour" as "cue" })).toThrow("unknown comparison: colour");
    expect(() => rows(two, { of: ["cue" as "direct share"] })).toThrow("unknown comparison: cue");
    expect(() => rows(two, { by: "colour" })).toThrow("unknown division: colour");
    expect(() => rows(two, { level: 0 })).toThrow("not a confidence level: 0");
    expect(() => rows(two, { seed: 0.5 })).toThrow("not a seed: 0.5");
  });
});

describe("The interval of a difference", () => {
  test("is Newcombe's", () => {
    // Newcombe (1998), table II, 56/70 − 48/80 by method 10: 0.0524 to 0.3339 (Wilson's intervals of both).
    const found = differenceInterval(
      { value: 0.8, low: 0.69157, high: 0.87698 },
      { value: 0.6, low: 0.4905, high: 0.70036 },
    );
    expect(found.value).toBeCloseTo(0.2, 12);
    expect(found.low).toBeCloseTo(0.0524, 3);
    expect(found.high).toBeCloseTo(0.3339, 3);
  });

  test("holds the difference, inside −1 to 1, and turns with the sides", () => {
    const share = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 1, noNaN: true }))).map((three) => {
      const [low = 0, value = 0, high = 0] = three.toSorted((x, y) => x - y);
      return { low, value, high };
    });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const there = differenceInterval(a, b);
        const back = differenceInterval(b, a);
        const [low, value, high] = [there.low ?? 9, there.value ?? 9, there.high ?? -9];
        expect(low <= value && value <= high && low >= -1 - 1e-12 && high <= 1 + 1e-12).toBe(true);
        expect(back.low).toBeCloseTo(-high, 12);
      }),
    );
  });

  test("has no odds ratio where a share is 0 or 1", () => {
    const none = { value: 0, low: 0, high: 0.2 };
    expect(oddsInterval(none, { value: 0.5, low: 0.4, high: 0.6 })).toEqual({ value: null, low: null, high: null });
    expect(differenceInterval({ value: null, low: null, high: null }, none).value).toBeNull();
  });
});
