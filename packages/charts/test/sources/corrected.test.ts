import type { CorrectedRow } from "@readout/analysis";
import { correctedTable } from "@readout/charts";
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
      ...{ articles: [], unfinished: [{ id: "a", where: "l:2", reason: "not marked as done" }] },
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
