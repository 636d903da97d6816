import { networkMeasures, type PairChangeRow } from "@readout/analysis";
import { changeRows, dataTable, forestPlot } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { pairRows, tableOf } from "../fixtures.ts";

describe("pairs that changed and places in a network, as charts and tables", () => {
  const change = (aName: string, q: number, logOdds: number): PairChangeRow => ({
    ...{ a: aName.toLowerCase(), aName, aKind: "person", b: "bo", bName: "Bo", bKind: "state", window: "sentence" },
    ...{ by: "outlet", first: "Gazette", second: "Herald", firstAll: 20, secondAll: 30, firstArticles: 9 },
    ...{ secondArticles: 1, firstShare: 0.45, secondShare: 1 / 30, logOdds, low: logOdds - 1, high: logOdds + 1 },
    ...{ p: q / 2, q, tests: 2, level: 0.95, evidence: ["s0.0", "s3.1", "s21.0"] },
    ...{ firstEvidence: ["s0.0", "s3.1"], secondEvidence: ["s21.0"] },
  });

  it("are rows of a forest plot, each with its pair, its articles and both groups' passages", () => {
    const figure = forestPlot(changeRows(tableOf([change("Ann", 0.001, -2.6), change("Cy", 0.6, 0.4)])), {
      ...{ measure: "odds of an article with the pair", scale: "ratio", sides: ["more in Gazette", "more in Herald"] },
    });
    expect(figure.table.rows.map((row) => row.slice(0, 4))).toEqual([
      ["Ann and Bo", 0.074, 0.027, 0.202],
      ["Cy and Bo", 1.492, 0.549, 4.055],
    ]);
    expect(figure.caption).toBe(
      "Of 2 compared by odds of an article with the pair, 1 is told apart (q ≤ 0.05), Ann and Bo: 0.07 times [0.03, 0.20].",
    );
    expect(figure.evidence["row1"]).toEqual({
      ...{ title: "Ann and Bo: n = 10", total: 3, ids: ["s0.0", "s3.1", "s21.0"], focus: ["ann", "bo"] },
    });
    // The one that was told apart is filled, the other hollow.
    expect(figure.data.slice(0, 2)).toMatchObject([{ customdata: ["row1"] }, { customdata: ["row2"] }]);
  });

  it("are tables for readers", () => {
    const changed = dataTable(tableOf([change("Ann", 0.001, -2.6)]), {
      ...{ id: "changes", caption: "c", focus: ({ a, b }) => [a, b] },
      columns: [
        { name: "aName", label: "First", type: "text" },
        { name: "firstArticles", label: "Articles, Gazette", type: "integer" },
        { name: "secondShare", label: "Of all, Herald", type: "percent" },
        { name: "q", label: "q", type: "probability" },
      ],
    });
    expect(changed.rows).toEqual([["Ann", 9, 1 / 30, 0.001]]);
    expect(changed.evidence["row1"]).toEqual({
      ...{ title: "Ann", total: 3, ids: ["s0.0", "s3.1", "s21.0"], focus: ["ann", "bo"] },
    });
    const [first] = networkMeasures(tableOf(pairRows(3)), { q: null }).objects();
    const measured = dataTable(networkMeasures(tableOf(pairRows(3)), { q: null }), {
      ...{ id: "measures", caption: "c", focus: ({ actor }) => [actor] },
      columns: [
        { name: "name", label: "Actor", type: "text" },
        { name: "degree", label: "Pairs", type: "integer" },
        { name: "strength", label: "Articles of its pairs", type: "integer" },
        { name: "betweenness", label: "Betweenness", type: "number" },
      ],
    });
    expect(measured.rows[0]).toEqual([first?.name, first?.degree, first?.strength, first?.betweenness]);
    expect(measured.evidence["row1"]).toMatchObject({ title: first?.name, focus: [first?.actor] });
    expect(measured.evidence["row1"]?.ids).toEqual(first?.evidence);
  });
});
