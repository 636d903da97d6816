import { sampleSheet } from "@readout/facts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { article } from "../article.ts";
import { corpusOf } from "./corpus.ts";

const many = Array.from({ length: 40 }, (_, i) => article(`Edda Tolm said on day ${i} it rained.`, { id: `a${i}` }));

describe("sampleSheet", () => {
  test("draws whole articles with all their attributions, numbered from 1, and the names in them", () => {
    const { articles, of } = sampleSheet(corpusOf(), { articles: 9 });
    expect(of).toBe(3);
    const [first] = articles.filter(({ id }) => id === "2016-05-01");
    expect(first?.attributions).toMatchObject([
      { number: 1, kind: "indirect", speaker: "Edda Tolm", sourceType: "person" },
      { number: 2, kind: "direct", speaker: "Bram Hoel", sourceType: "person" },
    ]);
    expect(first?.names).toEqual(["Edda Tolm", "Bram Hoel"]);
    expect(articles.find(({ text }) => text.startsWith("Nobody"))?.attributions).toEqual([]);
  });

  test("draws the same whatever the order of files, others with another seed, and a larger sample has the smaller", () => {
    const drawn = (articles: number, seed: number, list = many): string[] =>
      sampleSheet(corpusOf(list), { articles, seed }).articles.map(({ id }) => id);
    const ten = drawn(10, 1);
    expect(drawn(10, 1, many.toReversed())).toEqual(ten);
    expect(drawn(20, 1).slice(0, 10)).toEqual(ten);
    expect(drawn(10, 2)).not.toEqual(ten);
  });

  test("draws each article as often as another", () => {
    const facts = corpusOf(many);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++)
      for (const { id } of sampleSheet(facts, { articles: 10, seed }).articles) times.set(id, (times.get(id) ?? 0) + 1);
    // 400 draws of a quarter: a standard deviation of 8.7, so that 60 and 140 lie 4.6 of them away.
    for (const { id } of many) expect(Math.abs((times.get(id) ?? 0) - 100)).toBeLessThan(40);
  });

  test("takes of copies only the one that stands for the story", () => {
    const copies = many.map((one, i) => ({ ...one, group: i < 20 ? "a0" : i < 30 ? "not here" : null }));
    const ids = sampleSheet(corpusOf(copies), { articles: 99 }).articles.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(
      many
        .map(({ id }) => id)
        .filter((_, i) => i === 0 || i >= 20)
        .toSorted(),
    );
  });

  test("refuses a number of articles and a seed that are none", () => {
    const facts = corpusOf();
    for (const articles of [0, -1, 1.5, Number.NaN])
      expect(() => sampleSheet(facts, { articles })).toThrow("not a number of articles");
    expect(() => sampleSheet(facts, { articles: 1, seed: 0.5 })).toThrow("not a seed");
  });

  test("has the text as it is, and spans that lie in it, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (words) => {
        const text = `${words} Edda Tolm said it was late.`;
        const [one] = sampleSheet(corpusOf([article(text)]), { articles: 1 }).articles;
        expect(one?.text).toBe(text);
        for (const { content } of one?.attributions ?? [])
          for (const [, end] of content) expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 50 },
    );
  });
});
