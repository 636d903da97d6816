import { describe, expect, it } from "vitest";
import { headed, type Part } from "../../src/normalise/headed.ts";

const prose = "The ferry would not sail before the storm had passed, said the harbour master on Monday.";
const h = (words: string, level = 1): Part => ({ words, level });
const places = (parts: readonly Part[]) => headed(parts).pieces.map(({ from, to }) => [from, to]);
const p = (words: string): Part => ({ words, level: null });

describe("a document under headings", () => {
  it.each<[string, Part]>([
    ["a date", p("March 5, 2024")],
    ["an outlet and a date", p("Tern Bay Herald, 5 March 2024")],
    ["a byline", p("By Edda Tolm")],
    ["a name alone", p("Edda Tolm, political correspondent")],
    ["header lines", p("Source: Tern Bay Herald\nDate: 2024-03-05")],
    ["a date in another language", p("Tagblatt, 5. März 2024")],
  ])("is as many articles as have %s under them", (_, says) => {
    const parts = [h("One"), says, p(prose), h("Two"), says, p(prose), p(prose)];
    expect(headed(parts)).toEqual({
      pieces: [
        { from: 0, to: 3, chapter: null },
        { from: 3, to: 7, chapter: null },
      ],
      doubt: null,
    });
  });

  it("is divided where the date stands in the headings", () => {
    const parts = [h("One storm (Herald, 5 March 2024)"), p(prose), h("Two storms – March 6, 2024"), p(prose)];
    expect(places(parts)).toEqual([
      [0, 2],
      [2, 4],
    ]);
  });

  it("is divided below its title and its chapters, and crossheads stay inside", () => {
    const article = (title: string): Part[] => [h(title, 2), p("By Edda Tolm"), p(prose), h("The quay", 3), p(prose)];
    const chapter = [...article("One"), ...article("Two")];
    const parts = [h("Press review", 0), h("North", 1), ...chapter, h("South", 1), ...article("Three")];
    expect(headed(parts).pieces).toEqual([
      { from: 2, to: 7, chapter: "North" },
      { from: 7, to: 12, chapter: "North" },
      { from: 13, to: 18, chapter: "South" },
    ]);
  });

  it("is divided above a heading that says more of the title", () => {
    const article = (title: string): Part[] => [h(title), h("What it is about", 2), p("By Edda Tolm"), p(prose)];
    expect(places([...article("One"), ...article("Two")])).toEqual([
      [0, 4],
      [4, 8],
    ]);
  });

  it("has an article of its own in the prose before the first heading", () => {
    const parts = [p(prose), h("One"), p("By Edda Tolm"), p(prose), h("Two"), p("By Edda Tolm"), p(prose)];
    expect(places(parts)).toEqual([
      [0, 1],
      [1, 4],
      [4, 7],
    ]);
  });

  it("is divided where one of three says nothing", () => {
    const parts = [h("One"), p("By Edda Tolm"), p(prose), h("Two"), p(prose), h("Three"), p("By Edda Tolm"), p(prose)];
    expect(headed(parts).pieces).toHaveLength(3);
  });

  it.each<[string, readonly Part[]]>([
    ["crossheads", [h("One", 0), p("By Edda Tolm"), p(prose), h("The quay"), p(prose), h("The town"), p(prose)]],
    ["a byline under the first alone", [h("One"), p("By Edda Tolm"), p(prose), h("Two"), p(prose)]],
    ["a date in the prose alone", [h("One"), p(`${prose} March 5, 2024.`), h("Two"), p(`${prose} March 6, 2024.`)]],
    ["headings without text", [h("One"), p("By Edda Tolm"), h("Two"), p("By Edda Tolm")]],
    ["none", [p(prose), p(prose)]],
    ["nothing", []],
  ])("is one with %s", (_, parts) => {
    expect(headed(parts)).toEqual({ pieces: [{ from: 0, to: parts.length, chapter: null }], doubt: null });
  });

  it("is one with a doubt where three headings of its highest level have prose and say nothing", () => {
    const parts = [h("One"), p(prose), h("Two"), p(prose), h("Three"), p(prose)];
    expect(headed(parts)).toEqual({
      pieces: [{ from: 0, to: 6, chapter: null }],
      doubt:
        "Expected one article, got 3 headings of one level; an article of its own has a date or byline under its heading",
    });
  });

  it("is looked at in linear time, however many headings it has", () => {
    const parts = Array.from({ length: 200_000 }, (_, at) =>
      at % 3 === 2 ? p(prose) : h(`Heading ${at}`, 1 + (at % 9)),
    );
    expect(headed(parts).pieces).toHaveLength(1);
  });
});
