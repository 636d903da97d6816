import { expect, test } from "vitest";
import { marginTally } from "../../src/cooccurrence/marginTally.ts";
import { drawUntilTold } from "../../src/cooccurrence/nullModel.ts";
import { nullCounter } from "../../src/statistics/permutationQ.ts";
import { random } from "../../src/statistics/random.ts";

test("Pairs are counted by their margins, whichever comes first, and told once", () => {
  const tally = marginTally(Int32Array.from([2, 5, 2, 9]));
  tally.add(0, 1, 2);
  tally.add(1, 2, 2);
  tally.add(2, 1, 1);
  tally.add(3, 1, 4);
  const told: number[][] = [];
  tally.take((...one) => told.push(one));
  expect(told).toEqual([
    [2, 5, 1, 1],
    [2, 5, 2, 2],
    [5, 9, 4, 1],
  ]);
  tally.take(() => expect.unreachable());
});

test("Numbers far from each other are counted, in whichever order they come", () => {
  const articlesOf = Int32Array.from([3, 40, 900, 900, 2000]);
  const tally = marginTally(articlesOf);
  const draw = random(5);
  for (let round = 0; round < 2; round++) {
    const counted = new Map<string, number>();
    for (let i = 0; i < 3000; i++) {
      const [a, b] = [draw(5), draw(5)];
      const margins = [articlesOf[a] ?? 0, articlesOf[b] ?? 0].sort((x, y) => x - y);
      const articles = draw(10) === 0 ? draw((margins[0] ?? 0) + 1) : Math.floor((margins[0] ?? 0) / 2);
      tally.add(a, b, articles);
      const key = `${margins} ${articles}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    const told = new Map<string, number>();
    tally.take((withA, withB, articles, times) => told.set(`${withA},${withB} ${articles}`, times));
    expect([...told].sort()).toEqual([...counted].sort());
  }
});

test("Null corpora are drawn by steps until they tell the weakest finding's q, and all of them where there is none", () => {
  const drawnFor = (observed: readonly number[], score: number, times: number): number => {
    const counter = nullCounter(observed);
    let left = 0;
    const draw = (): void => {
      left += times;
    };
    const tell = (): void => {
      counter.add(score, left);
      left = 0;
    };
    return drawUntilTold(200, { draw, tell, counter });
  };
  // A thousand findings, of which chance gives 10, 25 or 1 in a corpus: 500 in 50, 25 and all.
  const found = Array.from({ length: 1000 }, (_, i) => -5 - i / 1000);
  expect(drawnFor(found, -6, 10)).toBe(50);
  expect(drawnFor(found, -6, 25)).toBe(25);
  expect(drawnFor(found, -6, 1)).toBe(200);
  expect(drawnFor(found, -6, 1000)).toBe(200);
  expect(drawnFor([], -6, 10)).toBe(200);
});
