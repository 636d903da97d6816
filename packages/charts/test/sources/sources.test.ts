import type { ShareRow } from "@readout/analysis";
import { type Figure, sourceShares, sourceTypesByOutlet } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { sourceRows, sourceTypeRows, tableOf, wholeMeasures } from "../fixtures.ts";

interface Bars {
  readonly name: string;
  readonly x: number[];
  readonly y: number[];
  readonly customdata: string[];
  readonly marker: { readonly color: string; readonly pattern: { readonly shape?: string } };
  readonly error_x: { readonly array: (number | string)[]; readonly arrayminus: (number | string)[] };
}

const bars = (figure: Figure): Bars[] =>
  (figure.data as unknown as (Bars & { type: string })[]).filter(({ type }) => type === "bar");

describe("shares of sources", () => {
  const figure = sourceShares(tableOf(sourceRows()));

  it("are ranked, longest on top, as many as asked for", () => {
    const all = bars(figure).flatMap(({ x, y }) => x.map((share, i) => ({ share, place: y[i] ?? -1 })));
    const ordered = all.sort((one, two) => one.place - two.place).map(({ share }) => share);
    expect(ordered).toHaveLength(15);
    expect(ordered).toEqual([...ordered].sort((one, two) => two - one));
  });

  it("tell sources without a name by colour and by pattern", () => {
    expect(bars(figure).map(({ name, marker }) => [name, marker.pattern.shape ?? ""])).toEqual([
      ["named source", ""],
      ["anonymous source", "/"],
      ["no source named", "."],
      ["unresolved source", "x"],
    ]);
    expect(new Set(bars(figure).map(({ marker }) => marker.color)).size).toBe(4);
  });

  it("are rounded once: what an answer calls 3 % no bar calls 4 %", () => {
    const row = { ...(sourceRows()[0] as ShareRow), attributions: 42, share: 42 / 1212, low: null, high: null };
    const drawn = sourceShares(tableOf([row, { ...row, key: "b", label: "B", attributions: 300, share: 300 / 1212 }]));
    const ends = drawn.data.at(-1) as { text: readonly string[] };
    expect(ends.text.map((text) => text.trim())).toEqual(["25 &#37;", "3 &#37;"]);
    expect(drawn.table.rows.map((cells) => cells[3])).toEqual([0.248, 0.035]);
  });

  it("stand below what rests on all anonymous and all unresolved ones, as it was measured", () => {
    const drawn = sourceShares(tableOf(sourceRows()), { top: 3, together: tableOf(wholeMeasures()) });
    expect(drawn.table.rows.map((row) => row.slice(0, 4))).toEqual([
      ["Velmora", 64, 32, 0.182],
      ["anonymous sources, not described", 41, 21, 0.117],
      ["Karsand", 38, 19, 0.108],
      ["all anonymous sources", 40, 30, 0.118],
      ["all unresolved sources", 18, 18, 0.053],
    ]);
    expect(drawn.evidence["kind1"]).toMatchObject({ title: "All anonymous sources: 40 attributions", total: 40 });
    expect(drawn.layout.shapes).toMatchObject([{ y0: 1.5, y1: 1.5 }]);
    expect(drawn.caption).toContain(
      "Above the line: all anonymous sources and all unresolved sources, joint statements counted once; below it single ones.",
    );
    const none = wholeMeasures().map((row) => ({ ...row, value: 0, evidence: [] }));
    const without = sourceShares(tableOf(sourceRows()), { top: 3, together: tableOf(none) });
    expect(without).toEqual(sourceShares(tableOf(sourceRows()), { top: 3 }));
    const words = { measure: "words", together: tableOf(wholeMeasures()) } as const;
    expect(sourceShares(tableOf(sourceRows()), words)).toEqual(
      sourceShares(tableOf(sourceRows()), { measure: "words" }),
    );
  });

  it("keep sources that the user hides apart from those without a name", () => {
    const [first, ...rest] = sourceRows();
    const rows = [{ ...first, key: "type:hidden", label: "sources you hide" } as (typeof rest)[number], ...rest];
    const drawn = sourceShares(tableOf(rows));
    expect(bars(drawn).map(({ name }) => name)).toContain("hidden by your actor file");
    expect(drawn.caption).toContain("Of those with a name, Karsand has most: 38, in 19 articles.");
    expect(drawn.caption).not.toContain("sources you hide is");
  });

  it("have intervals that start and end where the table says", () => {
    const [velmora] = sourceRows();
    const [named] = bars(figure);
    const [share = 0, more, less] = [
      named?.x[0],
      Number(named?.error_x.array[0]),
      Number(named?.error_x.arrayminus[0]),
    ];
    expect(share + more).toBeCloseTo(100 * (velmora?.high ?? 0), 0);
    expect(share - less).toBeCloseTo(100 * (velmora?.low ?? 0), 0);
  });

  it("have no interval where the table has none", () => {
    const rows = sourceRows().map((row) => ({ ...row, low: null, high: null }));
    const [named] = bars(sourceShares(tableOf(rows)));
    // A length of 0 would be drawn as a line across the bar.
    expect(new Set([...(named?.error_x.array ?? []), ...(named?.error_x.arrayminus ?? [])])).toEqual(new Set(["none"]));
  });

  it("say on whom the news rests most, and how much on nobody by name", () => {
    expect(figure.caption).toBe(
      "Of 351 attributions, joint ones counted for each speaker, 12 % rest on anonymous sources, 1 % on sources that are not identified, 7 % name no source and 5 % have one that Readout could not resolve. Of those with a name, Velmora has most: 64, in 32 articles.",
    );
  });

  it("say it in whole sentences where there is only one kind, one attribution or a tie", () => {
    const caption = (keys: readonly string[]) => {
      const rows = sourceRows().filter(({ key }) => keys.includes(key));
      return sourceShares(tableOf(rows.map((row) => ({ ...row, attributions: 1, articles: 1 })))).caption;
    };
    expect(caption(["velmora"])).toBe("The only attribution is to Velmora.");
    expect(caption(["velmora", "karsand"])).toBe(
      "All of 2 attributions rest on sources with a name. Of those with a name, 2 have most: 1 each.",
    );
    expect(caption(["type:anonymous"])).toBe("The only attribution rests on an anonymous source.");
    expect(caption(["type:unresolved"])).toBe("The only attribution has a source that Readout could not resolve.");
  });

  it("say that a bar of a source without a name is not one person", () => {
    const [first] = sourceRows();
    const row = { ...first, key: "type:anonymous:senior aide", label: "senior aide (anonymous)" } as typeof first;
    const drawn = sourceShares(tableOf(row ? [{ ...row, attributions: 1, articles: 1 }] : []));
    expect(drawn.caption).toBe(
      "The only attribution rests on an anonymous source. A bar of a source without a name gathers all who are described in these words, different people among them.",
    );
    expect(bars(drawn).map(({ name }) => name)).toEqual(["anonymous source"]);
  });

  it("do not mix outlets", () => {
    const rows = [
      ...sourceRows().map((row) => ({ ...row, within: "A" })),
      ...sourceRows().map((row) => ({ ...row, within: "B" })),
    ];
    expect(() => sourceShares(tableOf(rows))).toThrow("Expected rows of one within, got 2");
    expect(sourceShares(tableOf(rows), { within: "A" }).data).toEqual(figure.data);
  });
});

describe("source types by outlet", () => {
  it("fill each outlet's bar to 100 per cent", () => {
    const sums = new Map<number, number>();
    for (const { x, y } of bars(sourceTypesByOutlet(tableOf(sourceTypeRows())))) {
      for (const [i, place] of y.entries()) sums.set(place, (sums.get(place) ?? 0) + (x[i] ?? 0));
    }
    expect(sums.size).toBe(5);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(100, 1);
  });

  it("refuse shares that are not by source type within outlet", () => {
    const [row] = sourceTypeRows();
    if (row === undefined) throw new Error("no row");
    expect(() => sourceTypesByOutlet(tableOf([{ ...row, within: null }]))).toThrow("Expected shares within outlets");
    expect(() => sourceTypesByOutlet(tableOf([{ ...row, key: "__proto__" }]))).toThrow(
      "unknown source type: __proto__",
    );
  });
});
