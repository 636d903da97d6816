import type { PairRow } from "@readout/analysis";
import { cooccurrenceHeatmap, cooccurrenceNetwork, type Figure } from "@readout/charts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairRows, tableOf } from "./fixtures.ts";
import { emptyGallery, gallery } from "./gallery.ts";
import { readable, snapshotOf } from "./snapshot.ts";

const figures = Object.entries(gallery());

describe.each(figures)("the figure %s", (name, figure) => {
  it("is the JSON it was", async () => {
    await expect(readable(figure)).toMatchFileSnapshot(snapshotOf(name));
  });

  it("has evidence for every mark and every row", () => {
    expect(keysOf(figure).filter((key) => !Object.hasOwn(figure.evidence, key))).toEqual([]);
    expect(figure.table.keys).toHaveLength(figure.table.rows.length);
  });

  it("survives JSON whole", () => {
    expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
  });

  it("says its finding in words", () => {
    expect(figure.caption).toMatch(/^.{20,}\.$/su);
    expect(figure.caption).not.toMatch(/NaN|Infinity|undefined|null/u);
  });

  it("names no colour for its text but the one for light and dark", () => {
    expect(figure.layout.font?.color).toBe("#767676");
    expect(figure.layout.paper_bgcolor).toBe("rgba(0,0,0,0)");
  });
});

it.each(Object.entries(emptyGallery()))("says in a sentence that there is nothing to draw: %s", (_, figure) => {
  expect(figure.data).toEqual([]);
  expect(figure.table.rows).toEqual([]);
  expect(figure.table.columns.length).toBeGreaterThan(2);
  expect(figure.caption).toMatch(/^(?:No|There is no) .+\.$/u);
});

it("draws any table of pairs with finite numbers, text without markup and evidence for every mark", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom("__proto__", "constructor", "<b>", "toString"),
  );
  const changes = fc.record({
    ids: fc.uniqueArray(text, { minLength: 8, maxLength: 8 }),
    seed: fc.integer({ min: 1, max: 9999 }),
  });
  const check = fc.property(changes, ({ ids, seed }) => {
    const pairs = tableOf(renamed(pairRows(8, seed), ids));
    for (const figure of [cooccurrenceNetwork(pairs), cooccurrenceHeatmap(pairs)]) {
      expect(JSON.parse(JSON.stringify(figure))).toEqual(figure);
      expect(keysOf(figure).every((key) => Object.hasOwn(figure.evidence, key))).toBe(true);
      expect(JSON.stringify(figure.data)).not.toMatch(/<(?!br>)/u);
      expect(JSON.stringify([figure.data, figure.layout])).not.toMatch(/\\ud[89a-f]/u);
    }
  });
  fc.assert(check, { numRuns: 60, seed: 1 });
});

function renamed(pairs: readonly PairRow[], ids: readonly string[]): PairRow[] {
  const known = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const name = (id: string): string => ids[known.indexOf(id)] ?? id;
  return pairs.map((pair) => ({ ...pair, a: name(pair.a), b: name(pair.b), aName: name(pair.a), bName: name(pair.b) }));
}

/** The evidence keys that the marks and rows of a figure name. */
function keysOf(figure: Figure): string[] {
  const drawn = [...figure.data, ...(figure.compact?.data ?? [])];
  const marks = drawn.flatMap((trace) => ("customdata" in trace ? [trace.customdata] : [])).flat(2);
  return [...marks, ...figure.table.keys].filter((key): key is string => typeof key === "string" && key !== "");
}
