import { describe, expect, test } from "vitest";
import { detectableLogOdds } from "../../src/comparison/detectableLogOdds.ts";

describe("The smallest log-odds that would be found", () => {
  /** What S has for its deviation where uses are independent: √(nm θ(1 − θ) / (n + m)), which is its information as well. */
  const scored = (n: number, m: number, theta: number) => {
    const information = ((n * m) / (n + m)) * theta * (1 - theta);
    return { deviation: Math.sqrt(information), information };
  };
  const smallest = detectableLogOdds({ level: 0.95, tests: 1 });
  const uses = (n: number, m: number, theta: number) => ({ a: n * theta, n, b: m * theta, m });

  test("are what power.prop.test means by them for two sides of equal size", () => {
    // R: d <- (qnorm(.975) + qnorm(.85)) * sqrt(.01 * .99 * 2 / 1e5); qlogis(.01 + d / 2) - qlogis(.01 - d / 2)
    expect(smallest(uses(1e5, 1e5, 0.01), scored(1e5, 1e5, 0.01))).toBeCloseTo(0.135, 3);
  });

  test("are larger of more tests, and of a small side, which varies with what it uses more", () => {
    const equal = smallest(uses(1000, 1000, 0.01), scored(1000, 1000, 0.01)) ?? 0;
    const ofMany = detectableLogOdds({ level: 0.95, tests: 50 });
    expect(ofMany(uses(1000, 1000, 0.01), scored(1000, 1000, 0.01))).toBeGreaterThan(equal);
    const small = scored(1000, 1e5, 0.01);
    // Without what it varies by then: (z.975 + z.85) deviations.
    const D = (2.9963974 * small.deviation * 0.01 * 0.99) / small.information;
    const [more, less] = [0.01 + (D * 1e5) / 101_000, 0.01 - (D * 1000) / 101_000];
    const plain = Math.log((more * (1 - less)) / (less * (1 - more)));
    expect(smallest(uses(1000, 1e5, 0.01), small)).toBeGreaterThan(plain + 0.05);
  });

  test("are none where nothing varies, and where even all uses on one side would not do", () => {
    expect(smallest(uses(100, 100, 0.1), { ...scored(100, 100, 0.1), deviation: 0 })).toBeNull();
    expect(smallest({ a: 0, n: 0, b: 0, m: 0 }, { ...scored(1, 1, 0.5), information: 0 })).toBeNull();
    expect(smallest(uses(100, 100, 0.02), scored(100, 100, 0.02))).toBeNull();
  });
});
