import { describe, it } from "vitest";
import { expectSaid, type Said } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

const tolm = { speaker: "Edda Tolm", actor: "edda-tolm", sourceType: "person" } as const;
const intro = "Foreign Minister Edda Tolm met farmers in Port Arva on Friday.\n\n";

describe("a direct quotation", () => {
  it.each<Case>([
    [
      "with its speaker after it",
      `${intro}“We have a plan,” Tolm said.`,
      [{ kind: "direct", content: ["“We have a plan,”"], cue: ["said"], source: ["plan,” |Tolm"], ...tolm }],
    ],
    [
      "with its verb before its speaker",
      "“We have a plan,” said Edda Tolm, the foreign minister.",
      [
        {
          kind: "direct",
          content: ["“We have a plan,”"],
          cue: ["said"],
          source: ["Edda Tolm, the foreign minister"],
          ...tolm,
        },
      ],
    ],
    [
      "with its speaker before it",
      'Edda Tolm said: "We have a plan and we will keep to it."',
      [
        {
          kind: "direct",
          content: ['"We have a plan and we will keep to it."'],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "that its speaker interrupts",
      "“We have a plan,” Edda Tolm said, “and we will keep to it.”",
      [
        {
          kind: "direct",
          content: ["“We have a plan,”", "“and we will keep to it.”"],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "that goes on after its speaker in a sentence of its own",
      "“We have a plan,” Edda Tolm said. “We will keep to it whatever comes.”",
      [
        {
          kind: "direct",
          content: ["“We have a plan,”", "“We will keep to it whatever comes.”"],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "that goes on over two paragraphs, each an attribution",
      "“We have a plan for the river and its people,” Edda Tolm said. “We will keep to it whatever comes.\n\n“And we will not be late with it this time.”",
      [
        {
          content: ["“We have a plan for the river and its people,”", "“We will keep to it whatever comes."],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
        { kind: "direct", content: ["“And we will not be late with it this time.”"], cue: [], source: [], ...tolm },
      ],
    ],
    [
      "with a question mark and no comma",
      "“Why did nobody call us?” asked Edda Tolm.",
      [{ kind: "direct", content: ["“Why did nobody call us?”"], cue: ["asked"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "told to somebody",
      "“We have a plan,” Edda Tolm told reporters in Port Arva.",
      [{ kind: "direct", content: ["“We have a plan,”"], cue: ["told"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "whose speaker has an apposition before the verb",
      "“We have a plan,” Edda Tolm, the foreign minister, said on Friday.",
      [
        {
          kind: "direct",
          content: ["“We have a plan,”"],
          cue: ["said"],
          source: ["Edda Tolm, the foreign minister,"],
          ...tolm,
        },
      ],
    ],
    [
      "whose verb has auxiliaries",
      "“We have a plan,” Edda Tolm has said before.",
      [{ kind: "direct", content: ["“We have a plan,”"], cue: ["has said"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "in guillemets",
      "«We have a plan,» said Edda Tolm.",
      [{ kind: "direct", content: ["«We have a plan,»"], cue: ["said"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "in British single marks",
      "‘We don’t have a plan,’ said Edda Tolm.",
      [{ kind: "direct", content: ["‘We don’t have a plan,’"], cue: ["said"], source: ["Edda Tolm"], ...tolm }],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("an indirect statement", () => {
  it.each<Case>([
    [
      "with that",
      "Edda Tolm said that the bridge would open in May.",
      [
        {
          kind: "indirect",
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
          stance: "neutral",
        },
      ],
    ],
    [
      "without that",
      "Edda Tolm said the bridge would open in May.",
      [{ kind: "indirect", content: ["the bridge would open in May"], cue: ["said"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "with its speaker at the end",
      "The bridge will open in May, Edda Tolm said.",
      [{ kind: "indirect", content: ["The bridge will open in May"], cue: ["said"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "with verb and speaker at the end",
      "The bridge will open in May, said Edda Tolm.",
      [{ kind: "indirect", content: ["The bridge will open in May"], cue: ["said"], source: ["Edda Tolm"], ...tolm }],
    ],
    [
      "after according to",
      "According to Edda Tolm, the bridge will open in May.",
      [
        {
          kind: "indirect",
          content: ["the bridge will open in May"],
          cue: ["According to"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "before according to",
      "The bridge will open in May, according to Edda Tolm.",
      [
        {
          kind: "indirect",
          content: ["The bridge will open in May"],
          cue: ["according to"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "that its speaker interrupts",
      "The bridge, Edda Tolm said, will open in May.",
      [
        {
          kind: "indirect",
          content: ["The bridge", "will open in May"],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "told to somebody",
      "Edda Tolm told reporters that the bridge would open in May.",
      [
        {
          kind: "indirect",
          content: ["that the bridge would open in May"],
          cue: ["told"],
          source: ["Edda Tolm"],
          addressee: ["reporters"],
          ...tolm,
        },
      ],
    ],
    [
      "with a day between verb and content",
      "Edda Tolm said on Friday that the bridge would open in May.",
      [
        {
          kind: "indirect",
          content: ["that the bridge would open in May"],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "added by a gerund",
      "Edda Tolm said the bridge would open in May, adding that it would be free.",
      [
        { content: ["the bridge would open in May"], cue: ["said"], source: ["Edda Tolm"], ...tolm },
        { content: ["that it would be free"], cue: ["adding"], source: ["Edda Tolm"], ...tolm },
      ],
    ],
    [
      "that a relative clause parts from its subject",
      "Edda Tolm, who leads the talks, said that the bridge would open in May.",
      [{ content: ["that the bridge would open in May"], cue: ["said"], ...tolm }],
    ],
    [
      "confirmed",
      "Edda Tolm confirmed that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["confirmed"],
          source: ["Edda Tolm"],
          ...tolm,
          stance: "confirm",
        },
      ],
    ],
    [
      "claimed",
      "Edda Tolm claimed that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["claimed"],
          source: ["Edda Tolm"],
          ...tolm,
          stance: "assert",
        },
      ],
    ],
    [
      "denied",
      "Edda Tolm denied that the bridge would open in May.",
      [
        {
          content: ["that the bridge would open in May"],
          cue: ["denied"],
          source: ["Edda Tolm"],
          ...tolm,
          stance: "deny",
        },
      ],
    ],
    [
      "declined",
      "Edda Tolm declined to comment on the bridge.",
      [{ content: ["to comment on the bridge"], cue: ["declined"], source: ["Edda Tolm"], ...tolm, stance: "decline" }],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("a mixed statement", () => {
  it.each<Case>([
    [
      "with that",
      "Edda Tolm said that the bridge was “a gift to both sides” of the river.",
      [
        {
          kind: "mixed",
          content: ["that the bridge was “a gift to both sides” of the river"],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
    [
      "that ends in its quotation",
      'Edda Tolm said the bridge was "a gift to both sides".',
      [
        {
          kind: "mixed",
          content: ['the bridge was "a gift to both sides"'],
          cue: ["said"],
          source: ["Edda Tolm"],
          ...tolm,
        },
      ],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});

describe("no attribution", () => {
  it.each([
    ["is in a text without verbs of saying", "The bridge opened in May. Two boats passed under it."],
    ["is made of a title in quotation marks", "She has read “The Patient River” twice."],
    ["is made of a nickname", "Bram “the Boatman” Hoel crossed the river in May."],
    ["is made of scare quotes", "The so-called “experts” have gone home."],
    ["is in an empty text", ""],
    ["is in white space", " \n\n\t "],
  ])("%s", (_, text) => {
    expectSaid(text, []);
  });
});
