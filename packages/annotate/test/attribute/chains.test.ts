import { describe, it } from "vitest";
import { expectSaid, say } from "../annotated.ts";

// Every text is invented.
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

  it("holds what somebody else thinks, even under a pronoun", () => {
    expectSaid("The envoy's spokesman said she believes the bridge is safe.", [
      { ...say(["she believes the bridge is safe"], "said", "The envoy's spokesman"), within: null },
      { ...say(["the bridge is safe"], "believes", "she"), within: 0 },
    ]);
  });

  it("is followed through what the speaker himself thinks", () => {
    expectSaid("Tolm says she thinks that Hoel had promised to pay.", [
      { ...say(["she thinks that Hoel had promised to pay"], "says", "Tolm"), within: null },
      { ...say(["to pay"], "had promised", "Hoel"), within: 0 },
    ]);
  });

  it("goes on across an aside", () => {
    expectSaid("Hoel, Tolm said, had told aides that the bridge was safe.", [
      { ...say(["Hoel", "had told aides that the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "had told", "Hoel"), within: 0 },
    ]);
    expectSaid("Hoel said, according to the minutes, that the bridge was safe.", [
      { ...say(["Hoel said", "that the bridge was safe"], "according to", "the minutes"), within: null },
      { ...say(["that the bridge was safe"], "said", "Hoel"), within: 0 },
    ]);
  });

  it("has a link for each of two clauses", () => {
    expectSaid("Tolm said the union had agreed to wait and that the owners had promised to pay.", [
      {
        ...say(["the union had agreed to wait and that the owners had promised to pay"], "said", "Tolm"),
        within: null,
      },
      { ...say(["to wait"], "had agreed", "the union"), within: 0 },
      { ...say(["to pay"], "had promised", "the owners"), within: 0 },
    ]);
  });

  it("gives a participle to the one whose deed is told, and one of a state to the speaker", () => {
    expectSaid("Tolm said the owners had rejected the offer, insisting that the bridge was safe.", [
      {
        ...say(["the owners had rejected the offer, insisting that the bridge was safe"], "said", "Tolm"),
        within: null,
      },
      { ...say(["the offer"], "had rejected", "the owners"), within: 0 },
      { ...say(["that the bridge was safe"], "insisting", "the owners"), within: 0 },
    ]);
    expectSaid("Tolm said the owners were wrong, insisting that the bridge was safe.", [
      { ...say(["the owners were wrong"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "insisting", "Tolm"), within: null },
    ]);
  });

  it("gives a second past to the one whose deed is told", () => {
    expectSaid("Tolm said that Hoel met the owners and urged them to pay.", [
      { ...say(["that Hoel met the owners and urged them to pay"], "said", "Tolm"), within: null },
      { ...say(["them to pay"], "urged", "Hoel"), within: 0 },
    ]);
    expectSaid("Tolm said that Hoel has met the owners and urged them to pay.", [
      { ...say(["that Hoel has met the owners"], "said", "Tolm"), within: null },
      { ...say(["them to pay"], "urged", "Tolm"), within: null },
    ]);
  });

  it("has links for what somebody was told, promised or heard from another", () => {
    expectSaid("Tolm said the crew had been told the bridge was safe.", [
      { ...say(["the crew had been told the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["the bridge was safe"], "had been told", null), within: 0 },
    ]);
    expectSaid("Tolm said the owners promised a swift reply.", [
      { ...say(["the owners promised a swift reply"], "said", "Tolm"), within: null },
      { ...say(["a swift reply"], "promised", "the owners"), within: 0 },
    ]);
    expectSaid("Tolm said she had heard from the crew that the bridge was safe.", [
      { ...say(["she had heard from the crew that the bridge was safe"], "said", "Tolm"), within: null },
      { ...say(["that the bridge was safe"], "had heard from", "the crew"), within: 0 },
    ]);
  });

  it("has none for what is only possible, wanted or shown", () => {
    for (const words of [
      "the owners will promise to pay",
      "it seems that nobody pays",
      "voters should know that nobody pays",
      "the figures prove how little they pay",
    ])
      expectSaid(`Tolm said ${words}.`, [{ ...say([words], "said", "Tolm"), within: null }]);
  });
});
