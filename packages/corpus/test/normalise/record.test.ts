import { isProblem, type Reading, reading } from "@readout/corpus";
import { describe, expect, it } from "vitest";

function readAs(fields: Readonly<Record<string, unknown>>): Reading {
  const found = reading({ text: "It rained.", ...fields }, { path: "feed.jsonl", line: 1 });
  if ("problem" in found) throw new Error(found.problem.reason);
  return found;
}

const rules = ({ doubts }: Reading): string[] => doubts.map(({ rule }) => rule);

describe("the date of a record", () => {
  it.each<[string, unknown, string]>([
    ["a day", "2024-03-05", "2024-03-05"],
    ["a time with its zone", "2024-03-05T14:05:00+04:00", "2024-03-05T14:05:00+04:00"],
    ["words", "March 5, 2024", "2024-03-05"],
    ["a day that only one order allows", "25/12/2024", "2024-12-25"],
    ["the basic form", "20240305T140500Z", "2024-03-05T14:05:00Z"],
    ["the basic form of a day, as a number", 20240305, "2024-03-05"],
    ["the date and time of an archive", "20240305140500", "2024-03-05T14:05:00"],
    ["a feed's date", "Tue, 05 Mar 2024 14:05:00 +0400", "2024-03-05T14:05:00+04:00"],
    ["a feed's date in GMT", "Tue, 05 Mar 2024 14:05:00 GMT", "2024-03-05T14:05:00Z"],
    ["a clock with the year behind it", "Tue Mar 05 14:05:00 +0100 2024", "2024-03-05T14:05:00+01:00"],
    ["a clock of Unix", "Tue Mar  5 14:05:00 UTC 2024", "2024-03-05T14:05:00Z"],
    ["a clock without a zone", "Tue Mar  5 14:05:00 2024", "2024-03-05T14:05:00"],
    ["a clock of JavaScript", "Tue Mar 05 2024 14:05:00 GMT+0100 (Central European Time)", "2024-03-05T14:05:00+01:00"],
    ["a feed's date with a zone of letters", "Tue, 05 Mar 2024 14:05:00 PDT", "2024-03-05T14:05:00-07:00"],
    ["a feed's date with a year of two digits", "05 Mar 24 14:05 EST", "2024-03-05T14:05:00-05:00"],
    ["seconds since 1970", 1709647500, "2024-03-05T14:05:00Z"],
    ["milliseconds since 1970", 1709647500000, "2024-03-05T14:05:00Z"],
    ["seconds as digits", "1709647500", "2024-03-05T14:05:00Z"],
    ["milliseconds as digits", " 1709647500123 ", "2024-03-05T14:05:00.123Z"],
    ["seconds with a fraction", 1709647500.5, "2024-03-05T14:05:00.500Z"],
  ])("is read from %s", (_, date, published) => {
    const found = readAs({ date });
    expect(found.article).toMatchObject({ published, publishedBy: "field" });
    expect(found.doubts).toEqual([]);
  });

  it.each<unknown>(["05/03/2024", "5.3.2024", "05-03-24", "05/03/2024 14:05"])("is ambiguous: %s", (date) => {
    const found = readAs({ date });
    expect(found.article).toMatchObject({ published: null, publishedBy: null });
    expect(found.doubts).toEqual([
      { rule: "ambiguous-date", reason: `Expected a date with one reading in \`date\`, got \`${date}\`` },
    ]);
  });

  it.each<[unknown, string]>([
    ["soon", "`soon`"],
    ["2024", "`2024`"],
    ["31/02/2024", "`31/02/2024`"],
    [17, "`17`"],
    [-1709647500, "`-1709647500`"],
    [1e20, "`100000000000000000000`"],
    [202403051405, "`202403051405`"],
    [2024030514, "`2024030514`"],
    [true, "`true`"],
    [{ year: 2024 }, "an object"],
    [[2024, 3, 5], "a list"],
  ])("cannot be read: %j", (date, got) => {
    const found = readAs({ published: date });
    expect(found.article.published).toBeNull();
    expect(found.doubts).toEqual([{ rule: "unreadable-date", reason: `Expected a date in \`published\`, got ${got}` }]);
  });

  it("is the next field's where the first cannot be read, which is told", () => {
    const found = readAs({ published: "05/03/2024", pubDate: "5 Mar 2024" });
    expect(found.article.published).toBe("2024-03-05");
    expect(rules(found)).toEqual(["ambiguous-date"]);
  });

  it("has a second one beside it, where a field states it", () => {
    expect(readAs({ created_at: 1709647500 }).article.published).toBe("2024-03-05T14:05:00Z");
    expect(readAs({ created_at: "2024-03-05", date_modify: "2024-03-06" }).article.published).toBe("2024-03-05");
    // It may be when a database took it in.
    expect(readAs({ created_at: "2024-03-05", published_at: null }).article.published).toBeNull();
    expect(readAs({ created_at: "2024-03-05", date: "2020-01-02" }).article.published).toBe("2020-01-02");
    expect(readAs({ date_modify: "2024-03-06" }).article).toMatchObject({ published: null, updated: "2024-03-06" });
    expect(readAs({}).article).not.toHaveProperty("updated");
    expect(readAs({ updated: 4 }).article.updated).toBeNull();
  });
});

describe("the fields of a record", () => {
  it.each(["text", "body", "content", "maintext", "article"])("give the text to the letter: %s", (name) => {
    const words = " \r\nIt rained. \ud800";
    const found = reading({ [name]: words }, { path: "-", line: 1 });
    expect(found).toMatchObject({ article: { text: words }, doubts: [] });
  });

  it("count in their order where several differ", () => {
    const found = readAs({
      article: "no",
      body: "no",
      headline: "no",
      title: "Rain",
      publisher: "no",
      source: "Osier",
    });
    expect(found.article).toMatchObject({ text: "It rained.", title: "Rain", outlet: "Osier" });
    expect(found.doubts).toEqual([]);
  });

  it("that hold something else than they should are told, as one doubt", () => {
    const found = readAs({ title: 7, byline: { first: "Ilva" }, url: [], source: { path: "a", line: null } });
    expect(found.article).toMatchObject({ title: null, byline: [], url: null, outlet: null });
    expect(found.doubts).toEqual([
      {
        rule: "wrong-type",
        reason:
          "Expected words in `title`, got `7`; expected names in `byline`, got an object; expected words in `url`, got a list",
      },
    ]);
  });

  it("may be as deep as they like", () => {
    const deep = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(rules(readAs({ title: deep, published: deep, byline: deep, paragraphs: deep, removed: deep }))).toEqual([
      "wrong-type",
      "unreadable-date",
    ]);
    expect(isProblem(reading({ text: deep }, { path: "-", line: 1 }) as never)).toBe(true);
  });

  it("say who wrote it as words, a list, or objects with a name", () => {
    expect(readAs({ author: { name: "Jan de Wit" } }).article.byline).toEqual(["Jan de Wit"]);
    expect(readAs({ authors: [{ name: "Jan de Wit" }, "Ilva Holm"] }).article.byline).toEqual([
      "Jan de Wit",
      "Ilva Holm",
    ]);
    expect(rules(readAs({ byline: "Courier staff" }))).toEqual([]);
    expect(rules(readAs({ byline: "???" }))).toEqual(["unreadable-byline"]);
  });
});
