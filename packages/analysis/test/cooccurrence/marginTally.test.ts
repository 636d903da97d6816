import { expect, test } from "vitest";
import { marginTally } from "../../src/cooccurrence/marginTally.ts";
import { drawUntilTold } from "../../src/cooccurrence/nullModel.ts";
import { nullCounter } from "../../src/statistics/permutationQ.ts";

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
