import { expect, test } from "vitest";
import { dealings } from "../../src/comparison/dealings.ts";

test("units can be dealt out in so many ways", () => {
  // R: choose(6, 3) / 2; choose(7, 3); factorial(9) / factorial(3)^3 / factorial(3); choose(8, 4) / 2
  expect(
    [
      [3, 3],
      [3, 4],
      [3, 3, 3],
      [4, 4],
    ].map(dealings),
  ).toEqual([10, 35, 280, 35]);
  expect(dealings([84])).toBe(1);
  expect(dealings([400, 400])).toBeGreaterThan(1e200);
});
