import { type DivergenceOptions, divergence } from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { factsOf, type Sketch } from "../facts.ts";

const KINDS = ["person", "state", "anonymous"] as const;

/** Articles of an outlet, each with so many attributions of each type of source. */
const articles = (outlet: string, counts: readonly (readonly number[])[]): Sketch[] =>
  counts.map((own) => ({
    outlet,
    attributions: own.flatMap((count, i) =>
      Array.from({ length: count }, () => ({ sourceType: KINDS[i] ?? "person", cue: i === 2 ? "told" : "said" })),
    ),
  }));

// The articles of ../shared/oracles/jsd_permutation.json.
const left = [[5, 1, 0], [4, 2, 1], [6, 0, 1]]; // biome-ignore format: a table
const right = [[1, 4, 2], [2, 3, 3], [0, 5, 2]]; // biome-ignore format: a table
const two = [...articles("Gazette", left), ...articles("Herald", right)];
const rows = (sketches: readonly Sketch[], options: Partial<DivergenceOptions> = {}) =>
  divergence(factsOf(sketches), { of: "sourceType", ...options }).objects();

describe("Divergence", () => {
  test("is scipy's, and its p that of all divisions of the articles", () => {
    // scipy.spatial.distance.jensenshannon(p, q, base=2)**2; .1 of the 20 divisions of six articles into three and three.
    const [row, ...more] = rows(two, { replicates: 4999 });
    expect(more).toEqual([]);
    expect(row?.divergence).toBeCloseTo(0.2980036735373626, 12);
    expect(Math.abs((row?.p ?? 0) - 0.1)).toBeLessThan(0.015);
    expect(row).toMatchObject({ group: "Gazette", against: "Herald", n: 42, articles: 6, kinds: 3, seed: 1 });
    expect(row?.q).toBe(row?.p);
    // The mean of the same 20 divisions lies between no divergence and the observed.
    expect(row?.expected).toBeGreaterThan(0.02);
    expect(row?.expected).toBeLessThan(0.298);
    expect(row?.chance).toBeGreaterThanOrEqual(row?.expected ?? 1);
  });

  test("is told of all groups and of each pair, with q over all rows", () => {
    const found = rows([...two, ...articles("Courier", left)], { replicates: 199 });
    expect(found.map(({ group, against }) => [group, against])).toEqual([
      ["all groups", null],
      ["Courier", "Gazette"],
      ["Courier", "Herald"],
      ["Gazette", "Herald"],
    ]);
    expect(found[1]).toMatchObject({ divergence: 0, p: 1, q: 1 });
    expect(found.every(({ p, q }) => p <= q + 1e-12)).toBe(true);
    expect(rows(two)).toEqual(rows(two));
  });

  test("gives nothing where there is nothing to compare, and null where a group attributes nothing", () => {
    expect(rows([])).toEqual([]);
    expect(rows(articles("Gazette", left))).toEqual([]);
    const silent = [{ outlet: "Herald" }, { outlet: "Herald" }, { outlet: "Herald" }];
    expect(rows([...articles("Gazette", left), ...silent])).toMatchObject([
      { divergence: null, expected: null, chance: null, p: 1, q: 1, n: 20, kinds: 3 },
    ]);
  });

  test("refuses what is no option by name", () => {
    expect(() => rows(two, { of: "verb" as "cue" })).toThrow("unknown comparison: verb");
    expect(() => rows(two, { by: "colour" })).toThrow("unknown division: colour");
    expect(() => rows(two, { groups: ["Mirror", "Herald"] })).toThrow("unknown outlet: Mirror");
    expect(() => rows(two, { replicates: 1.5 })).toThrow("not a number of replicates: 1.5");
  });
});
