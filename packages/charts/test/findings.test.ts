import {
  type AboutRow,
  type ActorCountRow,
  type DivergenceRow,
  type HandsRow,
  type InputCountRow,
  type MeasureRow,
  networkMeasures,
  type PairChangeRow,
  type PairRow,
  type ShareDifferenceRow,
  type ShareRow,
} from "@readout/analysis";
import {
  aboutFindings,
  aboutMatrix,
  answerBundle,
  changeRows,
  comparisonFindings,
  corpusFindings,
  dataTable,
  dumbbellRows,
  type Finding,
  forestPlot,
  differenceRows as forestRows,
  media,
  pairFindings,
  sourceFindings,
} from "@readout/charts";
import { table } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { aboutRows, differenceRows, measureRows, pairRows, passages, sourceRows, tableOf } from "./fixtures.ts";

const texts = (found: readonly { text: string }[]): string[] => found.map(({ text }) => text);

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
      "Of sources with a name that speak in 3 articles or more, Bo is quoted or cited most: 12 % of all attributions, in 5 articles.",
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
    "Named in more articles than any other actor: Ann, in 40 of 80 (9 sentences).",
    "90 articles tell 80 stories: the others are copies.",
    "10 inputs of 100 could not be used (10 %).",
  ]);
  expect(found([], 89)[0]).toBe("90 articles tell 89 stories: one is a copy.");
  expect(found([actor("Ann", 4), actor("Bo", 4)], 90).slice(0, 2)).toEqual([
    "Ann and Bo are named in 4 articles each, and none in more.",
    "No article is a copy of another.",
  ]);
  const single = corpusFindings({
    inputs: tableOf([row("kept", 1)]),
    actors: tableOf([actor("Ann", 1), actor("Bo", 1)]),
    stories: 1,
  });
  expect(texts(single)).toEqual([
    "Ann and Bo are named in 1 article.",
    "There is one article.",
    "The only input could be used.",
  ]);
  expect(single.map(({ rows }) => rows?.of)).toEqual([undefined, "outlets", "inputs"]);
  const many = ["Ann", "Bo", "Cy", "Di"].map((name) => actor(name, 4));
  expect(found(many, 90)[0]).toBe("Ann and 3 other actors are named in 4 articles each, and none in more.");
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
  const bundle = answerBundle(
    facts,
    {
      findings: [
        { text: "Much.", evidence },
        { text: "Little.", rows: { of: "pairs" } },
      ],
    },
    passages,
  );
  const data = bundle[media.answer] as { evidence: { groups: { finding1: { ids: string[]; total: number } } } };
  expect(data).toMatchObject({
    scope: "1 outlet, 2031-05-01 to 2031-05-02",
    notice: "Sample: Invented.",
    findings: [
      { text: "Much.", key: "finding1", rows: null },
      { text: "Little.", key: null, rows: { of: "pairs" } },
    ],
    sure: null,
  });
  expect(data.evidence.groups.finding1.total).toBe(500);
  expect(data.evidence.groups.finding1.ids).toHaveLength(500);
  expect(bundle[media.plain]).toBe("Sample: Invented.\nMuch.\nLittle.\n1 outlet, 2031-05-01 to 2031-05-02");
});

it("never mixes the outlets of a table that counts each for itself", () => {
  const pairs = pairRows(8).map((row, i) => ({ ...row, group: i % 2 === 0 ? "A" : "B" }));
  expect(() => pairFindings(tableOf(pairs))).toThrow("Expected rows of one group, got 2");
  const abouts = aboutRows().map((row, i) => ({ ...row, within: i % 2 === 0 ? "A" : "B" }));
  expect(() => aboutMatrix(tableOf(abouts))).toThrow("Expected rows of one within, got 2");
  expect(aboutMatrix(tableOf(abouts), { within: "A" }).table.rows).toHaveLength(Math.ceil(abouts.length / 2));
});

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

describe("pairs that changed and places in a network, as charts and tables", () => {
  const change = (aName: string, q: number, logOdds: number): PairChangeRow => ({
    ...{ a: aName.toLowerCase(), aName, aKind: "person", b: "bo", bName: "Bo", bKind: "state", window: "sentence" },
    ...{ by: "outlet", first: "Gazette", second: "Herald", firstAll: 20, secondAll: 30, firstArticles: 9 },
    ...{ secondArticles: 1, firstShare: 0.45, secondShare: 1 / 30, logOdds, low: logOdds - 1, high: logOdds + 1 },
    ...{ p: q / 2, q, tests: 2, level: 0.95, evidence: ["s0.0", "s3.1", "s21.0"] },
    ...{ firstEvidence: ["s0.0", "s3.1"], secondEvidence: ["s21.0"] },
  });

  it("are rows of a forest plot, each with its pair, its articles and both groups' passages", () => {
    const figure = forestPlot(changeRows(tableOf([change("Ann", 0.001, -2.6), change("Cy", 0.6, 0.4)])), {
      ...{ measure: "log-odds of an article with the pair", sides: ["more in Gazette", "more in Herald"] },
    });
    expect(figure.table.rows.map((row) => row.slice(0, 4))).toEqual([
      ["Ann and Bo", -2.6, -3.6, -1.6],
      ["Cy and Bo", 0.4, -0.6, 1.4],
    ]);
    expect(figure.evidence["row1"]).toEqual({
      ...{ title: "Ann and Bo: n = 10", total: 3, ids: ["s0.0", "s3.1", "s21.0"], focus: ["ann", "bo"] },
    });
    // The one that was told apart is filled, the other hollow.
    expect(figure.data.slice(0, 2)).toMatchObject([{ customdata: ["row1"] }, { customdata: ["row2"] }]);
  });

  it("are tables for readers", () => {
    const changed = dataTable(tableOf([change("Ann", 0.001, -2.6)]), {
      ...{ id: "changes", caption: "c", focus: ({ a, b }) => [a, b] },
      columns: [
        { name: "aName", label: "First", type: "text" },
        { name: "firstArticles", label: "Articles, Gazette", type: "integer" },
        { name: "secondShare", label: "Of all, Herald", type: "percent" },
        { name: "q", label: "q", type: "probability" },
      ],
    });
    expect(changed.rows).toEqual([["Ann", 9, 1 / 30, 0.001]]);
    expect(changed.evidence["row1"]).toEqual({
      ...{ title: "Ann", total: 3, ids: ["s0.0", "s3.1", "s21.0"], focus: ["ann", "bo"] },
    });
    const [first] = networkMeasures(tableOf(pairRows(3)), { q: null }).objects();
    const measured = dataTable(networkMeasures(tableOf(pairRows(3)), { q: null }), {
      ...{ id: "measures", caption: "c", focus: ({ actor }) => [actor] },
      columns: [
        { name: "name", label: "Actor", type: "text" },
        { name: "degree", label: "Pairs", type: "integer" },
        { name: "strength", label: "Articles of its pairs", type: "integer" },
        { name: "betweenness", label: "Betweenness", type: "number" },
      ],
    });
    expect(measured.rows[0]).toEqual([first?.name, first?.degree, first?.strength, first?.betweenness]);
    expect(measured.evidence["row1"]).toMatchObject({ title: first?.name, focus: [first?.actor] });
    expect(measured.evidence["row1"]?.ids).toEqual(first?.evidence);
  });
});

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

  it("gives what Readout could not tell only where nothing else was found", () => {
    const [unresolved, groups] = [row("unresolved", "A", 0.01, 0.4), row("groups", "B", 0.01)];
    expect(texts(found([unresolved, groups]))[0]).toMatch(
      /^Groups: .*, the farthest of those found but for unresolved sources and so likely to be smaller in truth\.$/u,
    );
    expect(texts(found([unresolved]))[0]).toMatch(
      /^Unresolved: .* in truth\. It tells where Readout could not tell the source, and not whom they quote\.$/u,
    );
  });

  it("says how large one would have had to be where none was found, and by what else articles can be divided", () => {
    expect(found([row("people", "A", 0.2)])[0]?.text).toBe(
      "The difference between the two outlets is not larger than chance gives (it has no q ≤ 0.05). Four of five corpora like this one would show it if it were 8.0 percentage points or more.",
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
      "None of 3 differences between outlets is larger than chance gives (q ≤ 0.05). Four of five corpora like this one would show the one that varies if it were 8.0 percentage points or more.",
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
