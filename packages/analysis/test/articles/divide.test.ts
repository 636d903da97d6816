import { attributionShares, type Division, divisions, measureDifferences } from "@readout/analysis";
import { describe, expect, it } from "vitest";
import { factsOf, type Sketch } from "../facts.ts";

const one = (published: string | null, own: Sketch["own"] = {}, outlet: string | null = null): Sketch => ({
  published,
  own,
  outlet,
  attributions: [{ actor: "ann", speaker: "Ann" }],
});

const groups = (sketches: readonly Sketch[], by: Division): string[] =>
  attributionShares(factsOf(sketches), { by: "sourceType", within: by })
    .objects()
    .map(({ within }) => String(within));

describe("Articles are divided", () => {
  const FACTS = [
    one("2031-03-31", { section: "home", rank: 10 }),
    one("2031-04-01T09:00:00Z", { section: "world", rank: 9 }),
    one("2032-01-01", { rank: 2 }),
    one(null, { section: "" }),
  ];

  it("by a column of the input's own, words in alphabetical order, numbers by size, what is not stated last", () => {
    expect(groups(FACTS, "section")).toEqual(["home", "world", "no section stated"]);
    expect(groups(FACTS, "rank")).toEqual(["2", "9", "10", "no rank stated"]);
  });

  it("by steps of time", () => {
    expect(groups(FACTS, "quarter")).toEqual(["2031-Q1", "2031-Q2", "2032-Q1", "undated"]);
    expect(groups(FACTS, "year")).toEqual(["2031", "2032", "undated"]);
    expect(groups(FACTS, "week")).toEqual(["2031-03-31", "2031-12-29", "undated"]);
  });

  it("by named periods, in the order in which they are named, days included", () => {
    const periods = { after: ["2031-04-01", "2031-12-31"], before: ["2031-01-01", "2031-03-31"] } as const;
    expect(groups(FACTS, periods)).toEqual(["after", "before", "in no period"]);
  });

  it("by shares of their own, in the order of time", () => {
    const rows = attributionShares(factsOf(FACTS), { by: "year" }).objects();
    expect(rows.map(({ label }) => label)).toEqual(["2031", "2032", "undated"]);
  });

  it("not by a column that is not there, nor by periods that are none or overlap", () => {
    expect(() => groups(FACTS, "desk")).toThrow(/^unknown division: desk; articles have the columns article, id/);
    expect(() => groups(FACTS, { may: ["2031-05-31", "2031-05-01"] })).toThrow("period may: expected a first");
    expect(() => groups(FACTS, { may: ["2031-05-40", "2031-06-01"] })).toThrow("period may: expected a first");
    const both = { a: ["2031-01-01", "2031-02-01"], b: ["2031-02-01", "2031-03-01"] } as const;
    expect(() => groups(FACTS, both)).toThrow("periods a and b overlap: 2031-02-01 is in both");
  });

  it("in ways that can be told before: those that give two to fifty groups of three", () => {
    const some = Array.from({ length: 12 }, (_, i) =>
      one(`2031-0${1 + (i % 2)}-0${1 + (i % 9)}`, { section: i < 6 ? "home" : "world", number: i, same: "x" }, "A"),
    );
    expect(divisions(factsOf(some))).toEqual(["month", "section", "week"]);
    expect(divisions(factsOf([]))).toEqual([]);
  });

  it("by a column of one value, of thousands or of none without a difference being found", () => {
    const many = Array.from({ length: 3000 }, (_, i) => one("2031-01-01", { id2: i, same: "x", none: null }));
    for (const by of ["id2", "same", "none"]) expect(measureDifferences(factsOf(many), { by }).numRows()).toBe(0);
    expect(groups(many, "id2")).toHaveLength(3000);
    expect(groups(many, "none")).toEqual(["no none stated"]);
  });

  it("by no column of records", () => {
    expect(() => groups([one("2031-01-01", { desk: { name: "news" } as unknown as string })], "desk")).toThrow(
      "no words or numbers: desk",
    );
  });
});
