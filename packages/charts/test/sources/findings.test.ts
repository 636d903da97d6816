import type { MeasureRow, ShareRow } from "@readout/analysis";
import { sourceFindings } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { differenceRows, measureRows, sourceRows, tableOf, texts } from "../fixtures.ts";

describe("on whose word, in sentences", () => {
  const whole = measureRows().filter(({ group }, _, all) => group === all[0]?.group);

  it("gives the share of anonymous sources with its interval, the leading source, and what was tested", () => {
    const found = sourceFindings({
      measures: tableOf(whole),
      sources: tableOf(sourceRows()),
      differences: tableOf(differenceRows()),
    });
    expect(found[0]?.text).toMatch(/^\d+ % \[\d+, \d+\] of [\d,]+ attributions rest on anonymous sources/u);
    expect(found[1]?.text).toMatch(/^Of sources with a name, Velmora is quoted or cited most: [\d.]+ % \[/u);
    expect(found[2]?.text).toMatch(/^Anonymous share: /u);
    expect(found[2]?.rows).toEqual({ of: "measures" });
  });

  it("ranks whoever speaks in three articles or more, and says so where another has as much in fewer", () => {
    const source = (label: string, attributions: number, articles: number): ShareRow => {
      const ofWords = { words: 9, wordShare: 0.1, wordLow: null, wordHigh: null, directShare: 0 };
      const share = { key: label, label, within: null, share: attributions / 50, low: null, high: null, ...ofWords };
      return { ...share, attributions, articles, allArticles: 30, evidence: ["a0.0"] };
    };
    const second = (rows: readonly ShareRow[]): string | undefined =>
      sourceFindings({ measures: tableOf(whole), sources: tableOf(rows) })[1]?.text;
    const once = source("Ann", 9, 1);
    expect(second([once, source("Bo", 6, 5), source("Cy", 4, 4)])).toBe(
      "Of sources with a name that speak in 3 articles or more, Bo is quoted or cited most: 12 % of all attributions, in 5 articles; Ann has 18 %, in 1 article.",
    );
    expect(second([once, source("Di", 9, 2), source("Bo", 6, 5)])).toMatch(
      / in 5 articles; in fewer, others have 18 %\.$/u,
    );
    expect(second([once, source("Bo", 6, 5), source("Cy", 6, 4)])).toBe(
      "No single source with a name that speaks in 3 articles or more has most: Bo and Cy have 6 attributions each.",
    );
    expect(second([once, source("Bo", 6, 2)])).toBe(
      "No source with a name speaks in 3 articles or more, so none is ranked here.",
    );
  });

  it("says it of a single attribution in the singular", () => {
    const one = (evidence: readonly string[], unresolved = 0): string | undefined => {
      const share = (measure: string, value: number): MeasureRow =>
        ({ ...whole[0], measure, value, low: null, high: null, n: 1, evidence }) as MeasureRow;
      const measures = tableOf([share("anonymous share", evidence.length), share("unresolved share", unresolved)]);
      return sourceFindings({ measures, sources: tableOf<ShareRow>([]) })[0]?.text;
    };
    expect(one(["a0.0"])).toBe("The only attribution rests on an anonymous source.");
    expect(one([])).toBe("The only attribution does not rest on an anonymous source.");
    expect(one([], 1)).toBe(
      "The only attribution does not rest on an anonymous source: Readout could not tell its source.",
    );
  });

  it("says that there is nothing to say", () => {
    const nothing = { measures: tableOf<MeasureRow>([]), sources: tableOf<ShareRow>([]) };
    expect(texts(sourceFindings(nothing))).toEqual(["No statement is attributed to a source."]);
  });
});
