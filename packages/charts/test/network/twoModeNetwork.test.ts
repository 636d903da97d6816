import { twoModeNetwork } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { twoSides } from "../../src/network/twoSides.ts";
import { tableOf, twoModeRows } from "../fixtures.ts";

const rows = twoModeRows(12);
const sure = rows.filter(({ q }) => q <= 0.05);

type Trace = { mode: string; line: { width: number; dash: string }; customdata: string[]; y: number[]; yaxis?: string };
const traces = (figure: ReturnType<typeof twoModeNetwork>): Trace[] => figure.data as unknown as Trace[];
const lines = (figure: ReturnType<typeof twoModeNetwork>): Trace[] =>
  traces(figure).filter(({ mode }) => mode === "lines");

interface Axis {
  readonly tickvals: readonly number[];
  readonly ticktext: readonly string[];
}
const axisOf = ({ layout }: ReturnType<typeof twoModeNetwork>, name: "yaxis" | "yaxis2"): Axis =>
  (layout as unknown as Record<string, Axis>)[name] ?? { tickvals: [], ticktext: [] };

describe("a two-mode network", () => {
  it("has a line for each cell beyond chance, the wider the more articles, each with its evidence", () => {
    const figure = twoModeNetwork(tableOf(rows));
    expect(figure.table.rows.map(([row, column]) => [row, column])).toEqual(
      sure.map(({ rowName, column }) => [rowName, column]),
    );
    const widths = lines(figure).map(({ line }) => line.width);
    expect(widths).toHaveLength(sure.length);
    expect(widths).toEqual([...widths].sort((x, y) => x - y));
    expect(widths.at(-1)).toBe(8);
    const cell = sure[0];
    const key = figure.table.keys[0] ?? "";
    expect(figure.evidence[key]?.ids).toEqual(cell?.evidence);
    expect(figure.evidence[key]?.focus).toEqual([cell?.row]);
  });

  it("gives each node the passages of its lines", () => {
    const figure = twoModeNetwork(tableOf(rows));
    const nodes = traces(figure).filter(({ mode }) => mode === "markers");
    expect(nodes.map(({ yaxis }) => yaxis)).toEqual(["y", "y2"]);
    const given = nodes.flatMap(({ customdata }) => customdata).flatMap((key) => figure.evidence[key]?.ids ?? []);
    expect(new Set(given)).toEqual(new Set(sure.flatMap(({ evidence }) => evidence)));
  });

  it("is readable with 3, 30 and 300 actors: names stand 20 pixels apart, and none twice", () => {
    for (const count of [3, 30, 300]) {
      const figure = twoModeNetwork(tableOf(twoModeRows(count)), { top: count });
      const { tickvals, ticktext } = axisOf(figure, "yaxis");
      expect(ticktext).toHaveLength(count);
      expect(new Set(ticktext).size).toBe(count);
      const gaps = tickvals.slice(1).map((y, i) => (tickvals[i] ?? 0) - y);
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20);
    }
  });

  it("keeps to so many nodes on each side, those of the commonest cells, and says so", () => {
    const figure = twoModeNetwork(tableOf(twoModeRows(300)), { top: 4 });
    expect(axisOf(figure, "yaxis").ticktext).toHaveLength(4);
    expect(axisOf(figure, "yaxis2").ticktext.length).toBeLessThanOrEqual(4);
    expect(figure.caption).toMatch(/\d+ are drawn, those among the 4 and \d of the commonest cells\./u);
  });

  it("draws counts dotted where nothing is beyond chance, and says when there is one outlet alone", () => {
    const weak = rows.map((row) => ({ ...row, q: 0.3 }));
    const figure = twoModeNetwork(tableOf(weak));
    expect(figure.caption).toMatch(
      /^No cell was found in more articles than chance gives \(q ≤ 0\.05\)\. The 15 commonest cells are drawn dotted/u,
    );
    expect(new Set(lines(figure).map(({ line }) => line.dash))).toEqual(new Set(["dot"]));
    const alone = weak.filter(({ column }) => column === weak[0]?.column);
    expect(twoModeNetwork(tableOf(alone)).caption).toContain(
      " All are of one outlet: there is no other to set it beside.",
    );
  });

  it("is the same for cells in any order but for the order of its table", () => {
    const turned = twoModeNetwork(tableOf([...rows].reverse()));
    const figure = twoModeNetwork(tableOf(rows));
    expect(turned.layout).toEqual(figure.layout);
    expect(turned.caption).toBe(figure.caption);
  });

  it("escapes hostile names, and keeps an actor apart from an outlet of the same name", () => {
    const name = "<b>__proto__</b>";
    const figure = twoModeNetwork(
      tableOf(sure.slice(0, 1).map((row) => ({ ...row, row: name, rowName: name, column: name }))),
    );
    expect(JSON.stringify([figure.data, figure.layout])).not.toContain("<b>");
    expect(lines(figure)).toHaveLength(1);
    expect(axisOf(figure, "yaxis").ticktext).toEqual(["&lt;b&gt;__proto__&lt;/b&gt;"]);
  });
});

describe("the order of two sides", () => {
  it("lays nodes that are joined beside each other, so that no lines cross that need not", () => {
    const [cell] = sure;
    if (cell === undefined) throw new Error("no cells");
    const join = (row: string, column: string, articles: number) => ({
      ...cell,
      row,
      rowName: row,
      column,
      articles,
      rowArticles: articles,
    });
    // By their articles: a, b, c. By the outlets they are in: c goes with a.
    const { left, right } = twoSides([join("a", "X", 9), join("b", "Y", 7), join("c", "X", 5)]);
    expect(left.map(({ id }) => id)).toEqual(["a", "c", "b"]);
    expect(right.map(({ id }) => id)).toEqual(["X", "Y"]);
  });
});
