import { cooccurrence } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bipartiteModel } from "../../src/statistics/bicm.ts";
import { poissonBinomialTail } from "../../src/statistics/poissonBinomial.ts";
import { factsOf } from "../facts.ts";

describe("The bipartite model", () => {
  const matrix = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 8 });

  test("has the sums of rows and of columns on average, full and empty ones included", () => {
    fc.assert(
      fc.property(matrix, (cells) => {
        const rows = cells.map((row) => row.filter(Boolean).length);
        const columns = [0, 1, 2, 3, 4].map((j) => cells.filter((row) => row[j]).length);
        const { probability } = bipartiteModel(rows, columns);
        for (const row of rows)
          expect(columns.reduce((sum, column) => sum + probability(row, column), 0)).toBeCloseTo(row, 1);
        for (const column of columns)
          expect(rows.reduce((sum, row) => sum + probability(row, column), 0)).toBeCloseTo(column, 1);
      }),
    );
  });

  test("has them to nine digits where many matrices have them", () => {
    const [rows, columns] = [
      [5, 3, 3, 2, 2, 1, 1, 1],
      [6, 4, 3, 2, 2, 1],
    ];
    const { probability } = bipartiteModel(rows, columns);
    for (const row of rows)
      expect(columns.reduce((sum, column) => sum + probability(row, column), 0)).toBeCloseTo(row, 9);
  });

  test("refuses sums that no matrix has", () => {
    expect(() => bipartiteModel([1, 2], [1])).toThrow("rows add up to 3, columns to 1");
    expect(() => bipartiteModel([3, 1], [2, 2])).toThrow("no matrix has these sums");
    expect(() => bipartiteModel([0.5], [0.5])).toThrow("not a sum of zeros and ones: 0.5");
  });

  test("keeps the exactness of small tails", () => {
    // scipy.stats.binom.sf(39, 40, .001) = .001**40
    expect(poissonBinomialTail(40, [{ probability: 0.001, count: 40 }]) / 1e-120).toBeCloseTo(1, 9);
    expect(poissonBinomialTail(3, [{ probability: 0.5, count: 2 }])).toBe(0);
  });
});

describe("Pairs tested by the stochastic degree sequence model", () => {
  const facts = factsOf(
    Array.from({ length: 60 }, (_, i) => ({
      paragraphs: [[i < 10 ? ["anna", "boris"] : [], [`w${i % 7}`, `v${i % 5}`], [`u${i % 4}`]]],
    })),
  );

  test("name their model, and are tested among all pairs of actors of two articles or more", () => {
    const rows = cooccurrence(facts, { null: "sdsm" }).objects();
    expect(rows[0]).toMatchObject({ a: "anna", b: "boris", nullModel: "sdsm", replicates: 0, tests: (18 * 17) / 2 });
    expect(rows[0]?.q).toBeLessThan(0.001);
    expect(rows.slice(1).every(({ q }) => q !== null && q > 0.05)).toBe(true);
  });

  test("say so where null corpora were drawn, and refuse other models", () => {
    expect(cooccurrence(facts).objects()[0]).toMatchObject({ nullModel: "permutation", replicates: 200 });
    expect(() => cooccurrence(facts, { null: "curveball" as "sdsm" })).toThrow("unknown null: curveball");
  });

  test("of no article, of one article and where all name the same are nothing that is found", () => {
    expect(cooccurrence(factsOf([]), { null: "sdsm" }).numRows()).toBe(0);
    const same = factsOf([1, 2, 3].map(() => ({ paragraphs: [[["anna", "boris"]]] })));
    expect(cooccurrence(same, { null: "sdsm" }).objects()).toMatchObject([{ articles: 3, q: 1 }]);
  });
});
