import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Each attribution as `[words of the cue, words of the source, type]`. */
function found(text: string): (readonly [cue: string, source: string, type: string])[] {
  return annotated(text).attributions.map(({ cue, source, sourceType }) => [
    wordsOf(text, cue).join(" … "),
    wordsOf(text, source).join(" … "),
    sourceType,
  ]);
}

describe("a passive of telling", () => {
  it.each([
    ["is yet to be said", "It has to be said that the bridge was never safe."],
    ["needs saying", "However, it needs to be noted that the council paid for the bridge."],
    ["is a speaker's promise", "You can be assured that the bridge is safe."],
    ["bids", "Be assured that the bridge is safe."],
    ["asks", "Have you been told that the bridge is safe?"],
    ["is supposed", "If it is confirmed that the bridge fell, the mayor must go."],
    ["is supposed by its order", "Had we been told that the bridge was closed, we would have stayed."],
    ["is left to the reader", "The firms, which, it may be recalled, own the bridge, are old."],
    ["is denied behind what it is about", "The ice may be crossed again, it is not recommended."],
    ["leads on to something else", "All of that being said, through these days, that the bridge is safe holds."],
  ])("tells nothing where it %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["behind a preposition", "This is also related to the loan that you gave us in the war."],
    ["as the object of a noun behind it", "The strike will be continued despite the offer that the firm made."],
    ["of what one is told about", "She was informed of a plan that nobody liked."],
    ["of a relative clause", "There are some things that have been proposed that we will never agree to."],
  ])("has no relative clause for what is told, %s", (_, text) => {
    expect(found(text).filter(([, , type]) => type === "unnamed")).toEqual([]);
  });

  it.each([
    ["It has been said that the bridge fell.", "has been said", ""],
    ["When it was announced that the bridge would close, workers wept.", "was announced", ""],
    ["She was assured that the bridge was safe.", "was assured", ""],
    [
      "It was announced on Monday by the health ministry that the bridge will close.",
      "was announced",
      "the health ministry",
    ],
    ["He was informed last week by his lawyer that the bridge was lost.", "was informed", "his lawyer"],
    [
      "The plague was announced to be a “pandemic” by the World Health Board.",
      "was announced",
      "the World Health Board",
    ],
  ])("tells, by whoever is named for it: %s", (text, cue, source) => {
    expect(found(text).map(([words, by]) => [words, by])).toContainEqual([cue, source]);
  });
});

it("What one can do is say something, and says it.", () => {
  expect(found("All I can do is tell you that the bridge is safe.")).toEqual([["tell", "I", "unresolved"]]);
  expect(found("What the firm should do is explain that prices will rise.")).toEqual([
    ["explain", "the firm", "organisation"],
  ]);
});

describe("a word that looks like a cue", () => {
  it.each([
    ["on what terms something is", "Officials stay at home, given that the bridge is closed."],
    ["a noun behind “be”", "The events we see now are sadly proof that no bridge could ever hold."],
    ["what somebody does", "Diplomats work overtime to ensure that the bridge stays open."],
    ["what there is not", "Bram Hoel: “There is no question that the raid ‘badly damaged’ the bridge.”"],
    ["what something is about", "Our fathers built it, one related to the bridge."],
    ["whom it is said of", "He met two men on the bridge, one said to be a spy."],
    ["by what rule something is", "Experts proposed a rule according to which members vote twice."],
    ["what somebody makes", "The promise that the mayor had made to “mend the bridge” was broken."],
  ])("attributes nothing where it is %s", (_, text) => {
    expect(found(text).map(([cue]) => cue)).not.toContain("given");
    expect(found(text).filter(([, , type]) => type === "unnamed" || type === "anonymous")).toEqual([]);
  });
});

it("What somebody is to be called is no words of anybody's.", () => {
  const text = "“It held,” an aide said. The speaker is to be referred to as a “senior official.”";
  expect(found(text)).toHaveLength(1);
});

it("What is “reportedly” so in a headline is told by the media that are credited below.", () => {
  const text = "The mayor reportedly closed the bridge.\n\nLocal media reported that the mayor closed the bridge.";
  expect(found(text)[0]?.[2]).toBe("outlet");
});
