import { cooccurrence } from "@readout/analysis";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const ACTORS = ["anna", "boris", "carl", "dora"];
const sentence = fc.subarray(ACTORS);
const corpus = fc.array(fc.array(sentence, { maxLength: 7 }), { minLength: 1, maxLength: 4 });

/** For each pair the windows and the articles that it shares, by going through all windows of all articles. */
function byHand(articles: readonly (readonly (readonly string[])[])[], k: number) {
  const counts = new Map<string, { together: number; articles: Set<number> }>();
  const margins = new Map<string, number>();
  let windows = 0;
  for (const [article, sentences] of articles.entries()) {
    for (let first = 0; first < (sentences.length === 0 ? 0 : Math.max(1, sentences.length - k + 1)); first++) {
      windows++;
      const named = [...new Set(sentences.slice(first, first + k).flat())].sort();
      for (const a of named) margins.set(a, (margins.get(a) ?? 0) + 1);
      for (const a of named) {
        for (const b of named) {
          if (a >= b) continue;
          const one = counts.get(`${a} ${b}`) ?? { together: 0, articles: new Set<number>() };
          one.together++;
          one.articles.add(article);
          counts.set(`${a} ${b}`, one);
        }
      }
    }
  }
  return { counts, margins, windows };
}

describe("A window of k sentences", () => {
  test("counts pairs, margins and windows as going through all windows does", () => {
    fc.assert(
      fc.property(corpus, fc.integer({ min: 1, max: 5 }), (articles, k) => {
        const facts = factsOf(articles.map((sentences) => ({ paragraphs: [sentences] })));
        const expected = byHand(articles, k);
        const rows = (["several", "single"] as const).flatMap((kind) =>
          cooccurrence(facts, { window: { sentences: k }, minimum: 1, articles: kind, replicates: 1 }).objects(),
        );
        expect(rows).toHaveLength(expected.counts.size);
        for (const row of rows) {
          const own = expected.counts.get(`${row.a} ${row.b}`);
          expect(row.together).toBe(own?.together);
          expect(row.articles).toBe(own?.articles.size);
          expect([row.withA, row.withB]).toEqual([expected.margins.get(row.a), expected.margins.get(row.b)]);
          expect(row.windows).toBe(expected.windows);
          expect(row.expected).toBeCloseTo((row.withA * row.withB) / expected.windows, 12);
        }
      }),
    );
  });

  test("is shared exactly by mentions that are at most k − 1 sentences apart", () => {
    const apart = (gap: number) =>
      factsOf([{ paragraphs: [[[], ["anna"], ...Array(gap - 1).fill([]), ["boris"], [], []]] }]);
    const found = (gap: number, k: number) =>
      cooccurrence(apart(gap), { window: { sentences: k }, minimum: 1, articles: "single" }).numRows();
    for (const k of [2, 3, 4]) for (const gap of [1, 2, 3, 4]) expect(found(gap, k)).toBe(gap <= k - 1 ? 1 : 0);
  });

  test("of one sentence is the sentence", () => {
    const facts = factsOf([1, 2].map(() => ({ paragraphs: [[["anna", "boris"], ["boris"]]] })));
    const one = cooccurrence(facts, { window: { sentences: 1 } }).objects();
    expect(one).toEqual(cooccurrence(facts).objects());
  });

  test("is called by its length, and its evidence is the sentences that name one of the two, each once", () => {
    const facts = factsOf([1, 2].map(() => ({ paragraphs: [[["anna"], [], ["boris"], ["anna"], ["carl"]]] })));
    const [row] = cooccurrence(facts, { window: { sentences: 3 } }).objects();
    expect(row).toMatchObject({ a: "anna", b: "boris", window: "3 sentences", together: 6, articles: 2, windows: 6 });
    expect(row?.evidence).toEqual(["s0.0", "s0.2", "s0.3", "s1.0", "s1.2", "s1.3"]);
  });

  test("is refused where it is no number of sentences", () => {
    for (const sentences of [0, -1, 1.5, Number.NaN])
      expect(() => cooccurrence(factsOf([]), { window: { sentences } })).toThrow(
        `not a window of sentences: ${sentences}`,
      );
  });
});
