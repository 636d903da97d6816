import { describe, expect, it } from "vitest";
import { annotated, whoSaysWhat, wordsOf } from "../annotated.ts";

// Every text is invented.
describe("a charge, and what somebody calls something, is told", () => {
  it.each([
    ["Tolm accused the council of hiding the report.", "Tolm", "the council of hiding the report"],
    ["The union has blamed the crash on worn brakes.", "The union", "the crash on worn brakes"],
    ["Officials blamed Hoel for the delay.", "Officials", "Hoel for the delay"],
    ["A rebel group claimed responsibility for the blast.", "A rebel group", "responsibility for the blast"],
    ["The mayor called the plan a sham.", "The mayor", "the plan a sham"],
    ["The minister called her critics naive.", "The minister", "her critics naive"],
    ["The court deemed the search unlawful.", "The court", "the search unlawful"],
    ["Hoel described the talks as a waste of time.", "Hoel", "the talks as a waste of time"],
    ["The envoy stressed the need for a truce.", "The envoy", "the need for a truce"],
  ])("%s", (text, source, content) => {
    expect(whoSaysWhat(text, "told noun")).toEqual([[source, content]]);
  });

  it.each([
    "Tolm has not accused the council of hiding it.",
    "Voters might blame the mayor for the floods.",
    "No group claimed responsibility for the blast.",
    "The mayor called a vote on the plan.",
    "The mayor called for a new bridge.",
    "The mayor called the envoy the next week.",
    "The board declared an emergency for the whole of Arva.",
    "The witness described the car.",
    "We call it a debrief.",
    "The storm claimed 40 lives.",
  ])("nothing is: %s", (text) => {
    expect(whoSaysWhat(text, "told noun")).toEqual([]);
  });
});

function clauses(text: string): readonly string[] {
  return annotated(text)
    .attributions.filter(({ rule }) => rule === "clause" || rule === "that")
    .map(({ content }) => wordsOf(text, content).join(" … "));
}

describe("a clause without “that” is found where its subject is parted from its verb", () => {
  it.each([
    [
      "Captain Edda Tolm told the press a night-long search involving three boats had found nobody.",
      "a night-long search involving three boats had found nobody",
    ],
    ["He told reporters the bridge, built in 1920, was unsafe.", "the bridge, built in 1920, was unsafe"],
    ["Tolm warned the dam, if not mended, would burst.", "the dam, if not mended, would burst"],
    [
      "The authors suggested the algae, like warm water, might harm the reef.",
      "the algae, like warm water, might harm the reef",
    ],
    ["Norvia claimed, as of Thursday, it was free of the disease.", "it was free of the disease"],
    ["Tolm pointed out rulings and new laws have a lasting effect.", "rulings and new laws have a lasting effect"],
    ["He argued the man, who is old, left the town.", "the man, who is old, left the town"],
    ["The Tide reported around 200 people attended the fair.", "around 200 people attended the fair"],
    ["Hoel said in a story that ran this week that he was innocent.", "that he was innocent"],
  ])("%s", (text, content) => {
    expect(clauses(text)).toEqual([content]);
  });

  it.each([
    "Tolm saw the story and he left the town.",
    "Tolm answered with a phrase that could have come from Hoel.",
    "Bram Hoel, who has maintained a large lead over the field, was targeted by the guild.",
    "People shout as they take part in the march.",
    "The club charged a $100 fee, most of it refundable upon leaving.",
  ])("there is none: %s", (text) => {
    expect(clauses(text)).toEqual([]);
  });
});

describe("what only holds, goes on or opens a sentence is not told", () => {
  it.each([
    "The rise means that fewer people can buy a house.",
    "The talks convinced her that the firm was sound.",
    "The law requires that owners register.",
  ])("%s", (text) => {
    const kinds = annotated(text).attributions.map(({ presentation }) => presentation);
    expect(kinds.filter((kind) => kind !== "thought" && kind !== "writing")).toEqual([]);
  });

  it.each([
    "When asked whom she backs, Ms. Tolm smiled.",
    "Despite the talks that failed, Norvia continues to hold the pass.",
  ])("%s", (text) => {
    expect(annotated(text).attributions.filter(({ rule }) => rule === "before")).toEqual([]);
  });
});

describe("who a source is that is described behind a name, or is a share", () => {
  it("is the one named, where a place's comma ends the description", () => {
    const text =
      "His rivals are glad. Bram Hoel, a 55-year-old salesman from Tarn, South Norvia, says the road will stay.";
    expect(annotated(text).attributions.map(({ speaker }) => speaker)).toEqual(["Bram Hoel"]);
  });
  it.each([
    ["A woman said it was late. She said she would walk.", "anonymous", "anonymous"],
    ["A spokesman said it was late. He said the firm was sorry.", "anonymous", "anonymous"],
    ["A person with direct knowledge of the bid said no price had been agreed.", "anonymous"],
    ["A man who would not be named said it was late. The person said no more would be done.", "anonymous", "anonymous"],
  ])("%s", (text, ...types) => {
    const found = annotated(text).attributions.filter(({ rule }) => rule === "clause");
    expect(found.map(({ sourceType }) => sourceType)).toEqual(types);
  });
  it("is people, where a third of them say it", () => {
    const text = "Nearly a third say they do not know.";
    expect(annotated(text).attributions.map(({ sourceType }) => sourceType)).toEqual(["group"]);
  });
});
