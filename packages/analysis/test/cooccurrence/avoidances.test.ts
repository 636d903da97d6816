import { avoidances } from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { factsOf, type Sketch } from "../facts.ts";

const story = (...actors: readonly string[]): Sketch => ({ paragraphs: [[actors]] });

/** Sixty articles: half name "ada-quern", half "quern", none both; others stand anywhere. */
const SPLIT = factsOf(
  Array.from({ length: 60 }, (_, i) => story(i % 2 ? "ada-quern" : "quern", `w${i % 7}`, `v${(i * i) % 11}`)),
);

describe("Pairs that avoid each other", () => {
  test("are two actors that are often named and never in one article", () => {
    const rows = avoidances(SPLIT).objects();
    expect(rows[0]).toMatchObject({
      ...{ a: "ada-quern", b: "quern", articles: 0, articlesA: 30, articlesB: 30, allArticles: 60, alike: true },
      ...{ window: "article", replicates: 200, seed: 1 },
    });
    expect(rows[0]?.expected).toBeGreaterThan(10);
    expect(rows[0]?.q).toBeLessThan(0.05);
    expect(rows[0]?.evidence).toHaveLength(60);
    expect(rows[0]?.evidence.slice(0, 2)).toEqual(["d1", "d3"]);
  });

  test("are none where actors meet as chance has it, and none without articles", () => {
    const even = Array.from({ length: 60 }, (_, i) => story(i % 2 ? "anna" : "carl", i % 3 ? "boris" : "dora"));
    const rows = avoidances(factsOf(even)).objects();
    expect(rows.filter(({ a, b }) => [a, b].includes("anna") && [a, b].includes("boris"))).toEqual([]);
    expect(avoidances(factsOf([])).numRows()).toBe(0);
    expect(avoidances(factsOf([story("anna"), story("boris")])).numRows()).toBe(0);
    expect(avoidances(factsOf([])).columnNames()).toContain("alike");
  });

  test("are told from pairs too rare to avoid each other", () => {
    const rare = Array.from({ length: 60 }, (_, i) => story(i === 1 ? "anna" : i === 2 ? "boris" : "carl"));
    expect(avoidances(factsOf(rare)).numRows()).toBe(0);
  });

  test("are sought among the most frequent actors alone, where asked", () => {
    expect(avoidances(SPLIT, { among: 1 }).numRows()).toBe(0);
    expect(avoidances(SPLIT, { among: 2 }).numRows()).toBe(1);
  });

  test("are the same for the same seed", () => {
    expect(avoidances(SPLIT, { seed: 4 }).objects()).toEqual(avoidances(SPLIT, { seed: 4 }).objects());
    expect(() => avoidances(SPLIT, { replicates: 0.5 })).toThrow("not a number of replicates: 0.5");
    expect(() => avoidances(SPLIT, { window: "day" as "article" })).toThrow("unknown window: day");
  });
});
