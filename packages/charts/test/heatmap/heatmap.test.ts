import { cooccurrenceHeatmap, type Figure } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { clusterOrder } from "../../src/heatmap/order.ts";
import { pairRows, tableOf } from "../fixtures.ts";

const cells = (figure: Figure) =>
  figure.data[0] as { z: (number | null)[][]; customdata: string[][]; zmin: number; zmax: number };

it("puts similar items side by side", () => {
  const similar = (i: number, j: number): number => (i % 2 === j % 2 ? 1 : 0);
  const parity = clusterOrder(6, similar).map((i) => i % 2);
  expect(parity.join("")).toMatch(/^(?:000111|111000)$/u);
  expect(clusterOrder(0, similar)).toEqual([]);
  expect(clusterOrder(1, similar)).toEqual([0]);
});

describe("a heatmap", () => {
  const rows = pairRows(12);
  const { z, customdata, zmin, zmax } = cells(cooccurrenceHeatmap(tableOf(rows)));

  it("is symmetric, with an empty diagonal", () => {
    expect(z.map((row, i) => row.map((_, j) => z[j]?.[i]))).toEqual(z);
    expect(z.map((row, i) => row[i])).toEqual(z.map(() => null));
  });

  it("leaves a pair without data empty instead of 0", () => {
    const filled = z.flat().filter((value) => value !== null).length;
    expect(filled).toBe(2 * rows.filter(({ articles }) => articles > 1).length);
    expect(customdata.flat().filter((key) => key !== "").length).toBe(filled);
  });

  it("centres the colours of NPMI at 0", () => {
    expect(zmin).toBe(-zmax);
  });

  it("says in words what is counted, and that its colours are not tested", () => {
    const { caption } = cooccurrenceHeatmap(tableOf(rows));
    expect(caption).toMatch(
      /^Among the \d+ actors named most, \d+ pairs share a sentence in two articles or more\. The most articles are those of .* and .*: \d+ of 320 articles\. Cells without/u,
    );
    expect(caption).toMatch(/Colours describe and are not tested\.$/u);
    expect(cooccurrenceHeatmap(tableOf(rows.map((row) => ({ ...row, articles: 1 })))).caption).toBe(
      "No two actors meet in more than one article.",
    );
  });

  it("shows no more actors than asked for", () => {
    expect(cells(cooccurrenceHeatmap(tableOf(rows), { top: 5 })).z.length).toBeLessThanOrEqual(5);
  });
});
