import { measureTimeline, timelineChart } from "@readout/charts";
import { expect, it } from "vitest";
import { periodLabel, periodPhrase } from "../../src/timeline/periodLabel.ts";
import { measureMonths, tableOf, timelineRows } from "../fixtures.ts";

it("writes months and weeks for readers", () => {
  expect(periodLabel("2024-09")).toBe("Sep 2024");
  expect(periodLabel("2024-02-26")).toBe("26 Feb 2024");
  expect(periodLabel("2024-99")).toBe("2024-99");
  expect(periodPhrase("2024-09")).toBe("Sep 2024");
  expect(periodPhrase("2024-02-26")).toBe("the week of 26 Feb 2024");
});

it("draws articles, attributions and sources one below the other, each on an axis of its own", () => {
  const { data, layout } = timelineChart(tableOf(timelineRows()));
  expect((data as { yaxis: string }[]).map(({ yaxis }) => yaxis)).toEqual(["y", "y2", "y3", "y3", "y3", "y3"]);
  const axes = [layout.yaxis, layout["yaxis2"], layout["yaxis3"]].map((axis) => axis?.domain as [number, number]);
  expect(axes.map(([low, high]) => low < high)).toEqual([true, true, true]);
  expect(axes[0]?.[1]).toBe(1);
  expect(axes[2]?.[0]).toBe(0);
  expect(axes[0]?.[0]).toBeGreaterThan(axes[1]?.[1] ?? 1);
  expect(axes[1]?.[0]).toBeGreaterThan(axes[2]?.[1] ?? 1);
  expect(layout.xaxis?.anchor).toBe("y3");
});

it("calls a week a week", () => {
  const weeks = ["2024-02-26", "2024-03-04"];
  const figure = timelineChart(tableOf(timelineRows(weeks)));
  expect(figure.caption).toMatch(
    /^The week of \d+ (?:Feb|Mar) 2024 has the most articles: \d+ of \d+ dated articles\./u,
  );
  expect(figure.table.columns[0]?.label).toBe("Week of");
  const one = timelineRows(["2024-02-26"]).filter(({ period, series }) => period !== null && series === "articles");
  expect(timelineChart(tableOf(one)).caption).toMatch(/^All dated articles are of the week of 26 Feb 2024: \d+\.$/u);
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

it("marks periods that the corpus has in part, and says what there is of them", () => {
  const partial = [
    { period: "2024-02", from: "2024-02-12", to: null },
    { period: "2024-05", from: null, to: "2024-05-20" },
  ];
  const { data, caption, compact } = timelineChart(tableOf(timelineRows()), { partial });
  const lines = data as { marker: { symbol: string[] }; hovertext: string[] }[];
  expect(lines[0]?.marker.symbol).toEqual(["circle-open", "circle", "circle", "circle-open"]);
  expect(lines[1]?.marker.symbol).toEqual(["square-open", "square", "square", "square-open"]);
  expect(lines[0]?.hovertext[0]).toContain("Feb 2024 (from 12 Feb on): ");
  expect(lines[0]?.hovertext[1]).not.toContain("(");
  expect(caption).toContain(
    "Hollow marks are of periods that the corpus has in part: Feb 2024 (from 12 Feb on) and May 2024 (up to 20 May).",
  );
  expect(compact?.data[0]).toMatchObject({ marker: lines[0]?.marker });
  const whole = timelineChart(tableOf(timelineRows()), { partial: [] });
  expect(whole).toEqual(timelineChart(tableOf(timelineRows())));
});

it("marks such periods of measures as well", () => {
  const [first = ""] = measureMonths().map(({ group }) => group);
  const partial = [{ period: first, from: `${first}-05`, to: `${first}-20` }];
  const { data, caption } = measureTimeline(tableOf(measureMonths()), { measures: ["direct share"], partial });
  const { marker, hovertext } = data[0] as { marker: { symbol: string[] }; hovertext: string[] };
  expect(marker.symbol.slice(0, 2)).toEqual(["circle-open", "circle"]);
  expect(hovertext[0]).toMatch(/\(from 5 \w{3} to 20 \w{3}\)/u);
  expect(caption).toMatch(/Hollow marks are of a period that the corpus has in part: \w{3} \d{4} \(from 5 /u);
});

it("has names of lines below each other on a small screen, clear of the part above", () => {
  const { layout, compact } = timelineChart(tableOf(timelineRows()));
  const roomIn = ({ yaxis2, yaxis3, height }: NonNullable<typeof compact>["layout"]) =>
    ((yaxis2?.domain?.[0] ?? 0) - (yaxis3?.domain?.[1] ?? 0)) * ((height ?? 0) - 64);
  const lines = (compact?.data ?? []).filter((one) => "showlegend" in one && one.showlegend).length;
  expect(Math.round(roomIn(layout))).toBe(66);
  expect(Math.round(roomIn(compact?.layout ?? {}))).toBe(36 + 19 * lines);
});

it("leaves room for periods without articles, and breaks the line there", () => {
  const rows = measureMonths().filter(({ group }) => !["2024-02", "2024-03"].includes(group));
  const { data, layout } = measureTimeline(tableOf(rows), { measures: ["direct share"] });
  const { x } = data[0] as { x: (number | null)[] };
  expect(x.slice(0, 3)).toEqual([0, null, 3]);
  expect(layout.xaxis?.range).toEqual([-0.3, 8.3]);
});
