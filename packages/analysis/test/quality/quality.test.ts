import { gaps, inputCounts, outletQuality, templateChanges } from "@readout/analysis";
import type { Article } from "@readout/corpus";
import type { Facts } from "@readout/facts";
import { describe, expect, test } from "vitest";
import { random } from "../../src/statistics/random.ts";
import { factsOf, type Sketch } from "../facts.ts";

const BARE = { id: "a", text: "", url: null, language: "en", publishedBy: null, agency: null, dateline: null } as const;

/** Tables whose rows and texts have these fields as well. */
function facts(sketches: readonly (Sketch & { article?: Partial<Article>; words?: number })[]): Facts {
  const made = factsOf(sketches);
  const rows = made.articles.objects();
  const texts = sketches.map(({ article = {} }, i) => ({
    annotation: made.texts[i]?.annotation as Facts["texts"][number]["annotation"],
    article: {
      ...{ ...BARE, title: null, outlet: null, published: null, byline: [], group: null, removed: [] },
      ...{ paragraphs: [[0, 10]] as const, source: { path: "a", line: null } },
      ...article,
    },
  }));
  const told = rows.map((row, i) => ({
    ...row,
    ...{ title: texts[i]?.article.title ?? null, byline: texts[i]?.article.byline.join(", ") ?? "" },
    words: sketches[i]?.words ?? 0,
  }));
  const articles = { ...made.articles, objects: () => told, numRows: () => told.length };
  return {
    ...made,
    texts,
    articles: Object.assign(Object.create(Object.getPrototypeOf(made.articles)), made.articles, articles),
  };
}

const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);

describe("inputCounts", () => {
  test("Kept and refused, by reason, are all that was read; doubts are none of them.", () => {
    const problem = (rule: string) => ({ id: null, problem: { rule, reason: "", where: "" } });
    const found = {
      ...factsOf([{}, {}]),
      problems: [problem("binary"), problem("markup"), problem("binary"), problem("empty-text")],
    };
    expect(
      inputCounts(found)
        .objects()
        .map(({ outcome, rule, inputs, share }) => [outcome, rule, inputs, share]),
    ).toEqual([
      ["kept", "", 2, 2 / 5],
      ["refused", "binary", 2, 2 / 5],
      ["refused", "empty-text", 1, 1 / 5],
    ]);
  });
});

describe("outletQuality", () => {
  test("Counts what articles lack, and their words.", () => {
    const found = facts([
      { outlet: "A", words: 100, published: "2024-01-01", article: { title: "T", byline: ["Edda Tolm"] } },
      {
        outlet: "A",
        words: 300,
        article: { language: null, removed: [{ start: 0, end: 1, rule: "caption" }] },
        group: "g",
      },
      { outlet: "A", words: 200, article: { language: "fr", corrected: [{ field: "outlet", rule: "c", was: null }] } },
      { outlet: null, words: 5 },
    ]);
    expect(outletQuality(found).objects()).toEqual([
      {
        ...{
          outlet: "A",
          articles: 3,
          undated: 2,
          untitled: 2,
          unsigned: 2,
          otherLanguage: 2,
          copies: 1,
          corrected: 1,
          cut: 1,
        },
        ...{ words: 600, medianWords: 200, leastWords: 100, mostWords: 300, evidence: ["d0", "d1", "d2"] },
      },
      {
        ...{
          outlet: null,
          articles: 1,
          undated: 1,
          untitled: 1,
          unsigned: 1,
          otherLanguage: 0,
          copies: 0,
          corrected: 0,
          cut: 0,
        },
        ...{ words: 5, medianWords: 5, leastWords: 5, mostWords: 5, evidence: ["d3"] },
      },
    ]);
  });
});

describe("gaps", () => {
  const months = (outlet: string, all: readonly string[], each = 2): Sketch[] =>
    all.flatMap((month) => Array.from({ length: each }, (_, i) => ({ outlet, published: `${month}-0${i + 1}` })));

  test("Months without an article are told where three or more would be expected.", () => {
    const found = factsOf([
      ...months("Daily", ["2023-11", "2023-12", "2024-03", "2024-04"], 6),
      ...months("Seldom", ["2023-11", "2024-04"], 1),
      ...months("Weekly", ["2023-11", "2024-01"], 9),
    ]);
    expect(gaps(found).objects()).toEqual([
      { outlet: "Daily", from: "2024-01", to: "2024-02", months: 2, expected: 8, evidence: ["d11", "d12"] },
      { outlet: "Weekly", from: "2023-12", to: "2023-12", months: 1, expected: 6, evidence: ["d34", "d35"] },
    ]);
  });

  test("Undated articles, a wrong year and no articles make none.", () => {
    expect(gaps(factsOf([...months("A", ["0024-01", "2024-01"], 9), { outlet: "A" }])).objects()).toEqual([]);
    expect(gaps(factsOf([])).columnNames()).toContain("expected");
  });
});

describe("templateChanges", () => {
  const signed = { byline: ["Edda Tolm"] };

  test("A byline that is no longer found is told, with the day.", () => {
    const found = facts([
      ...Array.from({ length: 40 }, (_, i) => ({ outlet: "A", published: day(i), article: i < 25 ? signed : {} })),
      ...Array.from({ length: 40 }, (_, i) => ({ outlet: "B", published: day(i), article: i % 2 === 0 ? signed : {} })),
    ]);
    const rows = templateChanges(found).objects();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ outlet: "A", measure: "byline", since: "2024-01-26", before: 1, after: 0 });
    expect(rows[0]).toMatchObject({ articlesBefore: 25, articlesAfter: 15, tests: 2 });
    expect(rows[0]?.q).toBeLessThanOrEqual(0.01);
    expect(rows[0]?.evidence).toEqual(["d22", "d23", "d24", "d25", "d26", "d27"]);
  });

  test("Paragraphs that are run together are told; a small change is not.", () => {
    const spans = (n: number): Article["paragraphs"] =>
      Array.from({ length: n }, (_, i) => [i * 10, i * 10 + 9] as const);
    const shape = (outlet: string, before: number, after: number) =>
      Array.from({ length: 40 }, (_, i) => ({
        ...{ outlet, words: 400, published: day(i) },
        article: { paragraphs: spans((i < 20 ? before : after) + (i % 2)) },
      }));
    const rows = templateChanges(facts([...shape("A", 12, 1), ...shape("B", 12, 14)])).objects();
    expect(rows.map(({ outlet, measure }) => [outlet, measure])).toEqual([
      ["A", "paragraphs"],
      ["A", "words a paragraph"],
    ]);
  });

  test("Nothing is told of outlets whose articles come in random order, of few articles, or of one day.", () => {
    const draw = random(3);
    const outlets = Array.from({ length: 60 }, (_, o) =>
      Array.from({ length: 30 }, (_, i) => ({
        outlet: `O${o}`,
        published: day(i),
        article: draw(2) === 0 ? signed : {},
      })),
    ).flat();
    expect(templateChanges(facts(outlets)).objects()).toEqual([]);
    const few = Array.from({ length: 6 }, (_, i) => ({ outlet: "A", published: day(i), article: i < 3 ? signed : {} }));
    expect(templateChanges(facts(few)).objects()).toEqual([]);
    const once = Array.from({ length: 30 }, (_, i) => ({
      outlet: "A",
      published: day(0),
      article: i < 15 ? signed : {},
    }));
    expect(templateChanges(facts(once)).objects()).toEqual([]);
  });
});
