import type { PairRow } from "@readout/analysis";
import { pairFindings } from "@readout/charts";
import { describe, expect, it } from "vitest";
import { pairRows, tableOf, texts } from "../fixtures.ts";

describe("who appears with whom, in sentences", () => {
  const rows = pairRows(12);
  const beyond = rows.filter(({ q }) => q !== null && q <= 0.05);

  it("names the pair beyond chance of most articles with its lift, how many pairs there are, and who has most", () => {
    const [first, second] = pairFindings(tableOf(rows));
    const most = beyond.toSorted((x, y) => y.articles - x.articles)[0] as PairRow;
    expect(first?.text).toMatch(
      new RegExp(
        `^${most.aName} and ${most.bName} share a sentence in ${most.articles} of 320 articles, more than any other pair beyond chance: [\\d.]+ \\[[\\d.]+, [\\d.]+\\] times as often as independent names would\\.$`,
        "u",
      ),
    );
    expect(first?.evidence).toMatchObject({ total: most.together, ids: most.evidence, focus: [most.a, most.b] });
    expect(second?.text).toBe(
      `${beyond.length} of 96 tested pairs share a sentence in more articles than chance gives; at most 5 % of these are expected to be chance.`,
    );
    expect(second?.rows).toEqual({ of: "pairs", count: { rows: beyond.length, column: "q", atMost: 0.05 } });
    const around = rows.map((row) => ({ ...row, q: row.a === "velmora" ? 0.01 : 0.3 }));
    const partners = around.filter(({ q }) => q === 0.01);
    const last = pairFindings(tableOf(around)).at(-1);
    expect(last?.text).toBe(
      `Velmora has the most partners beyond chance: ${partners.length} (a plain count, not tested).`,
    );
    expect(last?.evidence?.ids).toEqual([...new Set(partners.flatMap(({ evidence }) => evidence))]);
  });

  it("says that all or nearly all pairs that were tested are beyond chance", () => {
    const passing = rows.slice(0, 9).map((row) => ({ ...row, q: 0.01 }));
    const rate = (tests: number): string | undefined =>
      pairFindings(tableOf(passing.map((row) => ({ ...row, tests }))))[1]?.text;
    expect(rate(8)).toContain("than chance gives. Where all do, the test tells subjects apart");
    expect(rate(9)).toContain("than chance gives. Where nearly all do, the test tells subjects apart");
  });

  it("names none as first where several are", () => {
    const level = rows.map((row) => ({ ...row, articles: 4, q: 0.01 }));
    expect(pairFindings(tableOf(level))[0]?.text).toBe(
      `${rows.length} pairs share a sentence in 4 of 320 articles each, more than any other pair beyond chance: ${rows[0]?.aName} – ${rows[0]?.bName} and ${rows.length - 1} other pairs.`,
    );
    const few = pairFindings(tableOf(level.slice(0, 1).map((row) => ({ ...row, liftLow: null, liftHigh: null }))));
    expect(few[0]?.text).toMatch(/ times as often as independent names would \(too few articles for an interval\)\.$/u);
  });

  it("says that none was found, and nothing of chance for the commonest", () => {
    const [first, second] = pairFindings(tableOf(rows.map((row) => ({ ...row, q: 0.3 }))));
    expect(first?.text).toBe(
      "No pair shares a sentence in more articles than chance gives: none of 96 tested passes (q ≤ 0.05).",
    );
    expect(second?.text).toMatch(/ share a sentence in \d+ of 320 articles, more than any other: /u);
    expect(first?.rows).toEqual({ of: "pairs", count: { rows: 0, column: "q", atMost: 0.05 } });
    const [one] = pairFindings(tableOf(rows.map((row) => ({ ...row, q: 0.3, tests: 1 }))));
    expect(one?.text).toMatch(/: the only one tested does not pass \(q ≤ 0\.05\)\.$/u);
    expect(texts(pairFindings(tableOf<PairRow>([])))).toEqual(["No two actors meet in more than one article."]);
  });
});
