import { describe, expect, test } from "vitest";
import { detectableRange, spreadOf } from "../../src/attribution/detectableRange.ts";
import { exceeded, rangeTest } from "../../src/attribution/rangeTest.ts";
import { random } from "../../src/statistics/random.ts";

/** Articles of so many statements each, some of the kind. */
const measured = (counts: readonly number[], size: number) => {
  const above = Float64Array.from(counts);
  const below = above.map(() => size);
  const own = counts.reduce((sum, one) => sum + one, 0);
  return { above, below, own, others: counts.length * size - own };
};

describe("By how much one of several groups has to differ to be found", () => {
  test("comes to what formulas of shares give for many articles of one statement, some of which one group lacks", () => {
    const spread = spreadOf(
      measured(
        Array.from({ length: 20_000 }, (_, at) => at % 2),
        1,
      ),
    );
    // Python, q = NormalDist().inv_cdf, solved for f(d) = 0 by halving:
    // n = 5000 / (.5 + d); M = 10000 + n; p = (n * (.5 - d) + 5000) / M
    // f = q(.975) * sqrt(p * (1 - p) * 4 / M) + q(.88) * sqrt((.5 - d) * (.5 + d) / n + .25 / 10000) - d
    const chance = 1.959964 * Math.sqrt(0.25 * (2 / 10_000));
    expect(detectableRange(spread, { chance, pair: [10_000, 10_000], isNumber: false })).toBeCloseTo(0.0224, 4);
  });

  test("is larger of fewer articles and of what chance sets farther apart, and none where nothing varies or none can be so large", () => {
    const spread = spreadOf(
      measured(
        Array.from({ length: 80 }, (_, at) => at % 4),
        4,
      ),
    );
    const size = detectableRange(spread, { chance: 0.1, pair: [40, 40], isNumber: false }) ?? 0;
    expect(size).toBeGreaterThan(0.1);
    expect(detectableRange(spread, { chance: 0.15, pair: [40, 40], isNumber: false })).toBeGreaterThan(size);
    expect(detectableRange(spread, { chance: 0.1, pair: [40, 15], isNumber: false })).toBeGreaterThan(size);
    expect(detectableRange(spread, { chance: 0.1, pair: [15, 40], isNumber: false })).toBe(
      detectableRange(spread, { chance: 0.1, pair: [40, 15], isNumber: false }),
    );
    expect(detectableRange(spread, { chance: 0.9, pair: [40, 40], isNumber: false })).toBeNull();
    expect(spreadOf(measured([1, 1, 1, 1], 4))).toBeNull();
    expect(spreadOf(measured([0, 0], 0))).toBeNull();
    expect(detectableRange(null, { chance: 0.1, pair: [40, 40], isNumber: false })).toBeNull();
  });

  test("rests on the range that has to be exceeded for a p so small", () => {
    const draw = random(3);
    const counts = Array.from({ length: 40 }, () => draw(6));
    const found = rangeTest({ ...measured(counts, 5), sizes: [20, 20] }, 99, random(1));
    const ranges = found?.ranges ?? new Float64Array();
    // Of 100 ranges with the one that is found, five may be as large: itself and four others.
    expect(exceeded(ranges, 0.05)).toBe(ranges[94]);
    expect(exceeded(ranges, 0.01)).toBe(ranges[98]);
    expect(exceeded(ranges, 0.0099)).toBeNull();
  });
});
