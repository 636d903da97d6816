import {
  countInWords,
  formatCell,
  formatCount,
  formatInteger,
  formatInterval,
  formatNumber,
  formatPercent,
  formatProbability,
} from "@readout/charts";
import { expect, it } from "vitest";
import { formatEstimate } from "../src/format.ts";

it("writes counts with thousands separators and a true minus sign", () => {
  expect(formatInteger(1234567)).toBe("1,234,567");
  expect(formatInteger(-12)).toBe("−12");
  expect(formatNumber(-0.001)).toBe("0.00");
});

it("writes shares in per cent", () => {
  expect(formatPercent(0.342)).toBe("34 %");
  expect(formatPercent(0.342, 1)).toBe("34.2 %");
  expect(formatPercent(1)).toBe("100 %");
  expect([0, 0.0049, 0.005].map((share) => formatPercent(share))).toEqual(["0 %", "< 1 %", "1 %"]);
  expect(formatPercent(0.0004, 1)).toBe("< 0.1 %");
});

it("writes intervals in one form", () => {
  expect(formatInterval(0.29, 0.391, "percent")).toBe("[29, 39]");
  expect(formatInterval(1.5, 2.25)).toBe("[1.50, 2.25]");
});

it("writes a dash where there is no number", () => {
  expect([formatInteger(null), formatNumber(Number.NaN), formatPercent(Number.POSITIVE_INFINITY)]).toEqual([
    "–",
    "–",
    "–",
  ]);
  expect(formatInterval(null, 0.4)).toBe("–");
  expect(formatEstimate(0.06, 0.03, 0.11)).toBe("6 % [3, 11]");
  expect(formatEstimate(0.0412, 0.0409, 0.0415)).toBe("4.1 % [4.1, 4.2]");
  expect(formatEstimate(0.0412, 0.04121, 0.04123)).toBe("4 % [4, 4]");
  expect(formatEstimate(0.06, null, null, 1)).toBe("6.0 %");
  expect(formatCell(null, "percent")).toBe("–");
});

it("agrees the noun with its number", () => {
  expect([0, 1, 2].map((n) => formatCount(n, "sentence"))).toEqual(["0 sentences", "1 sentence", "2 sentences"]);
  expect(formatCount(2, "country")).toBe("2 countries");
  expect([0, 1, 12, 20, 2000].map((n) => countInWords(n, "time"))).toEqual([
    ...["no times", "one time", "twelve times", "20 times", "2,000 times"],
  ]);
});

it("does not write a probability as 0", () => {
  expect(formatProbability(1e-9)).toBe("< 0.001");
  expect(formatProbability(0.0341)).toBe("0.034");
});

it("writes a cell as its column says", () => {
  expect(formatCell(1234, "integer")).toBe("1,234");
  expect(formatCell(0.125, "percent")).toBe("12.5 %");
  expect(formatCell("<b>", "text")).toBe("<b>");
  expect(formatCell("2024-03-05", "date")).toBe("2024-03-05");
});
