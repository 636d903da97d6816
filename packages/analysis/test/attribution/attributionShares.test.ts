import { attributionShares, linearisedRatio, type ShareOptions, shareInterval, wilson } from "@readout/analysis";
import { table } from "@readout/corpus";
import type { AttributionRow, Facts } from "@readout/facts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factsOf } from "../facts.ts";

const anna = { actor: "anna", speaker: "Anna" };
const anonymous = { sourceType: "anonymous" } as const;
const unnamed = { sourceType: "unnamed" } as const;

const FACTS = factsOf([
  {
    ...{ outlet: "Gazette", published: "2024-03-01" },
    attributions: [
      { ...anna, kind: "direct", words: 30 },
      { ...anna, words: 10 },
      { speaker: "Bo Bly", words: 20 },
    ],
  },
  {
    outlet: "Gazette",
    published: "2024-04-01",
    attributions: [
      { ...anonymous, words: 5 },
      { ...unnamed, words: 15 },
    ],
  },
  {
    outlet: "Herald",
    published: null,
    attributions: [
      { ...anna, words: 20 },
      { sourceType: "document", words: 0 },
    ],
  },
  { outlet: null, published: "2024-03-09", attributions: [] },
]);

const shares = (facts: Facts, options: ShareOptions) => attributionShares(facts, options).objects();

describe("Shares by source", () => {
  test("are of actors, else of names; sources without a name stay apart by type", () => {
    const rows = shares(FACTS, { by: "source" });
    expect(rows.map(({ key, label, attributions }) => [key, label, attributions])).toEqual([
      ["anna", "Anna", 3],
      ["name:Bo Bly", "Bo Bly", 1],
      ["type:anonymous", "anonymous sources", 1],
      ["type:document", "documents not identified", 1],
      ["type:unnamed", "no source named", 1],
    ]);
  });

  test("count attributions, articles and words, and name the attributions behind them", () => {
    expect(shares(FACTS, { by: "source" })[0]).toMatchObject({
      ...{ attributions: 3, articles: 2, share: 3 / 7, words: 60, wordShare: 60 / 100, directShare: 1 / 3 },
      ...{ within: null, evidence: ["a0.0", "a0.1", "a2.0"] },
    });
  });

  test("have an interval with articles as observations", () => {
    const of = (own: number, all: number) => ({
      attributions: Array.from({ length: all }, (_, i) =>
        i < own ? { ...anna, words: 20 } : { ...unnamed, words: 5 },
      ),
    });
    const row = shares(factsOf([of(2, 3), of(0, 2), of(1, 2), of(3, 4)]), { by: "sourceType" })[0];
    const [ofAttributions, ofWords] = [
      linearisedRatio([2, 0, 1, 3], [3, 2, 2, 4]),
      linearisedRatio([40, 0, 20, 60], [45, 10, 25, 65]),
    ];
    expect({ low: row?.low, high: row?.high }).toEqual(ofAttributions && shareInterval(ofAttributions));
    expect({ low: row?.wordLow, high: row?.wordHigh }).toEqual(ofWords && shareInterval(ofWords));
    expect(row?.allArticles).toBe(4);
  });

  test("tell whom Readout could not resolve apart from anonymous sources", () => {
    const facts = factsOf([{ attributions: [{ sourceType: "unresolved" }, { ...anonymous }, { ...unnamed }] }]);
    expect(shares(facts, { by: "source" }).map(({ key, label }) => [key, label])).toEqual([
      ["type:anonymous", "anonymous sources"],
      ["type:unnamed", "no source named"],
      ["type:unresolved", "unresolved sources"],
    ]);
  });

  test("gather sources without a name by the words that describe them, apart by type and whatever their capitals", () => {
    const facts = factsOf([
      {
        attributions: [
          { ...anonymous, described: "norvian aide" },
          { ...anonymous, described: "Norvian aide" },
        ],
      },
      { attributions: [{ sourceType: "unresolved", described: "norvian aide" }, { ...anonymous }] },
      {
        attributions: [
          { sourceType: "organisation", described: "ministry" },
          { sourceType: "group", described: "voter" },
        ],
      },
    ]);
    expect(shares(facts, { by: "source" }).map(({ key, label, attributions }) => [key, label, attributions])).toEqual([
      ["type:anonymous:norvian aide", "Norvian aide (anonymous)", 2],
      ["type:anonymous", "anonymous sources", 1],
      ["type:organisation:ministry", "ministry (not identified)", 1],
      ["type:unresolved:norvian aide", "norvian aide (unresolved)", 1],
      ["type:group:voter", "voter (group)", 1],
    ]);
  });

  test("keep an anonymous source apart even where its institution is known", () => {
    const facts = factsOf([
      {
        attributions: [
          { ...anonymous, actor: "Velmora" },
          { actor: "Velmora", sourceType: "state" },
        ],
      },
    ]);
    expect(shares(facts, { by: "source" }).map(({ key }) => key)).toEqual(["Velmora", "type:anonymous"]);
  });

  test("of a source that the user hides are nobody's by name, and still counted", () => {
    const facts = factsOf([{ attributions: [{ ...anna, hidden: true }, { speaker: "Bo Bly" }] }]);
    expect(shares(facts, { by: "source" }).map(({ key, label, share }) => [key, label, share])).toEqual([
      ["name:Bo Bly", "Bo Bly", 0.5],
      ["type:hidden", "sources you hide", 0.5],
    ]);
    expect(shares(facts, { by: "sourceType" }).map(({ key, attributions }) => [key, attributions])).toEqual([
      ["person", 2],
    ]);
  });

  test("do not mix a name with an actor's id, nor with an object's members", () => {
    const names = ["anna", "__proto__", "constructor", "type:anonymous"];
    const facts = factsOf([{ attributions: [anna, ...names.map((speaker) => ({ speaker }))] }]);
    expect(shares(facts, { by: "source" }).map(({ attributions }) => attributions)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("Shares by something else", () => {
  test("are by type of source", () => {
    const rows = shares(FACTS, { by: "sourceType" });
    expect(rows.map(({ key, label, attributions }) => [key, label, attributions])).toEqual([
      ["person", "people", 4],
      ["anonymous", "anonymous sources", 1],
      ["document", "documents", 1],
      ["unnamed", "no source named", 1],
    ]);
  });

  test("are by outlet, the largest first", () => {
    const rows = shares(FACTS, { by: "outlet" });
    expect(rows.map(({ key, attributions, articles }) => [key, attributions, articles])).toEqual([
      ["Gazette", 5, 2],
      ["Herald", 2, 1],
    ]);
  });

  test("are by month in the order of time, the undated last", () => {
    const rows = shares(FACTS, { by: "month" });
    expect(rows.map(({ key, label, attributions }) => [key, label, attributions])).toEqual([
      ["2024-03", "2024-03", 3],
      ["2024-04", "2024-04", 2],
      ["", "undated", 2],
    ]);
  });

  test("are taken within each outlet, and have no interval within fewer than three articles", () => {
    const rows = shares(FACTS, { by: "sourceType", within: "outlet" });
    expect(rows.map(({ within, key, share }) => [within, key, share])).toEqual([
      ["Gazette", "person", 3 / 5],
      ["Gazette", "anonymous", 1 / 5],
      ["Gazette", "unnamed", 1 / 5],
      ["Herald", "document", 1 / 2],
      ["Herald", "person", 1 / 2],
    ]);
    for (const row of rows) expect(row).toMatchObject({ low: null, high: null, wordLow: null, wordHigh: null });
  });
});

describe("An interval", () => {
  test("is Wilson's over articles where these do not differ", () => {
    const some = { attributions: [anna] };
    const facts = factsOf([{ attributions: [anna, anna] }, some, some, { attributions: [] }]);
    const row = shares(facts, { by: "sourceType" })[0];
    expect({ low: row?.low, high: row?.high }).toEqual(wilson(3, 3));
  });

  test("is none for a share that rests on fewer than three articles, as they say nothing of how it varies", () => {
    const other = { attributions: [anonymous, anonymous] };
    const facts = factsOf([{ attributions: [anna, anna, anna] }, { attributions: [anna] }, other, other, other]);
    const [described, person] = shares(facts, { by: "sourceType" });
    expect(person).toMatchObject({ key: "person", articles: 2, low: null, high: null });
    // What they leave is no surer.
    expect(described).toMatchObject({ key: "anonymous", articles: 3, share: 0.6, low: null, high: null });
  });

  test("of a share and of what it leaves is the same, turned round", () => {
    const other = { attributions: [anonymous, anonymous] };
    const own = { attributions: [anna] };
    const [described, person] = shares(factsOf([{ attributions: [anna, anna] }, own, own, other, other, other]), {
      by: "sourceType",
    });
    expect(person?.low).toBeCloseTo(1 - (described?.high ?? 0), 12);
    expect(person?.high).toBeCloseTo(1 - (described?.low ?? 0), 12);
    // R 4.2.2: x <- c(2, 1, 1, 0, 0, 0); d <- c(2, 1, 1, 2, 2, 2); t <- sum(x) / sum(d)
    // v <- 6 / 5 * sum((x - t * d)^2) / sum(d)^2; plogis(qlogis(t) + c(-1, 1) * qt(.975, 5) * sqrt(v) / (t * (1 - t)))
    expect(person).toMatchObject({
      share: 0.4,
      low: expect.closeTo(0.05866673, 8),
      high: expect.closeTo(0.87701851, 8),
    });
  });

  test("is given to single sources from 30 articles on, where they speak in ten", () => {
    const of = (articles: number) =>
      factsOf(
        Array.from({ length: articles }, (_, i) => ({ attributions: i % 3 === 0 ? [anna, unnamed] : [unnamed] })),
      );
    const anna30 = shares(of(30), { by: "source" }).find(({ key }) => key === "anna");
    const anna29 = shares(of(29), { by: "source" }).find(({ key }) => key === "anna");
    expect(anna30?.low).toBeGreaterThan(0);
    expect(anna29).toMatchObject({ articles: 10, low: null, high: null, wordLow: null, wordHigh: null });
    const few = factsOf(Array.from({ length: 40 }, (_, i) => ({ attributions: i < 9 ? [anna, unnamed] : [unnamed] })));
    const anna9 = shares(few, { by: "source" }).find(({ key }) => key === "anna");
    expect(anna9).toMatchObject({ articles: 9, low: null, high: null, wordLow: null, wordHigh: null });
  });

  test("is null, and so is the share of words, where there are no words", () => {
    const facts = factsOf([{ attributions: [{ ...anna, words: 0 }] }, { attributions: [{ ...anna, words: 0 }] }]);
    expect(shares(facts, { by: "source" })[0]).toMatchObject({
      wordShare: null,
      wordLow: null,
      wordHigh: null,
      words: 0,
    });
  });

  test("moves with the level", () => {
    const base = shares(FACTS, { by: "sourceType" });
    expect(shares(FACTS, { by: "sourceType", level: 0.95 })).toEqual(base);
    expect(shares(FACTS, { by: "sourceType", level: 0.5 })).not.toEqual(base);
    expect(() => shares(FACTS, { by: "sourceType", level: 1 })).toThrow("not a confidence level: 1");
  });
});

test("Copies of one story count once unless all are asked for.", () => {
  const copy = { group: "wire", attributions: [anna] };
  const facts = factsOf([copy, copy, { attributions: [anna] }]);
  expect(shares(facts, { by: "source", wire: "all" })[0]).toMatchObject({ attributions: 3 });
  expect(shares(facts, { by: "source" })[0]).toMatchObject({ evidence: ["a0.0", "a2.0"] });
  const lines = [[["anna"], ["anna"]]];
  const told = { ...copy, paragraphs: lines, attributions: [anna, { ...anna, sentence: 1 }] };
  const added = factsOf([told, { ...told, reused: { 0: "copy" } }, { ...told, reused: { 0: "copy", 1: "copy" } }]);
  expect(shares(added, { by: "source", wire: "new" })[0]).toMatchObject({ evidence: ["a0.0", "a0.1", "a1.1"] });
  expect(shares(added, { by: "source", wire: "all" })[0]).toMatchObject({ attributions: 6 });
});

test("No attributions give an empty table with its columns.", () => {
  for (const facts of [factsOf([]), factsOf([{ outlet: "Gazette" }])]) {
    const empty = attributionShares(facts, { by: "source", within: "outlet" });
    expect(empty.numRows()).toBe(0);
    expect(empty.columnNames()).toContain("wordShare");
  }
});

test("A word that is no option is refused by name.", () => {
  expect(() => shares(FACTS, { by: "day" as "month" })).toThrow("unknown division: day");
  expect(() => shares(FACTS, { by: "source", within: "day" as "month" })).toThrow("unknown division: day");
});

describe("For any corpus", () => {
  const attribution = fc.record({
    speaker: fc.constantFrom("Anna", "Bo Bly", null),
    actor: fc.constantFrom("anna", null),
    sourceType: fc.constantFrom("person", "anonymous", "unnamed", "document"),
    kind: fc.constantFrom("direct", "indirect", "mixed"),
    words: fc.nat(40),
  });
  const article = fc.record({
    outlet: fc.constantFrom("Gazette", "Herald", null),
    attributions: fc.array(attribution, { maxLength: 5 }),
  });
  const corpus = fc.array(article, { maxLength: 6 }).map(factsOf);
  const options = fc.record({
    by: fc.constantFrom("source", "sourceType", "outlet", "month"),
    within: fc.constantFrom("outlet", "month"),
  }) satisfies fc.Arbitrary<ShareOptions>;

  test("the shares of a part add up to 1 and lie in their intervals, and nothing is NaN", () => {
    fc.assert(
      fc.property(corpus, options, (facts, chosen) => {
        const sums = new Map<string | null, number>();
        for (const row of shares(facts, chosen)) {
          sums.set(row.within, (sums.get(row.within) ?? 0) + row.share);
          for (const value of Object.values(row)) expect(value).not.toBeNaN();
          expect(row.low ?? row.share).toBeLessThanOrEqual(row.share);
          expect(row.high ?? row.share).toBeGreaterThanOrEqual(row.share);
          expect(row.evidence).toHaveLength(row.attributions);
        }
        for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });

  test("the order of the attributions' rows does not matter", () => {
    fc.assert(
      fc.property(corpus, options, (facts, chosen) => {
        const reversed = facts.attributions.objects().reverse();
        const names = facts.attributions.columnNames() as (keyof AttributionRow)[];
        const attributions = table<AttributionRow>(reversed, names);
        expect(shares({ ...facts, attributions }, chosen)).toEqual(shares(facts, chosen));
      }),
    );
  });
});
