import { describe, expect, it } from "vitest";
import { annotated, whoSaysWhat, wordsOf } from "../annotated.ts";

// Every text is invented.
describe("an object is told", () => {
  it.each([
    ["Both brothers have denied any link to the fire.", "Both brothers", "any link to the fire"],
    ["Norvia denies this.", "Norvia", "this"],
    ["The ministry denied reports of a shortage.", "The ministry", "reports of a shortage"],
    ["Arva police reported at least 20 victims at a school.", "Arva police", "at least 20 victims at a school"],
    ["The Tarn health ministry reported eight deaths on Monday.", "The Tarn health ministry", "eight deaths"],
    ["Economists predicted a deep slump next year.", "Economists", "a deep slump next year"],
  ])("%s", (text, source, content) => {
    expect(whoSaysWhat(text, "told noun")).toEqual([[source, content]]);
  });

  it.each([
    "The court denied his request for a lawyer.",
    "The court denied Tolm bail.",
    "The judge denied her entry to the hall.",
    "The company reported it to the police.",
    "The company reported Bram Hoel to the police.",
    "The Tarn Times reported ten days ago that he had left.",
    "Her neighbours reported the noise.",
  ])("none is: %s", (text) => {
    expect(whoSaysWhat(text, "told noun")).toEqual([]);
  });
});

describe("a verb behind another clause's opening makes no clause of an object", () => {
  it.each([
    "The firm posted the best result, gaining 3 percent after it sold its mill.",
    "The mayor announced a new plan on Monday because the old one had failed.",
    "Tolm was gracious in declaring victory on Tuesday night — but all signs of joy were gone.",
  ])("%s", (text) => {
    expect(annotated(text).attributions.filter(({ rule }) => rule === "clause")).toEqual([]);
  });

  it.each([
    ["The mayor announced a new plan was ready when she spoke.", "a new plan was ready when she spoke"],
    [
      "Tolm is suggesting he beat the odds because he started far behind.",
      "he beat the odds because he started far behind",
    ],
  ])("one is: %s", (text, content) => {
    const [first] = annotated(text).attributions;
    expect([first?.rule, wordsOf(text, first?.content ?? []).join(" … ")]).toEqual(["clause", content]);
  });
});
