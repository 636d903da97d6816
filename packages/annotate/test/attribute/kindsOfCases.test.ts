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
  it("is a surname behind a given name that an age or an apposition tells", () => {
    expect(actors("The search for Conor Monday, 34, ended on Sunday. His brother, Declan Monday, left.")).toContain(
      "Declan Monday (person)",
    );
    expect(actors("Officials met Bram Monday, the radio said.")).not.toContain("Bram Monday (person)");
  });

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

it("Behind A: and A. answers whom the title names, or who is named before the questions.", () => {
  expect(
    said(
      "The novelist Maria Aldous spoke to us.\n\nQ. Why now?\n\nA. Never ask that.\n\nQ. And then?\n\nA. It rained.",
    ),
  ).toEqual([
    ["Maria Aldous", "person", "Never ask that"],
    ["Maria Aldous", "person", "It rained"],
  ]);
  const talk =
    "Talk with Bram Hoel\n\nHoel met Edda Tolm, Ivo Sarn and Petra Wallace on Monday.\n\nQ: The bridge, then.\n\nA: We will close it.";
  expect(said(talk)).toEqual([["Bram Hoel", "person", "We will close it"]]);
});

it("An outlet that asks and answers for its readers says nothing in somebody's name.", () => {
  expect(said("Q: When do polls open?\n\nA: They open at seven.")).toEqual([]);
});

it("When something was said is no part of it.", () => {
  const contents = (text: string): unknown[] => said(text).map(([, , content]) => content);
  expect(contents("The firm said on Monday the ships would sail.")).toEqual(["the ships would sail"]);
  expect(contents("Bram Hoel said last week the bank had failed.")).toEqual(["the bank had failed"]);
  expect(contents("Bram Hoel notes this past summer the river was low.")).toEqual([
    "this past summer the river was low",
  ]);
});

it("A quotation with a verb, and no comma behind it, is whose verb follows.", () => {
  expect(said("“We will not sign” said Rhys Pell.")).toEqual([["Rhys Pell", "person", "“We will not sign”"]]);
  expect(said("“The road is shut” Carys Lunn told the council.")).toEqual([
    ["Carys Lunn", "person", "“The road is shut”"],
  ]);
});

it("What an answer was like may stand before it, and to whom it was.", () => {
  const tolm = (content: string): unknown[] => [["Edda Tolm", "person", content]];
  expect(said("Edda Tolm's answer was short: “Never.”")).toEqual(tolm("“Never.”"));
  expect(said("Edda Tolm's reply to the committee: “We are done here.”")).toEqual(tolm("“We are done here.”"));
  expect(said("Edda Tolm's response was a terse “No comment.”")).toEqual(tolm("“No comment.”"));
});

it("A hearing that is crowded hears.", () => {
  expect(said("Edda Tolm told a crowded hearing that the dam was safe.")).toEqual([
    ["Edda Tolm", "person", "that the dam was safe"],
  ]);
});

it("Will, Can and Per are given names before a surname and its verb.", () => {
  expect(actors("Will Hope will not stand again. Hope left.")).toEqual(["Will Hope (person)"]);
  expect(actors("“It is full,” said Per Sundholm, who runs it.")).toEqual(["Per Sundholm (person)"]);
  expect(actors("Will Norvia agree to it?")).not.toContain("Will Norvia (person)");
});

it("An answer in an interview is all of its paragraph.", () => {
  const text =
    "Reactor: When did you know?\n\nMilo Strand: The first night. The needle stood still.\n\nReactor: And then?";
  expect(said(text)[1]).toEqual(["Milo Strand", "person", "The first night. The needle stood still"]);
});
