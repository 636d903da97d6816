import type { AboutRow, HandsRow } from "@readout/analysis";
import { aboutFindings, aboutMatrix, type Finding } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { tableOf, texts } from "../fixtures.ts";

describe("who speaks about whom, in sentences", () => {
  const row = (source: string, about: string, attributions: number, articles = 3): AboutRow => ({
    ...{ within: null, source, about, sourceName: source.toUpperCase(), aboutName: about.toUpperCase(), attributions },
    ...{ articles, allAttributions: 20, allArticles: 9, share: attributions / 20, low: null, high: null },
    evidence: ["a0.0", "a1.0"],
  });
  const back = { within: null, actors: 3, pairs: 4, returned: 2, share: 0.5, expected: 0.6, reciprocity: -0.2 };
  const hand = (hands: 1 | 2 | 3, attributions: number): HandsRow => ({
    ...{
      group: "all articles",
      hands,
      attributions,
      articles: 1,
      allArticles: 9,
      n: 30,
      share: 0.1,
      low: null,
      high: null,
    },
    evidence: Array.from({ length: attributions }, (_, i) => `a${hands}.${i}`),
  });
  const found = (rows: readonly AboutRow[], hands: readonly HandsRow[]): readonly Finding[] =>
    aboutFindings({ abouts: tableOf(rows), reciprocity: tableOf([back]), hands: tableOf(hands) });

  it("names the commonest pair with its share, what is returned, and what came through other hands", () => {
    const all = found([row("ann", "bo", 10), row("bo", "ann", 3)], [hand(1, 25), hand(2, 4), hand(3, 1)]);
    expect(texts(all)).toEqual([
      "Most often ANN speaks about BO: 10 attributions in 3 articles, 50 % of the 20 attributions to ANN.",
      "Of 4 pairs of a source and whom it speaks about, 50 % are returned: the other speaks about the source as well.",
      "5 of 30 attributions came through more than one hand.",
    ]);
    expect(all[1]?.evidence).toMatchObject({ title: "Pairs that are returned: 2 attributions", focus: ["bo", "ann"] });
    expect(all[2]?.evidence?.ids).toHaveLength(5);
  });

  it("says of one pair and of one attribution what they are", () => {
    const one = aboutFindings({
      abouts: tableOf([row("ann", "bo", 1)]),
      reciprocity: tableOf([{ ...back, pairs: 1, returned: 0, share: 0 }]),
      hands: tableOf([
        { ...hand(1, 1), n: 1 },
        { ...hand(2, 0), n: 1 },
      ]),
    });
    expect(texts(one).slice(1)).toEqual([
      "The only pair of a source and whom it speaks about is not returned: nobody spoken about speaks about the source.",
      "The only attribution was told by its source itself, as far as the texts say.",
    ]);
  });

  it("ranks no pair of one or two articles", () => {
    expect(texts(found([row("ann", "bo", 10, 1), row("bo", "cy", 3)], []))[0]).toBe(
      "Of pairs in 3 articles or more, most often BO speaks about CY: 3 attributions in 3 articles, 15 % of the 20 attributions to BO.",
    );
    expect(texts(found([row("ann", "bo", 10, 1)], []))[0]).toBe(
      "No source speaks about the same actor in 3 articles or more, so no pair is ranked here.",
    );
  });

  it("the matrix has the commonest pair, also where others speak about more", () => {
    const many = ["di", "ed", "flo", "gus", "hal"].flatMap((about) => [row("cy", about, 3), row("ida", about, 2)]);
    const { table } = aboutMatrix(tableOf([row("ann", "bo", 4), ...many]), { top: 4 });
    expect(table.rows).toEqual([
      ["ANN", "BO", 4, 3],
      ["CY", "DI", 3, 3],
    ]);
  });

  it("names none where several are as common, and says that there is none", () => {
    const [level] = found([row("ann", "bo", 3), row("bo", "ann", 3), row("ann", "cy", 1)], []);
    expect(level?.text).toBe("2 pairs have 3 attributions each, and none has more: ANN about BO and BO about ANN.");
    // Both pairs were counted from the same two attributions here.
    expect(level?.evidence).toEqual({
      ...{ title: "2 pairs of 3 attributions each: 2 attributions", total: 2, ids: ["a0.0", "a1.0"] },
      focus: ["bo", "ann"],
    });
    expect(texts(found([], []))).toEqual(["No source that is an actor speaks about another one."]);
    expect(found([row("ann", "bo", 3)], [hand(1, 30), hand(2, 0)]).at(-1)?.text).toContain("All of 30 attributions");
  });
});
