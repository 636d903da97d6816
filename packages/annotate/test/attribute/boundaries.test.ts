import { describe, it } from "vitest";
import { expectSaid, type Said } from "../annotated.ts";

// Every text is invented; Norvia and its people are not. Where what is said begins and ends, and who the rarer forms give it to.
type Case = readonly [what: string, text: string, said: readonly Said[]];

function say(content: readonly string[], cue: string, source: string | null, rest: Partial<Said> = {}): Said {
  return { content, cue: [cue], source: source === null ? [] : [source], ...rest };
}

describe("what is said ends", () => {
  it.each<Case>([
    [
      "not at an “in the” inside it",
      "Tolm said she is not interested in the second seat.",
      [say(["she is not interested in the second seat"], "said", "Tolm")],
    ],
    [
      "where the main clause goes on in its own tense",
      "Tolm said that she would offer a prayer for them but did not name anybody.",
      [say(["that she would offer a prayer for them"], "said", "Tolm")],
    ],
    [
      "where the main clause of a sentence begins",
      "If Tolm said that the plan was dead, nobody heard it.",
      [say(["that the plan was dead"], "said", "Tolm")],
    ],
    [
      "at a second predicate after a quotation",
      "Tolm called the plan “outrageous” and walked out.",
      [say(["the plan “outrageous”"], "called", "Tolm", { kind: "mixed" })],
    ],
    [
      "with an apposition in it",
      "Tolm accused the region's leader, Bram Hoel, of waste.",
      [say(["the region's leader, Bram Hoel, of waste"], "accused", "Tolm")],
    ],
    [
      "behind asides before “that”",
      "Tolm said on Radio Norvia, where she is a guest, that the plan was dead.",
      [say(["that the plan was dead"], "said", "Tolm")],
    ],
    [
      "at its own clause where two sources stand in one sentence",
      "According to the police, the van was stolen; according to its owner, it was lent.",
      [
        say(["the van was stolen"], "According to", "the police"),
        say(["it was lent"], "stolen; |according to", "its owner"),
      ],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("a form", () => {
  it.each<Case>([
    [
      "with “as” around what is said",
      "As the Dovrenik Courier reported, the bridge is closed.",
      [say(["the bridge is closed"], "reported", "the Dovrenik Courier")],
    ],
    [
      "with “as” behind what is said",
      "The bridge is closed, as Tolm put it.",
      [say(["The bridge is closed"], "put it", "Tolm")],
    ],
    [
      "that nobody owns, inserted",
      "The deal, it is claimed, was struck over breakfast.",
      [say(["The deal", "was struck over breakfast"], "is claimed", null, { sourceType: "unnamed" })],
    ],
    [
      "of a relative clause",
      "She left the party, which critics said was dead.",
      [say(["which", "was dead"], "said", "critics")],
    ],
    [
      "of a passive with its agent",
      "The plan was praised by Edda Tolm for its courage.",
      [say(["The plan", "for its courage"], "was praised", "Edda Tolm")],
    ],
    [
      "of a question that was put",
      "Asked whether the bridge was safe, Tolm left.",
      [say(["whether the bridge was safe"], "Asked", null)],
    ],
    [
      "of a gerund that opens the sentence",
      "Calling the plan a sham, Edda Tolm left the room.",
      [say(["the plan a sham"], "Calling", "Edda Tolm")],
    ],
    [
      "of a noun and “be”",
      "Tolm's answer was that the bridge is safe.",
      [say(["that the bridge is safe"], "'s answer was", "Tolm")],
    ],
    [
      "of a noun with its maker",
      "A promise by the premier that no school would close was broken.",
      [say(["that no school would close"], "promise", "the premier")],
    ],
    [
      "of what a poll shows without “that”",
      "A new poll shows Tolm leading by two points.",
      [say(["Tolm leading by two points"], "shows", "A new poll", { sourceType: "document" })],
    ],
    [
      "that quotes somebody as saying",
      "State radio quoted Tolm as saying that the bridge was safe.",
      [
        say(["Tolm as saying that the bridge was safe"], "quoted", "State radio"),
        say(["that the bridge was safe"], "as saying", "Tolm"),
      ],
    ],
    [
      "of a speaker in capitals",
      "TOLM: We will not close the bridge.",
      [say(["We will not close the bridge"], ":", "TOLM")],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("a chain", () => {
  it("is followed into a quotation", () => {
    expectSaid("“My boss said to me, ‘Nobody leaves today,’” Edda Tolm recalled.", [
      { ...say(["“My boss said to me, ‘Nobody leaves today,’”"], "recalled", "Edda Tolm"), within: null },
      { ...say(["‘Nobody leaves today,’"], "said", "My boss"), within: 0 },
    ]);
  });

  it("goes as deep as the text does", () => {
    expectSaid("The Courier reported that Tolm had told aides that Hoel said the bridge was safe.", [
      {
        ...say(["that Tolm had told aides that Hoel said the bridge was safe"], "reported", "The Courier"),
        within: null,
      },
      { ...say(["that Hoel said the bridge was safe"], "had told", "Tolm"), within: 0 },
      { ...say(["the bridge was safe"], "said", "Hoel"), within: 1 },
    ]);
  });

  it("has a link for whom a speaker cites", () => {
    expectSaid("The ministry, citing two people briefed on the talks, said the bridge was safe.", [
      { ...say(["the bridge was safe"], "citing", "two people briefed on the talks"), within: 1 },
      { ...say(["the bridge was safe"], "said", "The ministry"), within: null },
    ]);
  });

  it("has none for what a speaker says of his own hopes", () => {
    expectSaid("Tolm said she hopes that the bridge is safe.", [
      { ...say(["she hopes that the bridge is safe"], "said", "Tolm"), within: null },
    ]);
  });
});

describe("the presentation", () => {
  it.each<Case>([
    [
      "of words that are said is speech",
      "Tolm said the bridge was safe.",
      [say(["the bridge was safe"], "said", "Tolm", { presentation: "speech" })],
    ],
    [
      "of what papers say is writing",
      "The report said the bridge was safe.",
      [say(["the bridge was safe"], "said", "The report", { presentation: "writing" })],
    ],
    [
      "of what somebody holds is thought",
      "Tolm believes that the bridge is safe.",
      [say(["that the bridge is safe"], "believes", "Tolm", { presentation: "thought" })],
    ],
    [
      "of what is done with words is an act",
      "Tolm praised the engineers.",
      [say(["the engineers"], "praised", "Tolm", { presentation: "act" })],
    ],
    [
      "of quoted words is speech whatever the verb",
      "“The bridge is safe,” Tolm announced.",
      [say(["“The bridge is safe,”"], "announced", "Tolm", { presentation: "speech" })],
    ],
    [
      "is null where the words do not tell",
      "According to Tolm, the bridge is safe.",
      [say(["the bridge is safe"], "According to", "Tolm", { presentation: null })],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("the affiliation of a person", () => {
  it.each<Case>([
    [
      "stands before his name",
      "Russian Foreign Ministry spokeswoman Edda Tolm said it was shut. Tolm added that it was late.",
      [
        { content: ["it was shut"], affiliation: "Russian Foreign Ministry" },
        { content: ["that it was late"], affiliation: "Russian Foreign Ministry" },
      ],
    ],
    [
      "stands in his apposition",
      "“We left,” said Edda Tolm, director of the Halvick Institute.",
      [{ content: ["“We left,”"], affiliation: "Halvick Institute" }],
    ],
    [
      "stands behind “according to”",
      "The bridge was safe, according to Russian Foreign Ministry spokeswoman Edda Tolm.",
      [{ content: ["The bridge was safe"], affiliation: "Russian Foreign Ministry" }],
    ],
    [
      "is not that of the one named with him",
      "Bram Hoel and Azerbaijan's President Ilham Aliyev said the bridge was safe.",
      [{ content: ["the bridge was safe"], affiliation: null }],
    ],
    [
      "may be a state",
      "Azerbaijan's President Ilham Aliyev said the bridge was safe.",
      [{ content: ["the bridge was safe"], affiliation: "Azerbaijan" }],
    ],
    [
      "is not where he was sent",
      "Bram Hoel, ambassador to Russia, said the bridge was safe.",
      [{ content: ["the bridge was safe"], affiliation: null }],
    ],
    [
      "is that of somebody who is not named",
      "A spokesman for the Halvick Institute said the bridge was safe.",
      [{ content: ["the bridge was safe"], speaker: null, affiliation: "Halvick Institute" }],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});
