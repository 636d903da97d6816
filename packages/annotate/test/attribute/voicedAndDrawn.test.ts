import { describe, expect, it } from "vitest";
import { annotated, expectSaid, type Said, say } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

describe("what somebody feels", () => {
  it.each<Case>([
    [
      "is voiced by any noun",
      "The premier expressed his deep astonishment at the vote.",
      [say(["the vote"], "expressed his deep astonishment at", "The premier")],
    ],
    [
      "is voiced without saying about what",
      "The minister voiced the party's frustration.",
      [say(["the party's frustration"], "voiced", "The minister")],
    ],
    [
      "is voiced on a day",
      "The premier expressed doubts on Friday over the merger.",
      [say(["the merger"], "expressed doubts on Friday over", "The premier")],
    ],
    [
      "is shown",
      "The premier has shown no interest in the plan.",
      [say(["the plan"], "has shown no interest in", "The premier")],
    ],
    [
      "is told by what he is",
      "The premier is a fierce critic of the plan.",
      [say(["the plan"], "is a fierce critic of", "The premier", { presentation: "thought" })],
    ],
    [
      "is told by a verb taken for a noun",
      "Many view the plan as a sham.",
      [say(["the plan as a sham"], "view", "Many")],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });

  it.each([
    ["others hold", "The premier had the support of the board."],
    ["somebody is told", "The premier sent messages on Tuesday."],
    ["has been told already", "The paper lists the expressed preferences of the board's members."],
  ])("is not what %s", (_, text) => {
    expect(annotated(text).attributions.filter(({ rule }) => rule === "light verb")).toEqual([]);
  });
});

describe("a judgement that somebody draws", () => {
  it("is that of whoever it comes from", () => {
    expectSaid("The plan drew sharp criticism from the ministers.", [
      say(["The plan"], "drew sharp criticism from", "the ministers", { presentation: "act" }),
    ]);
  });

  it.each([
    ["wanted", "The premier wants to win the support of the unions."],
    ["possible", "The plan could draw criticism from the unions."],
  ])("is not told where it is %s", (_, text) => {
    expect(annotated(text).attributions.filter(({ rule }) => rule === "agentive")).toEqual([]);
  });
});

describe("what a poll found", () => {
  it.each<Case>([
    [
      "stands behind it",
      "In a Courier poll released on Monday, 42 percent said the plan is dead.",
      [
        say(["42 percent said the plan is dead"], "In", "a Courier poll released on Monday", {
          sourceType: "document",
        }),
        say(["the plan is dead"], "said", "42 percent", { within: 0 }),
      ],
    ],
    [
      "stands before it",
      "The premier took just 6 percent of the vote in a new Courier poll.",
      [say(["The premier took just 6 percent of the vote"], "in", "a new Courier poll")],
    ],
    [
      "is shown by one that came out on a day",
      "A poll out Monday showed the premier with a healthy lead.",
      [say(["the premier with a healthy lead"], "showed", "A poll out Monday")],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });

  it("is not told of an election", () => {
    expect(annotated("In the poll, the party lost two seats.").attributions).toEqual([]);
  });
});

describe("a gerund", () => {
  it.each<Case>([
    [
      "is that of the speaker before it, whatever describes him",
      "“It is over,” said Edda Tolm, a former head of the Arva Road Council and a friend of the premier, referring to the strike.",
      [say(["“It is over,”"], "said", "Edda Tolm"), say(["the strike"], "referring to", "Edda Tolm")],
    ],
    [
      "gives a reason that is nobody's words",
      "“It is over,” Tolm said, citing low growth.",
      [say(["“It is over,”"], "said", "Tolm"), say(["low growth"], "citing", "Tolm")],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });

  it("gives the source that somebody cites", () => {
    const { attributions } = annotated("“It is over,” Tolm said, citing two officials.");
    expect(attributions.map(({ rule }) => rule)).toEqual(["quote before", "citing"]);
  });
});

describe("an infinitive of speaking", () => {
  it("tells what somebody came to say", () => {
    expectSaid("Edda Tolm used her speech to praise the plan.", [say(["the plan"], "to praise", "Edda Tolm")]);
  });

  it.each(["is likely to praise", "has yet to praise", "had no chance to praise"])("tells nothing in “%s”", (words) => {
    expect(annotated(`Edda Tolm ${words} the plan.`).attributions).toEqual([]);
  });
});

describe("a cue behind somebody whom something moves", () => {
  it("is that one's", () => {
    expectSaid("The leak led the unions' leader Edda Tolm to fear a loss.", [
      say(["a loss"], "to fear", "the unions' leader Edda Tolm"),
    ]);
  });
});

describe("words that somebody uses", () => {
  it("are told by a word for words", () => {
    expectSaid("Edda Tolm used the phrase “dead letter” in March.", [
      say(["“dead letter”"], "used the phrase", "Edda Tolm", { kind: "direct" }),
    ]);
  });

  it("are all that is put so where they stand alone", () => {
    expectSaid("She is seen, as the Courier put it, “as a joke.”", [say(["“as a joke.”"], "put it", "the Courier")]);
  });
});

describe("a law opposed by somebody", () => {
  it("is judged by him", () => {
    expectSaid("The law, opposed by the premier, is dead.", [say(["The law"], "opposed", "the premier")]);
  });

  it.each(["The letter, written by the premier, is lost.", "The plan was approved by the board."])("%s", (text) => {
    expect(annotated(text).attributions).toEqual([]);
  });
});

describe("an object", () => {
  it.each<Case>([
    [
      "holds all items of a list",
      "The premier thanked his parents, his brothers, his wife and his children.",
      [say(["his parents, his brothers, his wife and his children"], "thanked", "The premier")],
    ],
    [
      "goes on behind an adjective before its noun",
      "The premier praised its important, oil-rich ally.",
      [say(["its important, oil-rich ally"], "praised", "The premier")],
    ],
    [
      "is what a feeling is about",
      "Hoel's disdain for the board is known.",
      [say(["the board"], "'s disdain for", "Hoel")],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("a content", () => {
  it("does not end at a verb that is a cue with other words alone", () => {
    expectSaid("Tolm said the party lost, putting an end to her hopes.", [
      say(["the party lost, putting an end to her hopes"], "said", "Tolm"),
    ]);
  });

  it("of an infinitive ends before a second one", () => {
    expectSaid("Edda Tolm used her speech to accuse the firm of fraud and encourage voters to leave it.", [
      say(["the firm of fraud"], "to accuse", "Edda Tolm"),
      say(["voters to leave it"], "encourage", "Edda Tolm"),
    ]);
  });

  it("begins with a subject that has phrases behind its noun", () => {
    expectSaid("The jurists believe the case against the firm is clear.", [
      say(["the case against the firm is clear"], "believe", "The jurists"),
    ]);
  });
});
