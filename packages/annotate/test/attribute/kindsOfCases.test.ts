import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Each attribution as `[speaker, type, words of the content]`. */
function said(text: string): (readonly [speaker: string | null, type: string, content: string])[] {
  return annotated(text).attributions.map(({ speaker, sourceType, content }) => [
    speaker,
    sourceType,
    wordsOf(text, content).join(" … "),
  ]);
}

/** The names of actors, each once, with their kinds. */
function actors(text: string): string[] {
  return [...new Set(annotated(text).mentions.map(({ name, kind }) => `${name} (${kind})`))];
}

describe("an apposition", () => {
  it("is of whoever holds an office of a body, and not of the body", () => {
    expect(actors("Edda Tolm, the firm's chairman, left.")).toEqual(["Edda Tolm (person)"]);
    expect(actors("Ludwig von Trasberg, the club's president, left.")).toEqual(["Ludwig von Trasberg (person)"]);
  });

  it("is of the body that it says", () => {
    expect(actors("Tarvo, the airline, fell.")).toEqual(["Tarvo (organisation)"]);
  });
});

describe("a day", () => {
  it("is a given name behind a title", () => {
    expect(actors("“It leaked,” said Chief Justice Wednesday Amadi. Amadi left.")).toEqual([
      "Wednesday Amadi (person)",
    ]);
  });

  it("opens the name of a paper that reports", () => {
    expect(said("The Sunday Lantern reported that the bridge fell.")).toEqual([
      ["Sunday Lantern", "outlet", "that the bridge fell"],
    ]);
    expect(said("The Tuesday Group said it would vote.")[0]?.[1]).toBe("organisation");
  });

  it("is no object of a verb with a preposition", () => {
    expect(said("“There is no plan B,” minister Greta Holm insisted on Tuesday.")).toEqual([
      ["Greta Holm", "person", "“There is no plan B,”"],
    ]);
  });
});

it("Papers are called by the time of day at which they come.", () => {
  expect(said("The Evening Bell reported that the bridge fell.")[0]?.[1]).toBe("outlet");
});

it("A ship is nobody, wherever its name stands.", () => {
  expect(actors("The trawler Anna Katrine sank on Sunday. Anna Katrine was old.")).toEqual([]);
});

it.each(["all", "most"])("“%s” is the subject of what is said.", (word) => {
  expect(said(`The police said ${word} were children.`)).toEqual([[null, "organisation", `${word} were children`]]);
});

it("An answer in an interview is all of its paragraph.", () => {
  const text =
    "Reactor: When did you know?\n\nMilo Strand: The first night. The needle stood still.\n\nReactor: And then?";
  expect(said(text)[1]).toEqual(["Milo Strand", "person", "The first night. The needle stood still"]);
});
