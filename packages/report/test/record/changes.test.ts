import { checkBundle, publishedBundle } from "@readout/charts";
import { renderReport } from "@readout/report";
import { changesBetween, countChanges, type PageRecord, recordIn, wordsIn } from "@readout/report/run";
import { expect, test } from "vitest";
import { answered, code, executed, hostile, longTable, prose } from "../render/notebook.ts";

type Bundle = ReturnType<typeof publishedBundle>;

const at = { article: 0, outlet: null, published: null, url: null, where: "t", title: "T" };

/** A published number of these sentences. */
function counted(name: string, ...sentences: readonly string[]): Bundle {
  const ids = sentences.map((_, i) => `s0.${i}` as const);
  const passages = (id: string) => ({
    ...{ id, ...at },
    fragments: [{ text: sentences[Number(id.slice(3))] ?? "", start: 0, marks: [] }],
  });
  return publishedBundle(name, sentences.length, { unit: "sentences", evidence: ids, passages: passages as never });
}

const pageOf = (...bundles: readonly Bundle[]): string => renderReport(executed([prose("# T"), code("a", bundles)]));
const recordOf = (page: string): PageRecord => recordIn(page) as PageRecord;

test("the record of a page holds its cells, findings with their passages, checks, figures and tables", () => {
  const page = renderReport(answered(), { subject: { kind: "Corpus", name: "news", detail: "84 articles" } });
  expect(recordOf(page)).toEqual({
    title: "On whose word",
    subject: "Corpus news: 84 articles; 3 outlets, 2031-03-01 to 2031-03-04",
    cells: [
      { status: "ok", error: null },
      { status: "ok", error: null },
    ],
    checks: [],
    numbers: [
      {
        ...{
          kind: "finding",
          name: "finding 1",
          value: "Oren Halvick says 60 % [41, 77] of it.",
          unit: null,
          total: 2,
        },
        passages: [expect.stringMatching(/^[\w-]{12}$/u), expect.stringMatching(/^[\w-]{12}$/u)],
      },
      { kind: "finding", name: "finding 2", value: hostile, unit: null, total: null, passages: [] },
    ],
    tables: [
      expect.objectContaining({ label: "Figure 1", id: "sources", rows: 2 }),
      expect.objectContaining({ label: "Figure 2", id: "heat", rows: 1 }),
    ],
    problems: [],
  });
});

test("a page without a record, or with one of another form, has none", () => {
  expect(recordIn("<p>mine</p>")).toBeNull();
  const page = pageOf(counted("rain", "Rain."));
  expect(recordIn(page.replace('"kind":"published"', '"kind":"guessed"'))).toBeNull();
  expect(recordIn(page.replace('id="report-record">{', 'id="report-record">'))).toBeNull();
});

test("nothing differs between two pages of one run, whatever their corpus is called on disk", () => {
  const [a, b] = [pageOf(counted("rain", "Rain.")), pageOf(counted("rain", "Rain."))].map(recordOf);
  expect(countChanges(changesBetween(a as PageRecord, b as PageRecord))).toBe(0);
});

test("a number that counts other passages has changed, also where its value has not", () => {
  const [was, is] = [
    pageOf(counted("rain", "It rained.", "It poured.")),
    pageOf(counted("rain", "It rained.", "It snowed.")),
  ];
  const { numbers } = changesBetween(recordOf(was), recordOf(is));
  expect(numbers).toHaveLength(1);
  expect(numbers[0]).toMatchObject({
    name: "rain",
    value: { was: 2, is: 2 },
    passages: { was: 2, is: 2 },
    partial: false,
  });
  const words = (page: string, keys: readonly string[] = []): unknown[] =>
    keys.map((key) => wordsIn(page).get(key)?.words);
  expect(words(is, numbers[0]?.added)).toEqual([["It snowed."]]);
  expect(words(was, numbers[0]?.gone)).toEqual([["It poured."]]);
});

test("numbers, checks and tables that come and go are told, and so is one published twice", () => {
  const was = pageOf(counted("a", "A."), counted("twice", "A."), counted("twice", "B."), checkBundle("holds", true));
  const is = pageOf(counted("twice", "A."), counted("twice", "C."), checkBundle("holds", false), longTable());
  const { numbers, checks, tables, subject } = changesBetween(recordOf(was), recordOf(is));
  expect(numbers.map(({ name, inBoth, value }) => [name, inBoth, value.was, value.is])).toEqual([
    ["twice", true, 1, 1],
    ["a", false, 1, null],
  ]);
  expect(checks).toEqual([{ name: "holds", was: true, is: false }]);
  expect(tables).toEqual([
    {
      ...{ label: "Table 1", id: "outlets", rows: { was: null, is: 30 } },
      caption: { was: null, is: "Statements by outlet." },
    },
  ]);
  expect(subject).toBeNull();
});

test("a page says what changed since an earlier one, and its new passages open", () => {
  const since = recordOf(pageOf(counted("rain", "It rained."), counted(hostile, "A.")));
  const notebook = executed([prose("# T"), code("a", [counted("rain", "It rained.", "It snowed.")])]);
  const page = renderReport(notebook, { since });
  const section = page.slice(page.indexOf('<section class="changes"'));
  expect(section).toContain("2 changes since the earlier report.");
  expect(section).toMatch(
    /<th scope="row">Rain<\/th><td>1 sentences<\/td><td>2 sentences<\/td><td>1 → 2; 1 new, 0 gone <button[^>]* data-group="(\d+)"[^>]*>Read the new one<\/button>/u,
  );
  expect(section).toMatch(/<th scope="row">&lt;script&gt;/u);
  expect(page).toContain('href="#changes"');
  expect(renderReport(notebook, { since: recordOf(page) })).toContain("Nothing has changed since the earlier report");
});
