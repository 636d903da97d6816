import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const types = (text: string) => annotated(text).attributions.map(({ speaker, sourceType }) => [speaker, sourceType]);

describe("a source whom the text takes as known and nobody is found for", () => {
  it.each([
    ["a pronoun", "He said that the bridge would stay open."],
    ["a thing's pronoun", "It said the bridge would stay open."],
    ["a plural pronoun", "They said that the bridge would stay open."],
    ["an office with an article", "The senator said that the bridge would stay open."],
    ["an office with a demonstrative", "That lawyer said the bridge would stay open."],
    ["a body's officer", "The company’s president said that the bridge would stay open."],
  ])("is unresolved, not anonymous: %s", (_, text) => {
    expect(types(text)).toEqual([[null, "unresolved"]]);
  });

  it("is unresolved where a quotation has no speaker", () => {
    expect(types("The hall was empty.\n\n“We shall not open the bridge before the ice has gone.”")).toEqual([
      [null, "unresolved"],
    ]);
  });
});

describe("a source described and not named", () => {
  it.each([
    "A senior official said that the bridge would stay open.",
    "Officials said that the bridge would stay open.",
    "One lawyer said that the bridge would stay open.",
    "The official, who asked not to be named, said that the bridge would stay open.",
    "His lawyer said that the bridge would stay open.",
    "Edda Hoel’s lawyer said that the bridge would stay open.",
    "An engineer called to inspect it said that the bridge would stay open.",
    "A senior official involved in the work said that the bridge would stay open.",
  ])("is anonymous: %s", (text) => {
    expect(types(text)[0]).toEqual([null, "anonymous"]);
  });

  it("stays anonymous where it comes again with an article or a pronoun", () => {
    const text = "A senior official said that the bridge would stay open. The official said that the ice had gone.";
    expect(types(text)).toEqual([
      [null, "anonymous"],
      [null, "anonymous"],
    ]);
    expect(types("Two officials said that the bridge would stay open. They said the ice had gone.")[1]).toEqual([
      null,
      "anonymous",
    ]);
  });
});

it("A text that gives no source is unnamed.", () => {
  expect(types("It was reported that the bridge would stay open.")).toEqual([[null, "unnamed"]]);
  expect(types("Edda Tolm left. She said that the bridge would stay open.")).toEqual([["Edda Tolm", "person"]]);
});

describe("somebody whom nobody need know", () => {
  it.each([
    ["a plural that opens its sentence", "Diplomats said in a statement that the bridge would stay open."],
    [
      "who speaks for another, whom the article does not name",
      "The mayor’s spokesman said that the bridge would stay open.",
    ],
  ])("is anonymous: %s", (_, text) => {
    expect(types(text)).toEqual([[null, "anonymous"]]);
  });

  it("is anonymous when he comes again.", () => {
    const text =
      "The mayor’s spokesman said that the bridge would stay open.\n\nThe spokesman said that the ice had gone.";
    expect(types(text)[1]).toEqual([null, "anonymous"]);
  });

  it("is not so where the article names who is so called.", () => {
    const text = "Spokesman Bram Hoel left. Edda Tolm’s spokesman said that the bridge would stay open.";
    expect(types(text)).not.toContainEqual([null, "anonymous"]);
  });
});

describe("namelessness once granted", () => {
  it("holds for “the person” and “the source”.", () => {
    const text =
      "An aide familiar with the talks said that the bridge would stay open. The person said that the ice had gone.";
    expect(types(text)[1]).toEqual([null, "anonymous"]);
    expect(types("The source said that the bridge would stay open.")).toEqual([[null, "anonymous"]]);
  });
});

describe("an affiliation that is told once", () => {
  it("holds in all of the article, also where he was no source.", () => {
    const text =
      "The council met Edda Tolm, head of the Norvian Road Council, on Friday. Later, Tolm said that the bridge would stay open.";
    expect(annotated(text).attributions.at(-1)?.affiliation).toBe("Norvian Road Council");
  });
});
