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
  ])("%s", (_, text, said) => {
    expectSaid(text, said);
  });
});
