import { renderReport } from "@readout/report";
import { describe, expect, test } from "vitest";
import type { EvidenceData } from "../../src/client/pageData.ts";
import { bars, code, executed, heatmap, longTable, network, whole } from "./notebook.ts";
import { data, evidence, visible } from "./pageParts.ts";

describe("figures and tables", () => {
  test("are numbered apart, with an anchor from their name", () => {
    const page = visible(renderReport(executed([code("a", [bars(), longTable()]), code("b", [bars(), heatmap()])])));
    for (const [anchor, label] of [
      ["figure-sources", "Figure 1"],
      ["figure-sources-2", "Figure 2"],
      ["figure-heat", "Figure 3"],
      ["table-outlets", "Table 1"],
    ]) {
      expect(page).toContain(`<a class="label" href="#${anchor}">${label}</a>`);
    }
  });

  test("keep the same key of two figures apart", () => {
    const plots = data(renderReport(executed([code("a", [bars(), heatmap()])])), "plot-data");
    expect(plots).toMatchObject([
      {
        groups: [
          ["bar1", 0],
          ["__proto__", 1],
        ],
      },
      { groups: [["bar1", 2]] },
    ]);
  });

  test("share their passages: each is in the page once", () => {
    const page = renderReport(executed([code("a", [bars(), bars(), network()])]));
    expect(evidence(page)).toMatchObject({ passages: { length: 8 }, groups: { length: 3 } });
  });

  test("bring whole articles, whose words are in the page once", () => {
    const page = renderReport(executed([code("a", [whole()]), code("b", [whole()])]));
    const { wholes, passages, articles } = evidence(page) as EvidenceData;
    expect(articles).toHaveLength(2);
    expect(wholes.map((one) => one?.[1].length ?? 0)).toEqual([2, 0]);
    const [words, marks] = passages[0]?.[1][0] ?? ["", []];
    expect(Array.isArray(words) && wholes[0]?.[0].slice(...words)).toBe("“It is late,” Oren Halvick said.");
    expect(marks).toHaveLength(1);
    // The other article is not there whole.
    expect(passages[1]?.[1][0]?.[0]).toBe("Velmora is far.");
  });

  test("show their numbers without scripts, and name each chart", () => {
    const page = visible(renderReport(executed([code("a", [bars()])])));
    expect(page).toContain('role="img" aria-label="Chart of Figure 1. The table after it holds the same numbers');
    expect(page).toMatch(/<details class="behind" open>[\s\S]*<th scope="row"[^>]*>Oren Halvick<\/th>/u);
    expect(page).toContain('<th scope="col" data-type="integer" class="number">Statements</th>');
    expect(page).toContain('<td class="number" data-value="1234">1,234</td>');
    expect(page).toContain('<td class="number" data-value="0.4">40 %</td>');
  });

  test("of no data are their captions alone: no empty chart, no table without rows, no charting code", () => {
    const none = { columns: [], rows: [], keys: [], evidence: {} };
    const evidence = { groups: {}, passages: {} };
    const figure = {
      id: "none",
      caption: "No article has a date.",
      table: { id: "n", caption: "", ...none },
      evidence,
    };
    const table = { table: { id: "empty", caption: "0 actors.", ...none }, evidence };
    const page = renderReport(
      executed([
        code("a", [
          { "application/vnd.plotly.v1+json": { data: [], layout: {} }, "application/vnd.readout.figure+json": figure },
          { "application/vnd.readout.table+json": table },
        ]),
      ]),
    );
    expect(visible(page)).toMatch(/Figure 1<\/a> No article has a date\.<\/figcaption>\n<\/figure>/u);
    expect(visible(page)).toMatch(/Table 1<\/a> 0 actors\.<\/figcaption>\n<\/figure>/u);
    expect(data(page, "plot-data")).toEqual([]);
    expect(page).not.toContain("Plotly, Inc.");
  });

  test("are drawn by the smallest bundle that can", () => {
    expect(renderReport(executed([code("a", [bars(), network()])]))).toContain("plotly.js (basic - minified)");
    expect(renderReport(executed([code("a", [heatmap()])]))).toContain("plotly.js (cartesian - minified)");
    expect(renderReport(executed([code("a", [longTable()])]))).not.toContain("Plotly, Inc.");
  });

  test("write tiny numbers as powers of ten, and a column with one number of decimals", () => {
    const columns = [
      { name: "a", label: "Pair", type: "text" },
      { name: "q", label: "q", type: "number" },
    ];
    const table = {
      id: "q",
      caption: "q.",
      columns,
      rows: [
        ["a", 0.25],
        ["b", 3e-8],
        ["c", -1],
        ["d", null],
      ],
      keys: [null, null, null, null],
      evidence: {},
    };
    const page = visible(
      renderReport(
        executed([
          code("a", [{ "application/vnd.readout.table+json": { table, evidence: { groups: {}, passages: {} } } }]),
        ]),
      ),
    );
    const cells = [...page.matchAll(/<td class="number"[^>]*>(.*?)<\/td>/gu)].map(([, cell]) => cell);
    expect(cells).toEqual(["0.25", "3×10⁻⁸", "−1.00", '<span class="quiet">–</span>']);
  });
});
