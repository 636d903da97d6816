import type { ActorCountRow, InputCountRow, MeasureRow, PairRow, ShareRow } from "@readout/analysis";
import { answerBundle, corpusFindings, media, pairFindings, sourceFindings } from "@readout/charts";
import { table } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { differenceRows, measureRows, pairRows, passages, sourceRows, tableOf } from "./fixtures.ts";

const texts = (found: readonly { text: string }[]): string[] => found.map(({ text }) => text);

describe("who appears with whom, in sentences", () => {
  const rows = pairRows(12);
  const beyond = rows.filter(({ q }) => q !== null && q <= 0.05);

  it("names the pair beyond chance of most articles with its lift, how many pairs there are, and who has most", () => {
    const [first, second] = pairFindings(tableOf(rows));
    const most = beyond.toSorted((x, y) => y.articles - x.articles)[0] as PairRow;
    expect(first?.text).toContain(`${most.aName} and ${most.bName}, in ${most.articles} of 320 articles (lift `);
    expect(first?.evidence).toMatchObject({ total: most.together, ids: most.evidence, focus: [most.a, most.b] });
    expect(second?.text).toBe(
      `${beyond.length} pairs of 96 tested share a sentence in more articles than chance gives; of those called so, 5 % at most are expected to be chance.`,
    );
    const around = rows.map((row) => ({ ...row, q: row.a === "velmora" ? 0.01 : 0.3 }));
    const partners = around.filter(({ q }) => q === 0.01);
    const last = pairFindings(tableOf(around)).at(-1);
    expect(last?.text).toBe(`Velmora has the most partners beyond chance: ${partners.length}.`);
    expect(last?.evidence?.ids).toEqual([...new Set(partners.flatMap(({ evidence }) => evidence))]);
  });

  it("names none as first where several are", () => {
    const level = rows.map((row) => ({ ...row, articles: 4, q: 0.01 }));
    expect(pairFindings(tableOf(level))[0]?.text).toContain(`${rows.length} pairs, each in 4 of 320 articles`);
  });

  it("says that none was found, and nothing of chance for the commonest", () => {
    const [first, second] = pairFindings(tableOf(rows.map((row) => ({ ...row, q: 0.3 }))));
    expect(first?.text).toBe(
      "No pair shares a sentence in more articles than chance gives: none of 96 tested passes (q ≤ 0.05).",
    );
    expect(second?.text).toMatch(/^The pair that shares a sentence in most articles: /u);
    expect(texts(pairFindings(tableOf<PairRow>([])))).toEqual(["No two actors meet in more than one article."]);
  });
});

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
  });

  it("says that there is nothing to say", () => {
    const nothing = { measures: tableOf<MeasureRow>([]), sources: tableOf<ShareRow>([]) };
    expect(texts(sourceFindings(nothing))).toEqual(["No statement is attributed to a source."]);
  });
});

it("what a corpus is, in sentences: who is in most articles, copies, and what was refused", () => {
  const row = (outcome: "kept" | "refused", inputs: number): InputCountRow => {
    return { outcome, rule: "", inputs, share: 0, evidence: [] };
  };
  const actor = (name: string, articles: number): ActorCountRow =>
    ({ actor: name, name, articles, units: 9, evidence: ["s0.1"] }) as unknown as ActorCountRow;
  const inputs = tableOf([row("kept", 90), row("refused", 10)]);
  const found = (actors: readonly ActorCountRow[], stories: number): string[] =>
    texts(corpusFindings({ inputs, actors: tableOf(actors), stories }));
  expect(found([actor("Ann", 40), actor("Bo", 3)], 80)).toEqual([
    "Ann is named in most articles: 40, in 9 sentences.",
    "90 articles tell 80 stories: the others are copies.",
    "10 inputs of 100 could not be used (10 %).",
  ]);
  expect(found([actor("Ann", 4), actor("Bo", 4)], 90).slice(0, 2)).toEqual([
    "2 actors are named in 4 articles each, and none in more.",
    "No article is a copy of another.",
  ]);
});

it("an answer says where its articles are from, and carries the passages of its sentences", () => {
  const rows = [
    { article: 0, outlet: "A", published: "2031-05-02T10:00:00Z" },
    { article: 1, outlet: null, published: "2031-05-01" },
  ];
  const facts = {
    title: "Sample",
    notice: "Invented.",
    articles: table(rows, ["article", "outlet", "published"]) as never,
  };
  const evidence = { title: "Two", total: 500, ids: Array.from({ length: 500 }, (_, i) => `s${i}.0`), focus: [] };
  const bundle = answerBundle(facts, { findings: [{ text: "Much.", evidence }, { text: "Little." }] }, passages);
  const data = bundle[media.answer] as { evidence: { groups: { finding1: { ids: string[]; total: number } } } };
  expect(data).toMatchObject({
    scope: "1 outlet, 2031-05-01 to 2031-05-02",
    notice: "Sample: Invented.",
    findings: [
      { text: "Much.", key: "finding1" },
      { text: "Little.", key: null },
    ],
    sure: null,
  });
  expect(data.evidence.groups.finding1.total).toBe(500);
  expect(data.evidence.groups.finding1.ids).toHaveLength(200);
  expect(bundle[media.plain]).toBe("Sample: Invented.\nMuch.\nLittle.\n1 outlet, 2031-05-01 to 2031-05-02");
});
