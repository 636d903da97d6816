import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The descriptions of a text that are mentions: whom they stand for, and their title. */
function offices(text: string): string[] {
  return annotated(text).mentions.flatMap(({ nominal, name, rule, start, end, title }) =>
    nominal && rule === "title" ? [`${text.slice(start, end)}: ${name}, ${title && text.slice(...title)}`] : [],
  );
}

// Every text is invented.
describe("an office under which somebody speaks", () => {
  it("is a mention of that person, with its words as the title", () => {
    expect(offices("Commerce Minister Maria Tolm met them. The Commerce Minister said it was so.")).toEqual([
      "The Commerce Minister: Maria Tolm, Commerce Minister",
    ]);
    expect(offices("Maria Tolm said it was late. The former secretary of state said it was so.")).toEqual([
      "The former secretary of state: Maria Tolm, former secretary of state",
    ]);
  });

  it("stands in the order of the text, before the names in it", () => {
    const text = "Governor Maria Tolm said it was so. The New Jersey governor said it was late. Tolm left.";
    expect(annotated(text).mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      "Maria Tolm",
      "The New Jersey governor",
      "New Jersey",
      "Tolm",
    ]);
  });

  it("is none where it is another state's, or told of nobody by name", () => {
    expect(offices("President Maria Tolm met them. The French president said it was late.")).toEqual([]);
    expect(offices("Maria Tolm said it was late. The businessman said it was so.")).toEqual([]);
    expect(offices("The minister said it was late.")).toEqual([]);
  });
});
