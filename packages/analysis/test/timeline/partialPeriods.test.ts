import { partialPeriods, type Step } from "@readout/analysis";
import { expect, test } from "vitest";
import { daysOf } from "../../src/timeline/period.ts";
import { factsOf } from "../facts.ts";

const of = (days: readonly (string | null)[], by?: Step) =>
  partialPeriods(factsOf(days.map((published) => ({ published }))), by === undefined ? {} : { by });

test("The first and the last month are told where a seventh of them or more is missing.", () => {
  expect(of(["2024-03-12T10:00:00Z", "2024-04-10", "2024-05-20", null])).toEqual([
    { period: "2024-03", from: "2024-03-12", to: null },
    { period: "2024-05", from: null, to: "2024-05-20" },
  ]);
  expect(of(["2024-03-04", "2024-05-28"])).toEqual([]);
  expect(of(["2024-03-12", "2024-03-20"])).toEqual([{ period: "2024-03", from: "2024-03-12", to: "2024-03-20" }]);
});

test("Of a week a day that is missing counts, of a quarter a fortnight, of a year two months.", () => {
  // 2024-03-04 is a Monday.
  expect(of(["2024-03-04", "2024-03-10"], "week")).toEqual([]);
  expect(of(["2024-03-05", "2024-03-17"], "week")).toEqual([{ period: "2024-03-04", from: "2024-03-05", to: null }]);
  expect(of(["2024-01-13", "2024-06-30"], "quarter")).toEqual([]);
  expect(of(["2024-01-16", "2024-06-30"], "quarter")).toHaveLength(1);
  expect(of(["2023-02-01", "2024-10-01"], "year")).toEqual([{ period: "2024", from: null, to: "2024-10-01" }]);
});

test("A corpus without dates has none, and an unknown step is an error.", () => {
  expect(of([null])).toEqual([]);
  expect(() => of(["2024-03-12"], "day" as Step)).toThrow("unknown period: day");
});

test("A period has a first and a last day.", () => {
  expect(daysOf("2024-02", "month")).toEqual(["2024-02-01", "2024-02-29"]);
  expect(daysOf("2024-Q4", "quarter")).toEqual(["2024-10-01", "2024-12-31"]);
  expect(daysOf("2023", "year")).toEqual(["2023-01-01", "2023-12-31"]);
  expect(daysOf("2024-12-30", "week")).toEqual(["2024-12-30", "2025-01-05"]);
});
