import { expect, test } from "vitest";
import { wholeTest } from "../../src/comparison/wholeTest.ts";
import { random } from "../../src/statistics/random.ts";

const draw = random(9);
const normal = (): number =>
  Math.sqrt(-2 * Math.log((draw(1_000_000) + 1) / 1_000_001)) * Math.cos((2 * Math.PI * draw(1_000_000)) / 1_000_000);

/** Five shares that add up to one, in four groups: rows that depend on each other against each other. */
function family(): Float64Array {
  const groups = Array.from({ length: 4 }, () => Array.from({ length: 5 }, normal));
  const rows = groups.flatMap((shares) => {
    const mean = shares.reduce((sum, one) => sum + one, 0) / 5;
    return shares.map((one) => (one - mean) / Math.sqrt(0.8));
  });
  return Float64Array.from(rows);
}

test("A family without any difference has a p of .05 or less in one of twenty", () => {
  const REPLICATES = 99;
  let found = 0;
  for (let corpus = 0; corpus < 400; corpus++) {
    const whole = wholeTest([family()], REPLICATES);
    for (let replicate = 0; replicate < REPLICATES; replicate++)
      for (const score of family()) whole.add(replicate, Float64Array.of(score));
    if (whole.p() <= 0.05) found++;
  }
  // 20 on average; more than 33 come in one of a thousand: scipy.stats.binom.sf(33, 400, .05) is .0015.
  expect(found).toBeLessThan(34);
  expect(found).toBeGreaterThan(7);
});

test("One row far out makes its p the smallest there is, and a family of weak rows has 1", () => {
  const whole = (scores: readonly number[]): number => {
    const test = wholeTest([Float64Array.from(scores)], 19);
    for (let replicate = 0; replicate < 19; replicate++)
      for (const score of [1.6, 0.3, -2]) test.add(replicate, Float64Array.of(score));
    return test.p();
  };
  expect(whole([5, 0.1, -0.2])).toBe(1 / 20);
  expect(whole([-5, 0.1, 0.2])).toBe(1 / 20);
  expect(whole([1, 0.1, -0.2])).toBe(1);
  expect(wholeTest([new Float64Array(2000).fill(4)], 9).p()).toBe(0);
});
