import {
  attributionMeasures,
  attributionShares,
  linearisedRatio,
  type MeasureOptions,
  numberInterval,
  shareInterval,
  timeline,
  wilson,
} from "@readout/analysis";
import type { Facts } from "@readout/facts";
import { expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const anna = { actor: "anna", speaker: "Anna" };

const FACTS = factsOf([
  {
    outlet: "Gazette",
    attributions: [
      { ...anna, kind: "direct", words: 10, quotedWords: 10 },
      { ...anna, kind: "mixed", words: 20, quotedWords: 5 },
      { speaker: "Bo Bly", words: 10 },
    ],
  },
  { outlet: "Gazette", attributions: [{ sourceType: "anonymous", kind: "direct", words: 10, quotedWords: 10 }] },
  { outlet: "Herald", attributions: [{ sourceType: "unnamed", words: 10 }] },
  { outlet: "Herald", attributions: [] },
]);

const measures = (facts: Facts, options?: MeasureOptions) => attributionMeasures(facts, options).objects();

test("The whole corpus has ten measures, each with its n and the attributions behind it.", () => {
  expect(measures(FACTS).map(({ group, measure, value, n, unit }) => [group, measure, value, n, unit])).toEqual([
    ["all articles", "direct share", 2 / 5, 5, "attributions"],
    ["all articles", "anonymous share", 1 / 5, 5, "attributions"],
    ["all articles", "unnamed share", 1 / 5, 5, "attributions"],
    ["all articles", "unresolved share", 0, 5, "attributions"],
    ["all articles", "quoted words share", 25 / 60, 60, "words"],
    ["all articles", "attributions an article", 5 / 4, 4, "articles"],
    ["all articles", "sources an article", 2 / 4, 4, "articles"],
    ["all articles", "official share", 0, 5, "attributions"],
    ["all articles", "role told share", 0, 5, "attributions"],
    ["all articles", "single-source share", 1 / 2, 2, "articles with sources"],
  ]);
  expect(measures(FACTS).map(({ evidence }) => evidence)).toEqual([
    ["a0.0", "a1.0"],
    ["a1.0"],
    ["a2.0"],
    [],
    ["a0.0", "a0.1", "a1.0"],
    ["a0.0", "a0.1", "a0.2", "a1.0", "a2.0"],
    ["a0.0", "a0.1", "a0.2"],
    [],
    [],
    ["a0.0", "a0.1", "a0.2", "a1.0"],
  ]);
});

test("Intervals have articles as observations.", () => {
  const of = (direct: number, all: number) => ({
    attributions: Array.from({ length: all }, (_, i) => ({ kind: i < direct ? "direct" : "indirect" }) as const),
  });
  const [direct, , , , , attributions] = measures(factsOf([of(1, 3), of(1, 1), of(2, 4), of(0, 2)]));
  const share = linearisedRatio([1, 1, 2, 0], [3, 1, 4, 2]);
  const number = linearisedRatio([3, 1, 4, 2], [1, 1, 1, 1]);
  expect({ low: direct?.low, high: direct?.high }).toEqual(share && shareInterval(share));
  expect({ low: attributions?.low, high: attributions?.high }).toEqual(number && numberInterval(number));
});

test("The share of officials is of all attributions, whatever is told of the others.", () => {
  const facts = factsOf([
    {
      attributions: [
        { role: "official", official: true },
        { role: "expert", official: false },
        { role: "spokesperson", official: null },
        {},
      ],
    },
  ]);
  const value = (name: string) => measures(facts).find(({ measure }) => measure === name)?.value;
  expect(value("official share")).toBe(1 / 4);
  expect(value("role told share")).toBe(3 / 4);
});

test("An article has a single source where no two of its sources are known to be different.", () => {
  const single = (...attributions: { actor?: string; sourceType?: "unnamed" | "unresolved" | "anonymous" }[]) =>
    measures(factsOf([{ attributions }])).at(-1);
  expect(single(anna, anna)).toMatchObject({ measure: "single-source share", value: 1, n: 1 });
  expect(single(anna, { actor: "boris" })?.value).toBe(0);
  expect(single(anna, { sourceType: "anonymous" })?.value).toBe(0);
  // "He" may be Anna, and a passive is nobody.
  expect(single(anna, { sourceType: "unresolved" })?.value).toBe(1);
  expect(single(anna, { sourceType: "unnamed" })?.value).toBe(1);
  expect(single({ sourceType: "unnamed" })).toMatchObject({ value: null, n: 0 });
});

test("Groups are measured for themselves.", () => {
  const rows = measures(FACTS, { by: "outlet" }).filter(({ measure }) => measure === "direct share");
  expect(rows.map(({ group, value, n }) => [group, value, n])).toEqual([
    ["Gazette", 2 / 4, 4],
    ["Herald", 0, 1],
  ]);
});

test("A group with one article or two has values and no intervals.", () => {
  for (const articles of [1, 2]) {
    const facts = factsOf(Array.from({ length: articles }, () => ({ attributions: [anna, { speaker: "Bo Bly" }] })));
    for (const row of measures(facts)) {
      expect(row.value).not.toBeNull();
      expect(row).toMatchObject({ low: null, high: null, articles });
    }
  }
});

test("What Readout cannot resolve is neither anonymous nor without a source.", () => {
  const rows = measures(factsOf([{ attributions: [{ sourceType: "unresolved" }, { sourceType: "anonymous" }] }]));
  expect(rows.slice(1, 4).map(({ measure, value }) => [measure, value])).toEqual([
    ["anonymous share", 0.5],
    ["unnamed share", 0],
    ["unresolved share", 0.5],
  ]);
});

test("A share in which articles do not differ has Wilson's interval over articles, a number has none.", () => {
  const rows = measures(factsOf([1, 2, 3].map(() => ({ attributions: [anna] }))));
  const interval = (name: string) => rows.find(({ measure }) => measure === name);
  expect(interval("direct share")).toMatchObject({ value: 0, ...wilson(0, 3) });
  expect(interval("attributions an article")).toMatchObject({ value: 1, low: null, high: null });
});

test("Articles without attributions have a rate of 0 and no shares.", () => {
  const rows = measures(factsOf([{}, {}]));
  expect(rows.map(({ value, low }) => [value, low])).toEqual([
    [null, null],
    [null, null],
    [null, null],
    [null, null],
    [null, null],
    [0, null],
    [0, null],
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test("No articles give an empty table with its columns.", () => {
  expect(attributionMeasures(factsOf([])).numRows()).toBe(0);
  expect(attributionMeasures(factsOf([])).columnNames()).toContain("measure");
});

test("A joint statement is one attribution of two sources.", () => {
  const facts = factsOf([
    {
      attributions: [
        { ...anna, kind: "direct" },
        { speaker: "Bo Bly", kind: "direct", joint: 1 },
      ],
    },
  ]);
  const values = Object.fromEntries(measures(facts).map(({ measure, value, n }) => [measure, [value, n]]));
  expect(values).toMatchObject({
    "direct share": [1, 1],
    "attributions an article": [1, 1],
    "sources an article": [2, 1],
  });
  const shares = attributionShares(facts, { by: "source" }).objects();
  expect(shares.map(({ label, share }) => [label, share])).toEqual([
    ["Anna", 0.5],
    ["Bo Bly", 0.5],
  ]);
  expect(attributionShares(facts, { by: "outlet" }).objects()[0]?.attributions).toBe(1);
  expect(attributionShares(facts, { by: "sourceType" }).objects()[0]).toMatchObject({ attributions: 1, share: 1 });
  expect(
    timeline(facts)
      .objects()
      .map(({ series, n }) => [series, n]),
  ).toContainEqual(["attributions", 1]);
});
