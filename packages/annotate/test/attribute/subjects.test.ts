import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

const sources = (text: string) =>
  annotated(text).attributions.map(({ speaker, sourceType, also = [] }) => [
    speaker,
    sourceType,
    ...also.map((one) => one.speaker),
  ]);

describe("what it is that says so", () => {
  it.each([
    ["a paper", "The report was published on Friday. It says that two of them must close.", [null, "document"]],
    [
      "a paper that somebody sent",
      "Edda Tolm sent a letter to the council on Friday. It said that the bridge must close.",
      ["Edda Tolm", "document"],
    ],
    [
      "a body without a name",
      "The team is bracing its backers for a vote that it says will be close.",
      [null, "organisation"],
    ],
    [
      "the body of its own sentence",
      "The Norvian Road Council gave a wrong answer when it told reporters that it had no plans.",
      ["Norvian Road Council", "organisation"],
    ],
    [
      "the body named last, and not the paper that the words are about",
      "The Norvian Road Council has met. Its plan for the bridge has been changed, it said.",
      ["Norvian Road Council", "organisation"],
    ],
  ])("is %s", (_, text, expected) => {
    expect(sources(text).at(-1)).toEqual(expected);
  });
});

describe("who they are", () => {
  it.each([
    ["two who spoke together", "Edda Tolm and Bram Hoel said the bridge is safe. They said it would stay open."],
    ["two who did something together", "Edda Tolm and Bram Hoel met on Friday. They said the bridge would stay open."],
    [
      "two of whom the sentence before tells",
      "The film contradicts what Edda Tolm and Bram Hoel had told. They said the bridge would stay open.",
    ],
  ])("is %s", (_, text) => {
    expect(sources(text).at(-1)).toEqual(["Edda Tolm", "person", "Bram Hoel"]);
  });

  it("is the many of whom a quotation speaks itself.", () => {
    const text = "“The residents are afraid and they say the bridge is old,” Edda Tolm said.";
    expect(sources(text)).toContainEqual([null, "group"]);
  });

  it("is no pair that its own speaker is of, inside a quotation", () => {
    const text = "Edda Tolm and Bram Hoel met on Friday. “They say the bridge is safe,” Tolm said.";
    expect(sources(text)).toContainEqual([null, "unresolved"]);
  });

  it("is the group that spoke a paragraph before", () => {
    const text = "Two officials said that the bridge would stay open.\n\nThe ice had gone, they said.";
    expect(sources(text).at(-1)).toEqual([null, "anonymous"]);
  });
});

describe("nobody says what only has the form of a statement", () => {
  it.each([
    "It appears that the bridge will stay open.",
    "It helps that the bridge is new.",
    "It is worth noting that the bridge is new.",
    "It goes without saying that the bridge is new.",
    "Let’s say the bridge is closed.",
    "“There is no sense in saying the bridge is closed.”",
    "The road is long. It explains why the bridge is needed.",
  ])("%s", (text) => {
    const { attributions } = annotated(text);
    expect(attributions.filter(({ cue }) => cue.length > 0)).toEqual([]);
  });
});

describe("a relative pronoun behind a common noun", () => {
  it("goes with the noun and not with who was named last.", () => {
    expect(sources("Edda Tolm put out a memo that says the bridge is closed.")).toEqual([[null, "document"]]);
    expect(sources("He released a letter from his doctor Friday afternoon that says the mayor is well.")).toEqual([
      [null, "document"],
    ]);
    expect(sources("Edda Tolm wore a hat that said “Open the bridge.”")).not.toContainEqual(["Edda Tolm", "person"]);
  });
});

describe("a verb that has lost its subject", () => {
  it.each([
    "Edda Tolm, the mayor, gave the answer herself, telling the council that the bridge would stay open.",
    "After announcing that the bridge would stay open, Mayor Edda Tolm left.",
  ])("is the first subject's of its sentence: %s", (text) => {
    expect(sources(text)).toContainEqual(["Edda Tolm", "person"]);
  });
});

describe("a source", () => {
  it("is the two who were named together.", () => {
    const text = "Edda Tolm and Bram Hoel are on the council. The two admit that the bridge is old.";
    expect(sources(text).at(-1)).toEqual(["Edda Tolm", "person", "Bram Hoel"]);
  });

  it("is the name before the letters of a party or a state.", () => {
    expect(sources("Sen. Edda Tolm, R-Fla., speaking on Friday, said the bridge is old.")[0]?.[0]).toBe("Edda Tolm");
  });

  it("is the name before a title that stands behind its comma.", () => {
    expect(sources("Dr Edda Marie Tolm, Ranking Member on Roads has stated that the bridge is old.")).toEqual([
      ["Edda Marie Tolm", "person"],
    ]);
  });

  it("is the name behind two kinds of work.", () => {
    expect(sources("“The bridge is old,” said trade and shipping lawyer Edda Tolm.")).toEqual([
      ["Edda Tolm", "person"],
    ]);
  });

  it("is of people where an adjective follows them.", () => {
    expect(sources("Multiple residents privy to the talks say the bridge is old.")).toEqual([[null, "group"]]);
  });
});

describe("a thing that was read as the source", () => {
  it("of a verb of saying gives way to the subject of its sentence.", () => {
    const text =
      "Edda Tolm said that it was for the council to take the decision, however, added that it was no good idea.";
    expect(sources(text)).toEqual([
      ["Edda Tolm", "person"],
      ["Edda Tolm", "person"],
    ]);
  });

  it("is none behind “according to”, but a recording is.", () => {
    expect(sources("Opening hours change according to the rainy season.")).toEqual([]);
    expect(sources("According to the recording, the bridge was closed.")).toEqual([[null, "document"]]);
  });

  it("may be a side in court.", () => {
    expect(sources("The prosecution said that the bridge was closed.")).toEqual([[null, "group"]]);
    // A side is not whose it is.
    expect(sources("Edda Tolm left. The defense for Tolm said that the bridge was closed.")).toEqual([[null, "group"]]);
  });
});

it("“They” are the many of the sentence before, with what is told of them.", () => {
  const text = "Friends of Edda Tolm’s say that the bridge is old. They said that the ice had gone.";
  expect(sources(text)[1]).toEqual([null, "group"]);
});
