import type { CorrectedAboutRow, CorrectedDifferenceRow, CorrectedRow } from "@readout/analysis";
import { correctedAboutTable, correctedDifferenceTable, correctedGroupsTable, correctedTable } from "@readout/charts";
import type { Labels } from "@readout/facts";
import { describe, expect, it } from "vitest";
import { tableOf } from "../fixtures.ts";

const row = (key: string, own: Partial<CorrectedRow> = {}): CorrectedRow => ({
  ...{ key, label: key, within: null, raw: 0.5, rawLow: 0.4, rawHigh: 0.6, articles: 200, labelled: 15 },
  ...{ corrected: 0.45, low: 0.3, high: 0.6, lambda: 0.5, reason: null, ...own },
});
const none = { corrected: null, low: null, high: null, lambda: null };

describe("corrected shares", () => {
  it("stand beside those that were counted, both with intervals, and say what moves most", () => {
    const rows = [
      row("people"),
      row("anonymous sources", { raw: 0.04, rawLow: 0.03, rawHigh: 0.05, corrected: 0.27, low: 0.2, high: 0.35 }),
    ];
    const { caption, columns, rows: cells } = correctedTable(tableOf(rows));
    expect(columns.map(({ label }) => label)).toEqual([
      "Source",
      "As counted",
      "Low (95 %)",
      "High (95 %)",
      "Corrected",
      "Low (95 %)",
      "High (95 %)",
      "Why not",
    ]);
    expect(cells[0]).toEqual(["people", 0.5, 0.4, 0.6, 0.45, 0.3, 0.6, null]);
    expect(caption).toBe(
      "15 of 200 articles were labelled by hand. What was found wrong and missing in them is taken off the shares of all (prediction-powered), and its uncertainty is in the intervals. The correction moves most for anonymous sources: 4 % [3, 5] as counted, 27 % [20, 35] corrected.",
    );
  });

  it("say how many labelled articles could not be used, and that nothing could be corrected", () => {
    const problem = { rule: "article-changed", reason: "r", where: "l:1" };
    const labels: Labels = {
      ...{ articles: [], carried: [], unfinished: [{ id: "a", where: "l:2", reason: "not marked as done" }] },
      problems: [
        { id: "b", problem },
        { id: "b", problem },
        { id: null, problem },
      ],
    };
    const { caption, rows } = correctedTable(tableOf([row("people", { ...none, labelled: 1, reason: "too few" })]), {
      labels,
    });
    expect(caption).toBe(
      "1 of 200 articles was labelled by hand. 3 labelled articles could not be used. No share could be corrected: the column at the end says why.",
    );
    expect(rows[0]?.at(-1)).toBe("too few");
    expect(correctedTable(tableOf<CorrectedRow>([row("x")]).slice(0, 0)).caption).toBe(
      "There is no attribution to correct.",
    );
  });
});

describe("corrected shares of groups, differences, and who speaks about whom", () => {
  const few = { ...none, labelled: 4, articles: 90, reason: "4 of 90 articles are labelled: at least 15 are needed" };

  it("have rows for groups that can be corrected, and say which cannot", () => {
    const rows = [
      row("people", { within: "Gazette" }),
      row("groups", {
        within: "Gazette",
        ...none,
        reason: "it stands in 1 of the 15 labelled articles: at least 3 are needed",
      }),
      row("people", { within: "Courier", ...few }),
    ];
    const { caption, rows: cells } = correctedGroupsTable(tableOf(rows));
    expect(cells.map((cell) => cell.slice(0, 2))).toEqual([
      ["Gazette", "people"],
      ["Gazette", "groups"],
    ]);
    expect(caption).toBe(
      "Articles labelled by hand: Gazette 15 of 200. Too few to correct by: Courier 4 of 90. What was found wrong and missing in them is taken off the shares of all (prediction-powered), and its uncertainty is in the intervals. The correction moves most for people in Gazette: 50 % [40, 60] as counted, 45 % [30, 60] corrected.",
    );
    const nothing = correctedGroupsTable(tableOf(rows), { groups: ["Courier"] });
    expect(nothing.rows).toEqual([]);
    expect(nothing.caption).toBe(
      "Of no group enough articles are labelled by hand (Courier 4 of 90): shares stay as they were counted.",
    );
    expect(correctedGroupsTable(tableOf(rows).slice(0, 0)).caption).toBe("There are no groups to compare.");
  });

  it("set both differences beside each other", () => {
    const { articles, labelled, within: _, lambda: __, ...own } = row("people", { raw: -0.1, corrected: 0.02 });
    const difference: CorrectedDifferenceRow = {
      ...{ ...own, group: "Gazette", against: "Courier", rawLow: -0.2, rawHigh: -0.05, low: -0.1, high: 0.14 },
      ...{ articles, labelled, otherArticles: 90, otherLabelled: 20 },
    };
    const { caption, rows } = correctedDifferenceTable(tableOf([difference]));
    expect(rows[0]).toEqual(["people", -0.1, -0.2, -0.05, 0.02, -0.1, 0.14, null]);
    expect(caption).toMatch(
      /^Gazette less Courier, in percentage points; labelled by hand were 15 of 200 articles and 20 of 90\. .* for people: −10 % \[−20, −5\] as counted, 2 % \[−10, 14\] corrected\.$/u,
    );
    expect(correctedDifferenceTable(tableOf([difference]).slice(0, 0)).caption).toBe(
      "There are no two groups to compare.",
    );
  });

  it("say what a share of who speaks about whom is of", () => {
    const about = (of: CorrectedAboutRow["of"], own: Partial<CorrectedRow> = {}): CorrectedAboutRow => ({
      ...row("people about states", own),
      ...{ of, source: null, about: null },
    });
    const { caption, rows } = correctedAboutTable(
      tableOf([about("attributions"), about("links"), about("source", few)]),
    );
    expect(rows.map((cells) => cells[1])).toEqual(["all attributions", "all links", "what the source says"]);
    expect(caption).toMatch(/^15 of 200 articles were labelled by hand\. /);
    expect(correctedAboutTable(tableOf([about("links", few)])).caption).toBe(
      "4 of 90 articles were labelled by hand. No share could be corrected: the column at the end says why.",
    );
  });
});
