import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

// Every text is invented.
function hedgesIn(text: string): string[] {
  return annotated(text).hedges.map(({ start, end }) => text.slice(start, end));
}

describe("may", () => {
  it.each([
    "Visitors may take photographs without flash.",
    "The airline announced that passengers may carry one bag.",
    "A tenant may not be evicted during the monsoon.",
    "The gate is shut, but council tenants may keep dogs.",
    "Members of the public may not speak for more than two minutes.",
    "No member may speak twice on one motion.",
  ])("is leave and no hedge in: %s", (text) => {
    expect(hedgesIn(text)).toEqual([]);
  });

  it.each([
    "Visitors may face delays.",
    "Homes may be lost.",
    "Two visitors may have taken the map.",
    "The visitors may take the early train.",
  ])("is one in: %s", (text) => {
    expect(hedgesIn(text)[0]).toMatch(/^may/);
  });
});

describe("a word that hedges elsewhere", () => {
  it.each([
    "The miners tried with might and main to shift the slab.",
    "The full might of the army was on parade.",
    "The old colonel said that might is not right.",
    "There was no doubt about his guilt.",
    "The jury was sure beyond a reasonable doubt.",
    "Nobody in the family could play the piano.",
    "She looked tired when she left the court.",
    "The police are looking for two men, and the club looks after its own.",
    "The singer appeared alone on the stage.",
    "He wore the coat to appear strong.",
    "Work began as soon as possible, with the best possible start.",
    "He was supposed to come on Friday.",
    "The probable cause hearing was put off.",
    "Half of likely voters back the plan.",
  ])("is none in: %s", (text) => {
    expect(hedgesIn(text)).toEqual([]);
  });

  it.each([
    ["The mayor might and probably will appeal.", ["might", "probably"]],
    ["The new figures cast doubt on the claim.", ["doubt"]],
    ["The forecast looks optimistic.", ["looks"]],
    ["The company looks set to lose the order.", ["looks"]],
    ["Prospects for a deal appear bleak.", ["appear"]],
    ["A possible motive was jealousy.", ["possible"]],
    ["A fine was possible, but the presumed killer has fled.", ["possible", "presumed"]],
    ["The most probable cause was a cigarette.", ["probable"]],
    ["Two climbers are feared dead.", ["feared dead"]],
    ["Three suspected smugglers were held at the port.", ["suspected"]],
  ])("is one in: %s", (text, words) => {
    expect(hedgesIn(text)).toEqual(words);
  });
});

describe("whose a hedge is", () => {
  it("is the outlet's beside what it calls alleged", () => {
    expect(
      annotated("The suspected ringleader, a dentist, was allegedly paid in gold.").hedges.map(({ by }) => by),
    ).toEqual([null, null]);
  });

  it.each([
    ["There is every likelihood of a strike, the union warned.", "warned"],
    ["A seemingly minor amendment cost Brampton two million, the auditor found.", "found"],
    ["The virus may, scientists now fear, be passed on by cats.", "fear"],
    ["The mayor suggested on his radio show that the outage might have been deliberate.", "suggested"],
    ["A draft report says officers potentially broke policy.", "says"],
    ["The driver told gardaí he might have dozed off.", "told"],
    ["He perhaps drove the car, a silver Kia, police said.", "said"],
  ])("is that of a verb which looks like another word: %s", (text, cue) => {
    const { attributions, hedges } = annotated(text);
    const [start, end] = attributions[hedges[0]?.by ?? -1]?.cue[0] ?? [0, 0];
    expect(text.slice(start, end)).toBe(cue);
  });
});
