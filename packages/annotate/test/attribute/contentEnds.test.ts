import { describe, it } from "vitest";
import { expectSaid, say } from "../annotated.ts";

describe("what is said", () => {
  it("has its verb inside a mark as well", () => {
    expectSaid("Edda Tolm said the cuts used by others “do nothing to help the town.”", [
      say(["the cuts used by others “do nothing to help the town.”"], "said", "Edda Tolm"),
    ]);
  });

  it("ends before the verb of the main clause whose subject a relative clause describes", () => {
    expectSaid("His lead among voters who say they’ll vote in the primary is larger.", [
      say(["they’ll vote in the primary"], "say", "who"),
    ]);
    expectSaid("Residents who claimed that the firm had lied were paid.", [
      say(["that the firm had lied"], "claimed", "who"),
    ]);
    expectSaid("Edda Tolm met voters who say the plan they saw is bad.", [
      say(["the plan they saw is bad"], "say", "who"),
    ]);
  });

  it("goes on behind a relative clause of its object", () => {
    expectSaid("Edda Tolm accused Bram Hoel, who was born in Dovra, of working with rebels.", [
      say(["Bram Hoel, who was born in Dovra, of working with rebels"], "accused", "Edda Tolm"),
    ]);
  });

  it("ends before a clause of another subject, and before a verb of the same one", () => {
    expectSaid("Edda Tolm refused to pay the fee and the bank has kept the boat.", [
      say(["to pay the fee"], "refused", "Edda Tolm"),
    ]);
    expectSaid("Tolm and Hoel call them “lone wolves” and describe their acts as crimes.", [
      say(["them “lone wolves”"], "call", "Tolm and Hoel"),
    ]);
  });

  it("keeps two nouns together that may have an infinitive behind them", () => {
    expectSaid("Edda Tolm offered to help the town and the owners agree on a price.", [
      say(["to help the town and the owners agree on a price"], "offered", "Edda Tolm"),
    ]);
  });

  it("ends before what its speaker answers next", () => {
    expectSaid("She said it was late, and when asked about the fee, Edda Tolm replied, “No.”", [
      say(["it was late"], "said", "She"),
      say(["“No.”"], "replied", "Edda Tolm"),
    ]);
  });

  it("ends in a phrase before the main clause where that one begins", () => {
    expectSaid("Contrary to his claim that people would “learn nothing,” there was much to see.", [
      say(["that people would “learn nothing,”"], "claim", "his"),
    ]);
  });

  it("ends before the verb of the clause around it", () => {
    expectSaid("A spokeswoman, while confirming that the issue is a legal one, said that the tone was wrong.", [
      say(["that the issue is a legal one"], "confirming", "A spokeswoman"),
      say(["that the tone was wrong"], "said", "A spokeswoman"),
    ]);
  });
});

describe("who says it", () => {
  it("is not what somebody has done something with", () => {
    expectSaid("In 2019 Edda Tolm declared a state of emergency saying that the town was lost.", [
      say(["a state of emergency"], "declared", "Edda Tolm"),
      say(["that the town was lost"], "saying", "Edda Tolm"),
    ]);
  });

  it("has no time in front", () => {
    expectSaid("Last week Tolm in an interview blamed the crew for the delay.", [
      say(["the crew for the delay"], "blamed", "Tolm"),
    ]);
  });

  it("is nobody where it was revealed, and where a jury heard it", () => {
    expectSaid("Thousands of visits have been cancelled by mistake, it was revealed last night.", [
      say(["Thousands of visits have been cancelled by mistake"], "was revealed", null, { sourceType: "unnamed" }),
    ]);
    expectSaid("A jury at Arva Crown Court heard that the man had left.", [
      say(["that the man had left"], "heard", null, { sourceType: "unnamed" }),
    ]);
  });
});

describe("a verb and its preposition", () => {
  it("are one cue with adverbs between them", () => {
    expectSaid("Edda Tolm spoke rather warmly of the harbour.", [
      say(["the harbour"], "spoke rather warmly of", "Edda Tolm"),
    ]);
  });
});
