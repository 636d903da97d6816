import { describe, it } from "vitest";
import { expectSaid, type Said } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

const tolm = { speaker: "Edda Tolm", actor: "edda-tolm", sourceType: "person" } as const;
const intro = "Foreign Minister Edda Tolm met farmers in Port Arva on Friday.\n\n";

describe("a source", () => {
  it.each<Case>([
    [
      "that is a pronoun is the person spoken of",
      "Edda Tolm met farmers on Friday. She said that the bridge would open in May.",
      [{ content: ["that the bridge would open in May"], cue: ["said"], source: ["She"], ...tolm }],
    ],
    [
      "that is a pronoun is the person whom the verb's subject fits",
      "Mr. Bram Hoel met Ms. Edda Tolm on Friday. “The bridge is a gift to us all,” she said.",
      [{ content: ["“The bridge is a gift to us all,”"], cue: ["said"], source: ["she"], ...tolm }],
    ],
    [
      "that is a title is the person who bears it",
      `${intro}The minister said that the bridge would open in May.`,
      [{ content: ["that the bridge would open in May"], cue: ["said"], source: ["The minister"], ...tolm }],
    ],
    [
      "that is an official is anonymous",
      "A senior official said that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["A senior official"],
          speaker: null,
          actor: null,
          sourceType: "anonymous",
        },
      ],
    ],
    [
      "that is several officials is anonymous too",
      "Two officials with knowledge of the matter said that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["Two officials with knowledge of the matter"],
          speaker: null,
          actor: null,
          sourceType: "anonymous",
        },
      ],
    ],
    [
      "that is a crowd is a group",
      "Residents of Port Arva said that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["Residents of Port Arva"],
          speaker: null,
          actor: null,
          sourceType: "group",
        },
      ],
    ],
    [
      "that is a report is a document",
      "The report says that the bridge is not safe.",
      [
        {
          content: ["that the bridge is not safe"],
          cue: ["says"],
          source: ["The report"],
          speaker: null,
          actor: null,
          sourceType: "document",
        },
      ],
    ],
    [
      "that is a described report is a document",
      "According to a draft report seen by the ministry, the bridge is not safe.",
      [{ content: ["the bridge is not safe"], cue: ["According to"], speaker: null, sourceType: "document" }],
    ],
    [
      "that is a ministry is an organisation",
      "The Defence Ministry said that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["The Defence Ministry"],
          speaker: "Defence Ministry",
          sourceType: "organisation",
        },
      ],
    ],
    [
      "that is a newspaper is an outlet",
      "The Arva Gazette reported that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["reported"],
          source: ["The Arva Gazette"],
          speaker: "Arva Gazette",
          sourceType: "outlet",
        },
      ],
    ],
    [
      "that is a capital is its state",
      "Canberra said that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["Canberra"],
          speaker: "Australia",
          actor: "australia",
          sourceType: "state",
        },
      ],
    ],
    [
      "that a passive does not name is unnamed",
      "It was reported on Friday that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["was reported"],
          source: [],
          speaker: null,
          actor: null,
          sourceType: "unnamed",
        },
      ],
    ],
    [
      "that a passive names after by",
      "It was announced by Edda Tolm that the bridge would open in May.",
      [{ content: ["that the bridge would open in May"], cue: ["was announced"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "with a title keeps it",
      "Foreign Minister Edda Tolm said that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["Foreign Minister Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "whose name starts with a particle is a person",
      "“We have a plan,” said Nadira al-Sarwen.\n\n“It is a good plan,” al-Sarwen added.",
      [
        { content: ["“We have a plan,”"], speaker: "Nadira al-Sarwen", sourceType: "person" },
        {
          content: ["“It is a good plan,”"],
          cue: ["added"],
          source: ["good plan,” |al-Sarwen"],
          speaker: "Nadira al-Sarwen",
          sourceType: "person",
        },
      ],
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
