import { roganGladen } from "@readout/analysis";
import { describe, expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";

const given = { apparent: 0.3, n: 500, sensitivity: 0.9, nSensitivity: 80, specificity: 0.95, nSpecificity: 120 };

describe("roganGladen", () => {
  test("is the apparent share where nothing is taken for another", () => {
    expect(roganGladen({ ...given, sensitivity: 1, specificity: 1 })?.value).toBeCloseTo(0.3, 14);
  });

  test("stays inside 0 to 1, and is null where the machine does no better than chance", () => {
    expect(roganGladen({ ...given, apparent: 0.01 })).toMatchObject({ value: 0, low: 0 });
    expect(roganGladen({ ...given, apparent: 1 })).toMatchObject({ value: 1, high: 1 });
    expect(roganGladen({ ...given, sensitivity: 0.3, specificity: 0.7 })).toBeNull();
  });

  test("holds the true share in 95 of 100 samples, whose sensitivity and specificity are samples, too", () => {
    const draw = random(15);
    const share = (n: number, p: number): number =>
      Array.from({ length: n }, () => draw(1e6) < p * 1e6).filter(Boolean).length / n;
    for (const [truth, sensitivity, specificity] of [
      [0.05, 0.9, 0.95],
      [0.2, 0.9, 0.95],
      [0.5, 0.8, 0.9],
    ] as const) {
      let held = 0;
      for (let sample = 0; sample < 500; sample++) {
        const apparent = share(300, truth * sensitivity + (1 - truth) * (1 - specificity));
        const counts = { n: 300, nSensitivity: 80, nSpecificity: 120 };
        const ofClass = { sensitivity: share(80, sensitivity), specificity: share(120, specificity) };
        const interval = roganGladen({ apparent, ...ofClass, ...counts });
        if (interval !== null && interval.low <= truth && truth <= interval.high) held++;
      }
      expect(held).toBeGreaterThanOrEqual(0.92 * 500);
    }
  });

  test("throws for what makes no sense", () => {
    expect(() => roganGladen({ ...given, apparent: 1.2 })).toThrow("not a share: 1.2");
    expect(() => roganGladen({ ...given, sensitivity: Number.NaN })).toThrow("not a share: NaN");
    expect(() => roganGladen({ ...given, n: 0 })).toThrow("not a count: 0");
    expect(() => roganGladen(given, 1)).toThrow("not a confidence level: 1");
  });
});
