import { roganGladen } from "@readout/analysis";
import { describe, expect, test } from "vitest";

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

  test("throws for what makes no sense", () => {
    expect(() => roganGladen({ ...given, apparent: 1.2 })).toThrow("not a share: 1.2");
    expect(() => roganGladen({ ...given, sensitivity: Number.NaN })).toThrow("not a share: NaN");
    expect(() => roganGladen({ ...given, n: 0 })).toThrow("not a count: 0");
    expect(() => roganGladen(given, 1)).toThrow("not a confidence level: 1");
  });
});
