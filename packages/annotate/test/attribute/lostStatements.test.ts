import { describe, expect, it } from "vitest";
import { annotated, whoSaysWhat } from "../annotated.ts";

// Every text is invented.
describe("what stands before an inserted speaker is said", () => {
  it.each([
    [
      "Hoel's remarks further the “culture of blame” spread by the party, the unions say.",
      "the unions",
      "Hoel's remarks further the “culture of blame” spread by the party",
    ],
    [
      "Upstream in Norvia, nine villages were cut off and 4,000 people were moved, officials there said.",
      "officials",
      "Upstream in Norvia, nine villages were cut off and 4,000 people were moved",
    ],
    [
      "Water will also be brought by lorry, head of the city's relief committee Bram Hoel told state newspaper the Tide.",
      "head of the city's relief committee Bram Hoel",
      "Water will also be brought by lorry",
    ],
    [
      "The union-backed “Pay for All” drive plans to picket the debate, the Evening Tide reports.",
      "the Evening Tide",
      "The union-backed “Pay for All” drive plans to picket the debate",
    ],
    [
      "In Arva —she specified— the rise is greatest in nine districts.",
      "she",
      "In Arva … the rise is greatest in nine districts",
    ],
  ])("%s", (text, source, content) => {
    expect(whoSaysWhat(text)).toEqual([[source, content]]);
  });
});

describe("a content goes on", () => {
  it.each([
    [
      "between and behind two dashes",
      "Edda Tolm promised to ban all lorries — thousands of them each day — from entering the town.",
      "to ban all lorries — thousands of them each day — from entering the town",
    ],
    [
      "with the last of a list",
      "Edda Tolm promised to visit Arva, Norvia, and Tarn before the vote.",
      "to visit Arva, Norvia, and Tarn before the vote",
    ],
    [
      "with a second infinitive",
      "Officials say they have chosen a new plan: to stand up for fishermen and defend the harbour.",
      "they have chosen a new plan: to stand up for fishermen and defend the harbour",
    ],
    [
      "with a clause whose verb begins a phrase of saying in other places",
      "Edda Tolm added that the town was on alert and the army had put boats on standby, in case they were needed.",
      "that the town was on alert and the army had put boats on standby, in case they were needed",
    ],
    [
      "behind all who are told",
      "She asked the Ministry of Water and the port authority to open the gates.",
      "the Ministry of Water and the port authority to open the gates",
    ],
  ])("%s", (_, text, content) => {
    expect(whoSaysWhat(text).map(([, words]) => words)).toEqual([content]);
  });

  it("not with another's predicate", () => {
    expect(whoSaysWhat("Edda Tolm supports Orr, Hoel, and strongly opposed the mayor.")[0]?.[1]).not.toContain(
      "opposed",
    );
  });
});

describe("a statement is found", () => {
  it.each([
    [
      "behind a long aside between dashes",
      "Bram Hoel said — on the radio, as it happens — that Tolm raised four million that day.",
      "that Tolm raised four million that day",
    ],
    [
      "behind who released what it stands in",
      "Edda Tolm said in a statement released by the Orr campaign the report merits an inquiry.",
      "the report merits an inquiry",
    ],
    ["of those who were asked", "Those polled said the road was safe.", "the road was safe"],
    ["of most of many", "Most said they were worried.", "they were worried"],
    [
      "though its verb stands in marks and is none to the tagger",
      'He said they "opened fire" at the priest several times.',
      'they "opened fire" at the priest several times',
    ],
    ["in marks at its end", 'Bram Orr said Edda Tolm "caused death."', 'Edda Tolm "caused death."'],
    [
      "with the clause that goes on behind its quotation",
      '"There\'s a sense of calm now," and gifts began to pick up again last week, Hoel said.',
      '"There\'s a sense of calm now," and gifts began to pick up again last week',
    ],
    [
      "on both sides of its speaker, where a gerund is the subject",
      "While some clerks could get a fine, she added, taking their cars would be too much.",
      "While some clerks could get a fine … taking their cars would be too much",
    ],
    [
      "behind a relative clause of whoever is asked",
      "Edda Tolm asked Hoel, who is fourth in the count, to lay out his path.",
      "Hoel, who is fourth in the count, to lay out his path",
    ],
    [
      "in the words around what results show",
      "It is close, as Tuesday's results show, and Arva may not be lost.",
      "It is close … and Arva may not be lost",
    ],
  ])("%s", (_, text, content) => {
    expect(whoSaysWhat(text).map(([, words]) => words)).toEqual([content]);
  });

  it.each([
    "Hoel said a prayer for all at the site.",
    "Hoel said the same of many in the party.",
    "Hoel said little of it to them.",
  ])("not in what is an object: %s", (text) => {
    expect(annotated(text).attributions.filter(({ rule }) => rule === "clause")).toEqual([]);
  });
});
