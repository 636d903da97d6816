import { timelineChart } from "@readout/charts";
import { expect, it } from "vitest";
import { periodLabel } from "../../src/timeline/periodLabel.ts";
import { tableOf, timelineRows } from "../fixtures.ts";

it("writes months and weeks for readers", () => {
  expect(periodLabel("2024-09")).toBe("Sep 2024");
  expect(periodLabel("2024-02-26")).toBe("26 Feb 2024");
  expect(periodLabel("2024-99")).toBe("2024-99");
});

it("draws a period without news as 0 and not as a gap", () => {
  const rows = timelineRows().map((row) => (row.period === "2024-04" ? { ...row, n: 0, evidence: [] } : row));
  const { data } = timelineChart(tableOf(rows));
  const lines = data as { y: number[]; customdata: string[] }[];
  expect(lines.map(({ y }) => y[2])).toEqual(lines.map(() => 0));
  expect(lines.map(({ customdata }) => customdata[2])).toEqual(lines.map(() => ""));
});

it("does not draw what has no date, and says so", () => {
  const figure = timelineChart(tableOf(timelineRows()));
  expect((figure.data as { x: number[] }[]).every(({ x }) => x.length === 4)).toBe(true);
  expect(figure.caption).toContain("2 articles without a date are not drawn.");
  expect(figure.table.rows).toContainEqual(["without a date", "articles", 2]);
});
