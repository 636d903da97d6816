import { describe, it } from "vitest";
import { expectSaid, type Said, say } from "../annotated.ts";

// Every text is invented; Norvia and its people are not.
type Case = readonly [what: string, text: string, said: readonly Said[]];

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
    [
      "not between two subjects of one verb",
      "According to the inquiry, Tolm and another clerk asked the mill to burn its books.",
      [
        say(["Tolm and another clerk asked the mill to burn its books"], "According to", "the inquiry"),
        say(["the mill to burn its books"], "asked", "Tolm and another clerk", { within: 0 }),
      ],
    ],
    [
      "before a second verb of saying and its quotation",
      "Tolm said the order was signed by her deputy and added, “I have seen it.”",
      [
        say(["the order was signed by her deputy"], "said", "Tolm"),
        say(["“I have seen it.”"], "added", "Tolm", { kind: "direct" }),
      ],
    ],
    [
      "with a verb that looks like a participle in it",
      "Hoel said the old minister stood by his words.",
      [say(["the old minister stood by his words"], "said", "Hoel")],
    ],
    [
      "behind the title of a programme",
      "Tolm said on “Good Morning Arva” on Sunday that the ferry was late.",
      [say(["that the ferry was late"], "said", "Tolm")],
    ],
    [
      "before the main verb, where a participle has a noun for its subject",
      "Farmers supporting the canal have gone to the mill.",
      [say(["the canal"], "supporting", "Farmers")],
    ],
    [
      "at a comma inside marks, where the main clause is still to come",
      "When Tolm pointed out that it was “a gift for all,” the council left.",
      [say(["that it was “a gift for all,”"], "pointed out", "Tolm", { kind: "mixed" })],
    ],
    [
      "at the marks of a quotation in brackets",
      "The vote angered the clerks (“I want my dues back,” wrote Edda Tolm), and the union left.",
      [say(["“I want my dues back,”"], "wrote", "Edda Tolm", { kind: "direct" })],
    ],
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});
