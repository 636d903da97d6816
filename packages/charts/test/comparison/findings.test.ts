import type { DivergenceRow, ShareDifferenceRow } from "@readout/analysis";
import { comparisonFindings, dumbbellRows, type Finding, differenceRows as forestRows } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { tableOf, texts } from "../fixtures.ts";

describe("groups compared, in sentences", () => {
  const row = (label: string, group: string, q: number, difference = 0.1): ShareDifferenceRow => ({
    ...{ group, against: "all others", key: label, label, by: "outlet", share: 0.3, otherShare: 0.3 - difference },
    ...{ difference, low: difference - 0.05, high: difference + 0.05, oddsRatio: 2, oddsLow: 1, oddsHigh: 4 },
    ...{
      p: q,
      q,
      deviation: 0.03,
      detectable: 0.08,
      count: 30,
      n: 100,
      articles: 9,
      allArticles: 20,
      otherCount: 40,
      otherN: 200,
    },
    ...{ otherArticles: 12, otherAllArticles: 40, replicates: 99, seed: 1 },
    ...{ evidence: ["a0.0"], otherEvidence: ["a1.0", "a0.0"] },
  });
  const apart: DivergenceRow = {
    ...{ group: "all groups", against: null, of: "sourceType", by: "outlet", divergence: 0.09, expected: 0.05 },
    ...{ chance: 0.08, p: 0.01, q: 0.02, n: 300, articles: 60, kinds: 5, replicates: 99, seed: 1 },
  };
  const tested = (rows: number): unknown => ({ of: "differences", count: { rows, column: "q", atMost: 0.05 } });
  const found = (
    rows: readonly ShareDifferenceRow[],
    divisions: readonly string[] = [],
    divergence: readonly DivergenceRow[] = [apart],
  ): readonly Finding[] =>
    comparisonFindings({ differences: tableOf(rows), divergence: tableOf(divergence), by: "outlet", divisions });

  it("gives the largest difference that was found, how many were, and how far the groups are apart", () => {
    const all = found([row("people", "A", 0.01), row("states", "B", 0.02, -0.2), row("groups", "A", 0.6)]);
    expect(texts(all)).toEqual([
      "States: 30 % in B, 50 % in all others, a difference of −20.0 percentage points [−25.0, −15.0], the farthest of those found and so likely to be smaller in truth.",
      "Of 3 differences looked at, 2 are larger than chance gives (q ≤ 0.05).",
      "As a whole the groups differ by more than chance gives (divergence 0.090 bits, by chance 0.050, p = 0.010).",
    ]);
    expect(all[0]?.evidence).toMatchObject({ total: 2, ids: ["a0.0", "a1.0"] });
    expect(all.slice(1).map(({ rows }) => rows)).toEqual([tested(2), { of: "divergence" }]);
    const [alone, only] = texts(found([row("people", "A", 0.01)]));
    expect(alone).toMatch(/, the only one found and so likely to be smaller in truth\.$/u);
    expect(only).toBe("It is the only difference looked at, and larger than chance gives (q ≤ 0.05).");
  });

  it("says of kinds of sources what is attributed to them", () => {
    const outlets = { ...row("news outlets", "A", 0.01), key: "outlet" };
    expect(texts(found([outlets]))[0]).toMatch(
      /^A attributes 30 % to news outlets, all others 20 %, a difference of \+10\.0 percentage points \[\+5\.0, \+15\.0\], the only one found/u,
    );
  });

  it("gives what Readout could not tell only where nothing else was found, and never first", () => {
    const [unresolved, groups] = [row("unresolved", "A", 0.01, 0.4), row("groups", "B", 0.01)];
    expect(texts(found([unresolved, groups]))[0]).toMatch(
      /^Groups: .*, the farthest of those found but for unresolved sources and so likely to be smaller in truth\.$/u,
    );
    // Where nothing else was found, that is said first.
    const gap = /^Unresolved: .*, which tells where Readout could not tell the source, and not whom they quote\.$/u;
    const [none, own, ...rest] = found([unresolved, row("people", "A", 0.3)]);
    expect(none?.text).toBe(
      "The difference between the two outlets in whom they quote is not larger than chance gives (it has no q ≤ 0.05). It would be found in four of five corpora like this one if it were 8.0 percentage points or more.",
    );
    expect(none?.rows).toEqual({ of: "differences" });
    expect(own?.text).toMatch(gap);
    expect(own?.evidence?.total).toBe(2);
    expect(rest).toHaveLength(1);
    expect(texts(found([unresolved]))[0]).toMatch(gap);
  });

  it("says how large one would have had to be where none was found, and by what else articles can be divided", () => {
    expect(found([row("people", "A", 0.2)])[0]?.text).toBe(
      "The difference between the two outlets is not larger than chance gives (it has no q ≤ 0.05). It would be found in four of five corpora like this one if it were 8.0 percentage points or more.",
    );
    const never = { ...row("people", "A", 0.2), detectable: null };
    expect(found([never])[0]?.text).toBe(
      "The difference between the two outlets is not larger than chance gives (it has no q ≤ 0.05). There are too few articles to find one, however large.",
    );
    expect(found([never, never, row("people", "A", 0.2)])[0]?.text).toBe(
      "None of 3 differences between outlets is larger than chance gives (q ≤ 0.05). There are too few articles to find one in most of them, however large.",
    );
    const still = { ...never, deviation: 0 };
    expect(found([still])[0]?.text).toBe(
      "The difference between the two outlets is not larger than chance gives (it has no q ≤ 0.05). Nothing varies: all articles have the same share.",
    );
    expect(found([still, still, row("people", "A", 0.2)])[0]?.text).toBe(
      "None of 3 differences between outlets is larger than chance gives (q ≤ 0.05). The one that varies would be found in four of five corpora like this one if it were 8.0 percentage points or more.",
    );
    expect(found([{ ...never, deviation: null }])[0]?.text).toBe(
      "The difference between the two outlets is not larger than chance gives (it has no q ≤ 0.05). One side has no attributions to compare.",
    );
    expect(texts(found([]))).toEqual([
      "No kind of source has ten attributions in five articles of the groups by outlet.",
    ]);
    const asked = { differences: tableOf<ShareDifferenceRow>([]), divergence: tableOf([apart]), by: "month" };
    expect(texts(comparisonFindings({ ...asked, least: { count: 30, articles: 1 } }))).toEqual([
      "No kind of source has 30 attributions in one article of the groups by month.",
    ]);
    expect(texts(found([], ["outlet", "month", "section"], []))).toEqual([
      "There is nothing to compare: no two outlets have three articles or more each.",
      "The articles can be divided by month, section.",
    ]);
    expect(found([never, row("people", "A", 0.2)])[0]?.rows).toEqual(tested(0));
    expect(found([], [], [])[1]?.text).toBe("Nothing else that the articles state divides them into such groups.");
  });

  it("are rows of charts, named with their group where there are several", () => {
    const two = tableOf([row("people", "A", 0.01), row("states", "B", 0.02)]);
    expect(forestRows(two).map(({ label }) => label)).toEqual(["people (A)", "states (B)"]);
    const [one] = dumbbellRows(tableOf([row("people", "A", 0.01)]));
    expect(one).toMatchObject({ label: "people", first: { share: 0.3, n: 30 }, second: { n: 40 }, q: 0.01 });
  });
});
