import { type CueChoiceOptions, cueChoice } from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { factsOf, type Sketch } from "../facts.ts";

/** Articles of an outlet, each with so many claims among ten attributions. */
const articles = (outlet: string | null, claims: readonly number[], own: Sketch["own"] = {}): Sketch[] =>
  claims.map((count) => ({
    outlet,
    own,
    attributions: Array.from({ length: 10 }, (_, i) => ({
      cue: i < count ? "has claimed" : "said",
      stance: i < count ? "assert" : "neutral",
      speaker: i < count ? "Anna" : "Bert",
    })),
  }));

const few = [1, 0, 1, 1, 0, 2, 1, 1, 0, 1];
const many = [5, 6, 4, 5, 7, 5, 6, 4, 5, 6];
const two = [...articles("Gazette", many), ...articles("Herald", few)];
const rows = (sketches: readonly Sketch[], options: CueChoiceOptions = {}) =>
  cueChoice(factsOf(sketches), { replicates: 199, ...options }).objects();

describe("The choice of cues", () => {
  test("is told by base forms, with both sides, and of two outlets once", () => {
    const found = rows(two);
    expect(found.map(({ key }) => key).sort()).toEqual(["claim", "say"]);
    const claim = found.find(({ key }) => key === "claim");
    expect(claim).toMatchObject({ group: "Gazette", against: "Herald", label: "claim", replicates: 199, seed: 1 });
    expect(claim).toMatchObject({ count: 53, n: 100, articles: 10, otherCount: 8, otherN: 100, otherArticles: 7 });
    expect(claim?.evidence).toHaveLength(53);
    expect(claim?.otherEvidence).toHaveLength(8);
    expect(claim?.evidence[0]).toBe("a0.0");
    // python: from math import log; a = 10 * 61 / 200; log((53 + a) / (47 + 10 - a)) - log((8 + a) / (92 + 10 - a))
    expect(claim?.logOdds).toBeCloseTo(2.230370702, 6);
    expect(claim?.low).toBeGreaterThan(1);
    expect(claim?.high).toBeLessThan(4);
    expect(claim?.q).toBeLessThan(0.02);
  });

  test("is tested for all groups in one family, and takes no chance for a finding", () => {
    const alike = [...articles("Gazette", few), ...articles("Herald", few.toReversed()), ...articles("Courier", few)];
    const found = rows(alike);
    expect(found).toHaveLength(6);
    expect(new Set(found.map(({ against }) => against))).toEqual(new Set(["all others"]));
    expect(Math.min(...found.map(({ q }) => q))).toBeGreaterThan(0.5);
    expect(found.every(({ p, q }) => p <= q + 1e-12)).toBe(true);
    expect(rows(two)).toEqual(rows(two));
  });

  test("goes by stance, source, type of source and columns of the input", () => {
    expect(rows(two, { of: "stance" }).map(({ key }) => key)).toContain("assert");
    const bySource = rows(two, { by: "source" }).filter(({ key }) => key === "claim");
    expect(bySource.map(({ group }) => group).sort()).toEqual(["Bert"]);
    expect(bySource[0]).toMatchObject({ against: "Anna", count: 0, n: 139, otherCount: 61, otherN: 61 });
    // No article of Bert's has one.
    expect(bySource[0]).toMatchObject({ articles: 0, low: null, high: null });
    expect(rows(two, { by: "sourceType" })).toEqual([]);
    const own = [...articles(null, many, { desk: "politics" }), ...articles(null, few, { desk: "sport" })];
    expect(rows(own, { by: "desk" })[0]).toMatchObject({ group: "politics", against: "sport" });
  });

  test("gives nothing where there is nothing to compare, and no number that is none", () => {
    expect(rows([])).toEqual([]);
    expect(rows(articles("Gazette", many))).toEqual([]);
    expect(rows([...articles("Gazette", many), ...articles(null, few)])).toEqual([]);
    expect(rows([...articles("Gazette", many), ...articles("Herald", [1, 1])])).toEqual([]);
    expect(rows([...articles("Gazette", [0, 0, 0]), ...articles("Herald", [0, 0, 0])])).toMatchObject([
      { key: "say", logOdds: null, low: null, high: null, z: null, p: 1, q: 1 },
    ]);
    const periods: CueChoiceOptions["by"] = {
      before: ["2001-01-01", "2001-12-31"],
      after: ["2002-01-01", "2002-12-31"],
    };
    expect(rows(two, { by: periods })).toEqual([]);
    for (const row of rows([...articles("Gazette", [1, 0, 9]), ...articles("Herald", [0, 0, 0])], { minimum: 1 }))
      for (const value of Object.values(row)) expect(value).not.toBeNaN();
  });

  test("refuses what is no option by name", () => {
    expect(() => rows(two, { by: "colour" })).toThrow("unknown division: colour");
    expect(() => rows(two, { of: "verb" as "cue" })).toThrow("unknown comparison: verb; there are cue, stance");
    expect(() => rows(two, { groups: ["Gazette", "Mirror"] })).toThrow(
      "unknown outlet: Mirror; there are Gazette, Herald",
    );
    expect(() => rows(two, { groups: ["Gazette"] })).toThrow("not two groups to compare: Gazette");
    expect(() => rows(two, { level: 1 })).toThrow("not a confidence level: 1");
    expect(() => rows(two, { replicates: 0 })).toThrow("not a number of replicates: 0");
    expect(() => rows(two, { prior: Number.NaN })).toThrow("not the size of a prior: NaN");
    const crowd = Array.from({ length: 303 }, (_, i) => ({ outlet: `Paper ${i % 101}` }));
    expect(() => rows(crowd)).toThrow("outlet: 101 groups; at most 100 are compared");
    const ids = Array.from({ length: 10_000 }, (_, i) => ({ outlet: `Paper ${i}` }));
    expect(rows(ids)).toEqual([]);
  });
});
