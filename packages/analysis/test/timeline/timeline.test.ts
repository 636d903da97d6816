import { type TimelineOptions, timeline } from "@readout/analysis";
import type { Facts } from "@readout/facts";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const anna = { actor: "anna", speaker: "Anna" };
const bo = { speaker: "Bo Bly" };

const FACTS = factsOf([
  { published: "2024-01-31", attributions: [anna, anna, { sourceType: "anonymous" }] },
  { published: "2024-03-03T23:30:00-05:00", attributions: [anna, bo] },
  { published: null, attributions: [bo] },
]);

const rows = (facts: Facts, options?: TimelineOptions) => timeline(facts, options).objects();

test("Each series has all months, those without news included, and the undated last.", () => {
  const articles = rows(FACTS).filter(({ series }) => series === "articles");
  expect(articles.map(({ period, n, evidence }) => [period, n, evidence])).toEqual([
    ["2024-01", 1, ["d0"]],
    ["2024-02", 0, []],
    ["2024-03", 1, ["d1"]],
    [null, 1, ["d2"]],
  ]);
  const attributions = rows(FACTS).filter(({ series }) => series === "attributions");
  expect(attributions.map(({ n }) => n)).toEqual([3, 0, 2, 1]);
});

test("The most frequent named sources have series of their own.", () => {
  const sources = rows(FACTS).filter(({ series }) => series === "source");
  expect([...new Set(sources.map(({ key, label }) => `${key} ${label}`))]).toEqual(["anna Anna", "name:Bo Bly Bo Bly"]);
  expect(sources[0]).toMatchObject({ period: "2024-01", n: 2, evidence: ["a0.0", "a0.1"] });
  expect(rows(FACTS, { top: 1 }).some(({ key }) => key === "name:Bo Bly")).toBe(false);
});

test("Weeks are named by their Monday, and go over the end of a year.", () => {
  const facts = factsOf([{ published: "2024-12-29" }, { published: "2025-01-06" }]);
  const weeks = rows(facts, { by: "week" }).filter(({ series }) => series === "articles");
  expect(weeks.map(({ period, n }) => [period, n])).toEqual([
    ["2024-12-23", 1],
    ["2024-12-30", 0],
    ["2025-01-06", 1],
  ]);
});

test("Months go over the end of a year.", () => {
  const facts = factsOf([{ published: "2024-11-29" }, { published: "2025-02-06" }]);
  const months = rows(facts).filter(({ series }) => series === "articles");
  expect(months.map(({ period }) => period)).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"]);
});

test("A wrong year does not fill the table with empty periods.", () => {
  const facts = factsOf([{ published: "0024-01-05" }, { published: "2024-01-05" }, { published: "9999-99-99" }]);
  expect(rows(facts, { by: "week" }).length).toBeLessThan(10);
  expect(rows(facts, { by: "month" }).length).toBeLessThan(10);
});

test("No articles give an empty table with its columns.", () => {
  expect(rows(factsOf([]))).toEqual([]);
  expect(timeline(factsOf([])).columnNames()).toEqual(["period", "series", "key", "label", "n", "evidence"]);
});

test("A word that is no option is refused by name.", () => {
  expect(() => timeline(FACTS, { by: "day" as "week" })).toThrow("unknown period: day");
});
