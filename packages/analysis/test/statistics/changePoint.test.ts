import { changePoint } from "@readout/analysis";
import { expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";

test("The place, the means and p are those of a sharp change.", () => {
  const found = changePoint([0, 0, 0, 0, 1, 1, 1, 1], undefined, { replicates: 20_000 });
  expect(found).toMatchObject({ at: 4, before: 0, after: 1 });
  // Two of 70 orders part as well; ten of them are drawn after some 350: p is known to a third of itself.
  expect(found?.p).toBeGreaterThan(2 / 70 / 2);
  expect(found?.p).toBeLessThan((2 / 70) * 2);
});

test("A long series that changes has the least p that so many orders allow.", () => {
  const values = Array.from({ length: 60 }, (_, i) => (i < 40 ? 1 : 0));
  expect(changePoint(values, undefined, { replicates: 999 })).toEqual({ at: 40, before: 1, after: 0, p: 0.001 });
});

test("Only allowed places count, and what is too short or always the same has none.", () => {
  const values = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1];
  expect(changePoint(values)?.at).toBe(5);
  expect(changePoint(values, (at) => at !== 5)?.at).not.toBe(5);
  expect(changePoint([0, 0, 0, 1, 1, 1])).toBeNull();
  expect(changePoint(new Array(20).fill(0.1))).toBeNull();
});

test("Of series in random order, no more than one in twenty has p ≤ .05.", () => {
  const draw = random(7);
  const tested = Array.from({ length: 400 }, (_, i) => {
    const values = Array.from({ length: 30 }, () => draw(1000));
    return changePoint(values, undefined, { replicates: 199, seed: i })?.p ?? 1;
  });
  expect(tested.filter((p) => p <= 0.05).length).toBeLessThanOrEqual(400 * 0.05 + 10);
});
