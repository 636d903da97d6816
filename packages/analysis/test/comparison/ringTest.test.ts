import { expect, test } from "vitest";
import { ringTest } from "../../src/comparison/ringTest.ts";
import { tallyOf, type Unit } from "../../src/comparison/tally.ts";
import { random } from "../../src/statistics/random.ts";

const draw = random(4);

/** Five articles of seven sentences each, with how often a word is in each, of how many, and which mention the actor. */
const ARTICLES = Array.from({ length: 5 }, (_, position) =>
  Array.from({ length: 7 }, (_, sentence): Unit => {
    const isOwn = sentence === position || sentence === position + 1;
    const count = (isOwn ? 1 + draw(3) : draw(2)) * (draw(4) === 0 ? 0 : 1);
    const found = new Map(count > 0 ? [["word", { label: "word", count, evidence: [] }]] : []);
    return { group: isOwn ? 0 : 1, position, size: 8 + draw(9), found };
  }),
);

const tally = tallyOf(ARTICLES.flat(), ["with", "without"], { count: 1, articles: 1 }, { withinArticles: true });

test("A word near mentions has the p that all turns of all articles give it", () => {
  const turns = ARTICLES.map((units) => {
    const [have, words] = units.reduce(
      ([x, d], { found, size }) => [x + (found.get("word")?.count ?? 0), d + size],
      [0, 0],
    );
    return units.map((_, turn) =>
      units.reduce((sum, { found, size }, at) => {
        const isOwn = units[(at + turn) % units.length]?.group === 0;
        return isOwn ? sum + (found.get("word")?.count ?? 0) - (have / words) * size : sum;
      }, 0),
    );
  });
  const observed = turns.reduce((sum, values) => sum + (values[0] ?? 0), 0);
  let sums: number[] = [0];
  for (const values of turns) sums = sums.flatMap((sum) => values.map((value) => sum + value));
  const exact = sums.filter((sum) => sum >= observed - 1e-9).length / sums.length;
  expect(exact).toBeLessThan(0.01);
  const [found] = ringTest(tally);
  // Sums of five articles come in steps, between which the approximation goes.
  expect((found?.p ?? 0) / (2 * exact)).toBeGreaterThan(0.7);
  expect((found?.p ?? 0) / (2 * exact)).toBeLessThan(1.3);
  const variance = sums.reduce((sum, one) => sum + one ** 2, 0) / sums.length;
  expect(found?.deviation).toBeCloseTo(Math.sqrt(variance), 9);
  expect(found?.score).toBeCloseTo(observed / Math.sqrt(variance), 9);
  // One test: q is p.
  expect(found?.q).toBe(found?.p);
});

test("A word that each turn gives as much of is no finding", () => {
  const even = ARTICLES.map((units) =>
    units.map((unit) => ({ ...unit, size: 10, found: new Map([["and", { label: "and", count: 1, evidence: [] }]]) })),
  );
  const found = ringTest(
    tallyOf(even.flat(), ["with", "without"], { count: 1, articles: 1 }, { withinArticles: true }),
  );
  expect(found).toEqual([{ score: 0, deviation: 0, p: 1, q: 1 }]);
});

test("The deviation is that of all turns, however many sentences of an article have the word", () => {
  const crowded = ARTICLES.map((units) =>
    units.map((unit, at) => ({
      ...unit,
      found: new Map([["word", { label: "word", count: 1 + ((at * at) % 4), evidence: [] }]]),
    })),
  );
  const variance = crowded.reduce((all, units) => {
    const have = units.reduce((sum, { found }) => sum + (found.get("word")?.count ?? 0), 0);
    const words = units.reduce((sum, { size }) => sum + size, 0);
    const values = units.map((_, turn) =>
      units.reduce((sum, { found, size }, at) => {
        const isOwn = units[(at + turn) % units.length]?.group === 0;
        return isOwn ? sum + (found.get("word")?.count ?? 0) - (have / words) * size : sum;
      }, 0),
    );
    return all + values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
  }, 0);
  const [found] = ringTest(
    tallyOf(crowded.flat(), ["with", "without"], { count: 1, articles: 1 }, { withinArticles: true }),
  );
  expect(found?.deviation).toBeCloseTo(Math.sqrt(variance), 9);
});
