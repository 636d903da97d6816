import { expect, test } from "vitest";
import { logOddsVariances } from "../../src/comparison/logOddsVariance.ts";
import { tallyOf, type Unit } from "../../src/comparison/tally.ts";
import { random } from "../../src/statistics/random.ts";

const PRIOR = 50;
const draw = random(3);

const UNITS = Array.from({ length: 120 }, (_, position): Unit => {
  const count = draw(5) === 0 ? 0 : draw(6);
  const found = new Map(count > 0 ? [["word", { label: "word", count, evidence: [] }]] : []);
  return { group: position % 3, position, size: 30 + draw(50), found };
});

test("The variance of log-odds is that of articles drawn anew within their groups", () => {
  const tally = tallyOf(UNITS, ["a", "b", "c"], { count: 1, articles: 1 });
  const all = UNITS.reduce((sum, { size }) => sum + size, 0);
  const have = UNITS.reduce((sum, { found }) => sum + (found.get("word")?.count ?? 0), 0);
  const alpha = (PRIOR * have) / all;
  const groups = [0, 1, 2].map((group) => UNITS.filter((unit) => unit.group === group));
  const DRAWS = 20_000;
  const values: number[] = [];
  for (let r = 0; r < DRAWS; r++) {
    const [own = [], ...others] = groups.map((units) => units.map(() => units[draw(units.length)] as Unit));
    const odds = (units: readonly Unit[]): number => {
      const x = units.reduce((sum, { found }) => sum + (found.get("word")?.count ?? 0), 0);
      const d = units.reduce((sum, { size }) => sum + size, 0);
      return (x + alpha) / (d + PRIOR - x - alpha);
    };
    values.push(Math.log(odds(own) / odds(others.flat())));
  }
  const mean = values.reduce((sum, one) => sum + one, 0) / DRAWS;
  // n / (n − 1) of 40 articles: what is drawn from a sample varies less than a sample does.
  const variance = (values.reduce((sum, one) => sum + (one - mean) ** 2, 0) / DRAWS) * (40 / 39);
  expect((logOddsVariances(tally, PRIOR)[0] ?? 0) / variance).toBeGreaterThan(0.94);
  expect((logOddsVariances(tally, PRIOR)[0] ?? 0) / variance).toBeLessThan(1.06);
});

test("A group of one article says nothing of how it varies", () => {
  const tally = tallyOf(UNITS.slice(0, 1), ["a"], { count: 0, articles: 0 });
  expect([...logOddsVariances(tally, PRIOR)]).toEqual([]);
});
