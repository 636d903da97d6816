import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

// Every text is invented. The kinds are the most frequent of those that links drawn from real news showed to be none, or left out.

/** The links that another carries, as their source and cue. */
function carriedIn(text: string): string[] {
  return annotated(text)
    .attributions.filter(({ within }) => within !== null)
    .map(({ source, cue }) => `${wordsOf(text, source).join(" ")}: ${wordsOf(text, cue).join(" ")}`);
}

describe("within what somebody says nobody tells", () => {
  it.each([
    ["what he knows", "“She knows that the dam will hold,” Tolm said."],
    ["what a deed shows", "Tolm said the strike proves that the mill was badly run."],
    ["what he is aware of", "Tolm said the crews were aware that the lock was shut."],
    ["what he will not have", "Tolm said the union had rejected the offer."],
    ["what he takes", "Tolm said the rebels claimed credit for the blast."],
    ["what he asks or calls for", "Tolm said the crews had asked for blankets and called for a strike."],
    ["what he tells the police of", "Tolm said the shop reported it to the police."],
    ["what he is like", "Tolm said the storm reminds her of the winter of 1987."],
    ["what a noun is called in a quotation", "Tolm said the firm's announcement was “a good step”."],
    ["what a relative clause tells of his words", "Tolm said Hoel made statements that hurt the firm."],
    ["what he goes on with", "Tolm said the firm would continue as a small mill."],
    ["what “that” points at", "“I don't believe that,” Tolm said."],
    ["what nobody believes", "“Nobody believes that the dam will hold,” Tolm said."],
    ["what a participle describes", "Tolm said there were nearly 200 confirmed cases."],
  ])("%s", (_, text) => {
    expect(carriedIn(text)).toEqual([]);
  });
});

describe("within what somebody says is told", () => {
  it.each([
    ["what he calls a thing", "Tolm said the crews must fight what Hoel called a swindle.", ["Hoel: called"]],
    [
      "what somebody is described as",
      "Tolm said the clerk, whom Hoel described as honest, had left.",
      ["Hoel: described"],
    ],
    ["what he has said before", "“I've said that the dam will hold,” Tolm said.", ["I: 've said"]],
    ["what others believe", "“They believe the dam will hold,” Tolm said.", ["They: believe"]],
    [
      "what somebody is accused of by another",
      "Tolm said the bank was accused by prosecutors of hiding debts.",
      ["prosecutors: was accused"],
    ],
    [
      "what he denies telling somebody to do",
      "The mayor denied telling the clerk to leave the hall.",
      ["The mayor: telling"],
    ],
    [
      "what is rejected as a claim",
      "Tolm said Hoel had rejected the claim that the dam was old.",
      ["Hoel: had rejected"],
    ],
    ["what a paper shows", "Tolm said the figures show that the mill lost money.", ["the figures: show"]],
    [
      "what somebody is called on to do",
      "Tolm said the crews had asked for the lock to be shut.",
      ["the crews: had asked for"],
    ],
  ])("%s", (_, text, found) => {
    expect(carriedIn(text).slice(0, 1)).toEqual(found);
  });
});
