import { type DifferenceOptions, measureDifferences } from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";
import { factsOf, type Sketch } from "../facts.ts";

const direct = { kind: "direct", speaker: "Anna" } as const;
const indirect = { kind: "indirect", speaker: "Anna" } as const;

/** Articles of an outlet, each with so many direct quotations of ten attributions. */
const articles = (outlet: string, quotations: readonly number[]): Sketch[] =>
  quotations.map((count) => ({
    outlet,
    attributions: Array.from({ length: 10 }, (_, i) => (i < count ? direct : indirect)),
  }));

const rows = (sketches: readonly Sketch[], options: DifferenceOptions = { measures: ["direct share"] }) =>
  measureDifferences(factsOf(sketches), options).objects();

describe("Differences of outlets", () => {
  test("are found where articles of one quote more than those of the other", () => {
    const [row] = rows([...articles("Gazette", [1, 2, 1, 0, 2, 1]), ...articles("Herald", [8, 9, 7, 9, 8, 8])]);
    expect(row).toMatchObject({
      measure: "direct share",
      lowest: "Gazette",
      highest: "Herald",
      by: "outlet",
      groups: 2,
    });
    expect(row?.low).toBeCloseTo(7 / 60, 12);
    expect(row?.high).toBeCloseTo(49 / 60, 12);
    expect(row).toMatchObject({ differ: true, replicates: 999, seed: 1 });
    expect(row?.p).toBeLessThan(0.01);
  });

  test("agree with going through all divisions of the articles", () => {
    // Of the 20 divisions of these six articles into three and three, those with a range at least as large as observed:
    // python: from itertools import combinations; x = [1, 4, 6, 5, 8, 9]; d = abs(sum(x[:3]) - sum(x[3:]))
    // sum(abs(2 * sum(x[i] for i in c) - sum(x)) >= d for c in combinations(range(6), 3)) / 20
    const [row] = rows([...articles("Gazette", [1, 4, 6]), ...articles("Herald", [5, 8, 9])], {
      measures: ["direct share"],
      replicates: 4999,
    });
    expect(Math.abs((row?.p ?? 0) - 0.2)).toBeLessThan(0.02);
  });

  test("are none where all articles quote alike, and are corrected for the measures asked", () => {
    const sketches = [...articles("Gazette", [5, 5, 5]), ...articles("Herald", [5, 5, 5])];
    expect(rows(sketches)).toMatchObject([{ p: 1, adjusted: 1, differ: false }]);
    const different = [...articles("Gazette", [1, 2, 1, 0]), ...articles("Herald", [8, 9, 7, 9])];
    const alone = rows(different)[0];
    const among = rows(different, {}).find(({ measure }) => measure === "direct share");
    expect(among?.p).toBe(alone?.p);
    expect(among?.adjusted).toBeGreaterThan(alone?.adjusted ?? 1);
  });

  test("leave out outlets of fewer than three articles, and need two that are left", () => {
    expect(rows([...articles("Gazette", [1, 2, 3]), ...articles("Herald", [9, 9])])).toEqual([]);
    const [row] = rows([
      ...articles("Gazette", [1, 2, 3]),
      ...articles("Herald", [9, 9]),
      ...articles("Courier", [2, 3, 4]),
    ]);
    expect(row).toMatchObject({ groups: 2, highest: "Courier" });
    expect(rows([])).toEqual([]);
    const unstated = articles("", [9, 9, 9]).map((one) => ({ ...one, outlet: null }));
    expect(rows([...articles("Gazette", [1, 2, 3]), ...unstated])).toEqual([]);
    expect(rows([{ outlet: "Gazette" }, { outlet: "Gazette" }, { outlet: "Gazette" }])).toEqual([]);
  });

  test("that would have been found are told beside them: those of that size are, in some four of five corpora", () => {
    const draw = random(7);
    /** Articles of ten attributions, each a quotation with that probability. */
    const drawn = (outlet: string, share: number): Sketch[] =>
      articles(
        outlet,
        Array.from(
          { length: 25 },
          () => Array.from({ length: 10 }, () => draw(1000) < share * 1000).filter(Boolean).length,
        ),
      );
    const options = { measures: ["direct share"], replicates: 99 } as const;
    for (const sign of [1, -1]) {
      let found = 0;
      for (let r = 0; r < 100; r++) {
        const [named] = rows([...drawn("Gazette", 0.4), ...drawn("Herald", 0.4)], options);
        const other = drawn("Gazette", 0.4 + sign * (named?.detectable ?? 0));
        if (rows([...other, ...drawn("Herald", 0.4)], options)[0]?.differ) found++;
      }
      expect(found).toBeGreaterThanOrEqual(80);
    }
  });

  test("of no size are named where too few articles or draws would show them, or articles are alike", () => {
    const some = (outlet: string, count: number): Sketch[] =>
      articles(
        outlet,
        Array.from({ length: count }, (_, at) => 3 + (at % 5)),
      );
    const sizes = (own: number, measure: "direct share", replicates: number) =>
      rows([...some("Gazette", own), ...some("Herald", 20)], { measures: [measure], replicates })[0]?.detectable;
    expect(sizes(12, "direct share", 99)).toBeGreaterThan(0);
    expect(sizes(11, "direct share", 99)).toBeNull();
    expect(sizes(12, "direct share", 18)).toBeNull();
    const number = (own: number) =>
      rows(
        ["Gazette", "Herald"].flatMap((outlet) =>
          Array.from({ length: outlet === "Gazette" ? own : 40 }, (_, at) => ({
            outlet,
            attributions: Array.from({ length: 5 + (at % 3) }, () => direct),
          })),
        ),
        { measures: ["attributions an article"] },
      )[0]?.detectable;
    expect(number(30)).toBeGreaterThan(0);
    expect(number(29)).toBeNull();
    const alike = Array.from({ length: 20 }, () => 5);
    expect(rows([...articles("Gazette", alike), ...articles("Herald", alike)])[0]?.detectable).toBeNull();
  });

  test("refuse what is no option by name", () => {
    expect(() => rows([], { by: "day" as "month" })).toThrow("unknown division: day");
    expect(() => rows([], { replicates: 0 })).toThrow("not a number of replicates: 0");
    expect(() => rows([], { seed: 0.5 })).toThrow("not a seed: 0.5");
  });
});
