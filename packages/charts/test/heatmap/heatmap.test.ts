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
    expect(filled).toBe(2 * rows.length);
    expect(customdata.flat().filter((key) => key !== "").length).toBe(filled);
  });

  it("centres the colours of NPMI and of log-likelihood at 0", () => {
    expect(zmin).toBe(-zmax);
    const other = cells(cooccurrenceHeatmap(tableOf(rows), { measure: "logLikelihood" }));
    expect(other.zmin).toBe(-other.zmax);
  });

  it("says in words what its colours tell, of pairs that are surely no chance", () => {
    const unsure = rows.map((row) => ({ ...row, npmi: 0.99, q: 0.5 }));
    const all = tableOf([...unsure.slice(0, 3), ...rows.slice(3)]);
    expect(cooccurrenceHeatmap(all).caption).toMatch(
      /^Of the pairs beyond chance .* are the closest: together in .* \(NPMI 0\.[0-8]\d\)\. /u,
    );
    expect(cooccurrenceHeatmap(tableOf(unsure)).caption).toMatch(/ are named together in /u);
    expect(cooccurrenceHeatmap(all, { measure: "together" }).caption).toMatch(/ are named together in /u);
  });

  it("shows no more actors than asked for", () => {
    expect(cells(cooccurrenceHeatmap(tableOf(rows), { top: 5 })).z.length).toBeLessThanOrEqual(5);
  });
});
