import { existsSync, readFileSync } from "node:fs";
import { adjustedRand, cooccurrence, edgeStability, networkMeasures, type PairRow } from "@readout/analysis";
import { table } from "@readout/corpus";
import { describe, expect, test } from "vitest";
import { betweenness } from "../../src/network/betweenness.ts";
import { factsOf } from "../facts.ts";

const oracle = new URL("../../../../../shared/oracles/centralities.json", import.meta.url).pathname;

/** Three who always meet in ten articles, two others in ten more, and fifty of passers-by. */
const FACTS = factsOf([
  ...Array.from({ length: 10 }, (_, i) => ({ paragraphs: [[["anna", "boris", ...(i < 8 ? ["carl"] : [])]]] })),
  ...Array.from({ length: 10 }, () => ({ paragraphs: [[["dora", "eve"]]] })),
  ...Array.from({ length: 50 }, (_, i) => ({ paragraphs: [[[`w${i % 9}`], [`v${i % 7}`], [`u${i % 5}`]]] })),
]);

describe("Measures of a network", () => {
  test.skipIf(!existsSync(oracle))("centralities: strength and betweenness as networkx gives them", () => {
    interface Case {
      readonly edges: readonly [string, string, number][];
      readonly strength: Record<string, number>;
      readonly betweenness: Record<string, number>;
      readonly betweennessDistance: Record<string, number>;
    }
    const { cases } = JSON.parse(readFileSync(oracle, "utf8")) as { cases: Case[] };
    for (const one of cases) {
      const pairs = one.edges.map(([a, b, articles]) => ({ a, b, articles, evidence: [] })) as unknown as PairRow[];
      const names = Object.keys(one.strength);
      const rows = networkMeasures(table(pairs, ["a", "b", "articles", "evidence"]), { q: null }).objects();
      expect(rows).toHaveLength(names.length);
      for (const { actor, strength, betweenness: between } of rows) {
        expect(strength).toBe(one.strength[actor]);
        expect(between).toBeCloseTo(one.betweennessDistance[actor] ?? Number.NaN, 12);
      }
      const steps = one.edges.map(([a, b]) => ({ from: names.indexOf(a), to: names.indexOf(b), length: 1 }));
      for (const [i, value] of betweenness(names.length, steps).entries())
        expect(value).toBeCloseTo(one.betweenness[names[i] ?? ""] ?? Number.NaN, 12);
    }
  });

  test("are of the pairs that meet beyond chance, unless all are asked for", () => {
    const pairs = cooccurrence(FACTS);
    const rows = networkMeasures(pairs).objects();
    expect(rows.map(({ actor }) => actor).sort()).toEqual(["anna", "boris", "carl", "dora", "eve"]);
    expect(rows.find(({ actor }) => actor === "anna")).toMatchObject({
      ...{ name: "Anna", kind: "person", degree: 2, strength: 18, articles: 10, actors: 5, pairs: 4, q: 0.05 },
    });
    expect(networkMeasures(pairs, { q: null }).numRows()).toBeGreaterThanOrEqual(5);
    expect(networkMeasures(cooccurrence(factsOf([]))).numRows()).toBe(0);
    expect(() => networkMeasures(pairs, { q: 0 })).toThrow("not a false discovery rate: 0");
  });
});

describe("The adjusted Rand index", () => {
  test("is that of scikit-learn", () => {
    // sklearn.metrics.adjusted_rand_score([0, 0, 1, 2], [0, 0, 1, 1]); … ([0, 0, 1, 1], [0, 1, 0, 1])
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(0.5714285714285714, 12);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(adjustedRand([1, 1, 0], [5, 5, 7])).toBe(1);
    expect(adjustedRand([0], [0])).toBeNull();
    expect(() => adjustedRand([0], [])).toThrow("divisions of 1 and of 0 things");
  });
});

describe("Stability under other articles", () => {
  const options = { resamples: 20, null: "sdsm" } as const;

  test("is high for what many articles show, and states how it was found", () => {
    const rows = edgeStability(FACTS, options).objects();
    expect(rows.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(["anna boris", "anna carl", "boris carl", "dora eve"]);
    for (const row of rows) {
      expect(row.retention).toBeGreaterThan(0.9);
      expect(row.low).toBeLessThan(row.retention);
      expect(row).toMatchObject({ resamples: 20, seed: 1, nullModel: "sdsm", replicates: 0, allArticles: 70 });
      expect(row.communities).toBe(1);
      expect(row.evidence.length).toBeGreaterThan(0);
    }
  });

  test("is the same for the same seed, and with null corpora as well", () => {
    const drawn = { resamples: 5, replicates: 20, seed: 4 };
    expect(edgeStability(FACTS, drawn).objects()).toEqual(edgeStability(FACTS, drawn).objects());
    expect(edgeStability(FACTS, drawn).objects()[0]).toMatchObject({ nullModel: "permutation", replicates: 20 });
  });

  test("of nothing is nothing, and needs a number of resamples", () => {
    expect(edgeStability(factsOf([])).numRows()).toBe(0);
    expect(() => edgeStability(FACTS, { resamples: 0 })).toThrow("not a number of resamples: 0");
  });
});
