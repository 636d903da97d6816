import {
  bootstrapRatio,
  changePoint,
  linearisedRatio,
  numberInterval,
  permutationQ,
  shareInterval,
  studentQuantile,
  wilson,
} from "@readout/analysis";
import { describe, expect, it } from "vitest";

describe("numbers that are no counts", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])("are refused by ratios and intervals: %d", (bad) => {
    const calls = [
      () => bootstrapRatio([1, 1], [bad, 2]),
      () => bootstrapRatio([bad, 1], [1, 2]),
      () => linearisedRatio([1, 1], [bad, 2]),
      () => linearisedRatio([bad, 1], [1, 2]),
      () => shareInterval({ value: bad, variance: 0.1, clusters: 5 }),
      () => shareInterval({ value: 0.5, variance: bad, clusters: 5 }),
      () => shareInterval({ value: 0.5, variance: 0.1, clusters: bad }),
      () => numberInterval({ value: bad, variance: 0.1, clusters: 5 }),
      () => numberInterval({ value: 2, variance: bad, clusters: 5 }),
      () => wilson(bad, 5),
      () => wilson(0, bad),
      () => studentQuantile(0.975, bad),
      () => studentQuantile(bad, 5),
    ];
    for (const call of calls) expect(call).toThrow(RangeError);
  });

  it("are refused where lists differ in length", () => {
    expect(() => linearisedRatio([1], [1, 2])).toThrow("1 numerators for 2 denominators");
  });

  it("are refused as values of a series and as scores", () => {
    expect(() => changePoint([1, 2, Number.NaN, 4, 5, 6, 7, 8])).toThrow(RangeError);
    expect(() => permutationQ([Number.NaN, 1], [1], 1)).toThrow(RangeError);
    expect(() => permutationQ([1], [Number.NaN], 1)).toThrow(RangeError);
  });
});

describe("Student's quantile", () => {
  it("is the closed form with one degree of freedom and with two", () => {
    for (const p of [0.6, 0.9, 0.975, 0.9995]) {
      expect(studentQuantile(p, 1) / Math.tan(Math.PI * (p - 0.5))).toBeCloseTo(1, 11);
      expect(studentQuantile(p, 2) / ((2 * p - 1) / Math.sqrt(2 * p * (1 - p)))).toBeCloseTo(1, 11);
    }
  });
});
