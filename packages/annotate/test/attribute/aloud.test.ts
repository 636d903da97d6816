import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Cue, content and carrier of each link that is carried. */
function links(text: string): (readonly [string, string])[] {
  return annotated(text)
    .attributions.filter(({ within }) => within !== null)
    .map(({ cue, content }) => [wordsOf(text, cue).join(" "), wordsOf(text, content).join(" ")] as const);
}

// Every text is invented.
describe("whoever is quoted", () => {
  it("quotes others with no marks", () => {
    expect(links("“I told them, I don't want your money,” Hoel said.")).toEqual([["told", "I don't want your money"]]);
    expect(links("“My sister says go,” Mia Brandt said.")).toEqual([["says", "go"]]);
    expect(links("“The clerk tells me, come back on Monday,” said Ana Rui.")).toEqual([
      ["tells", "come back on Monday"],
    ]);
  });

  it("quotes others by “goes” and “is like”", () => {
    expect(links("“He goes, ‘You must be joking,’” the nurse said.").map(([cue]) => cue)).toEqual(["goes"]);
    expect(links("“My boss goes to the pub on Fridays,” Hoel said.")).toEqual([]);
  });

  it("does not where he speaks of what he says himself, or says that nobody did", () => {
    expect(links("“As we noted, the bridge is old,” Hoel said.")).toEqual([]);
    expect(links("“They didn't tell me, I was there,” Hoel said.")).toEqual([]);
  });
});

describe("what another says", () => {
  it("is told by words for a clause", () => {
    expect(links("“The landlord says otherwise,” she said.")).toEqual([["says", "otherwise"]]);
    expect(links("The guard told police that he said no such thing.")).toEqual([["said", "no such thing"]]);
  });

  it("is told by whom it is asked for, and of what", () => {
    expect(links("A clerk said villagers had begged him for water.")).toEqual([["had begged", "water"]]);
    expect(links("The guard testified that Falk had bragged to him about the theft.")).toEqual([
      ["had bragged", "the theft"],
    ]);
  });

  it("goes on with what he holds besides", () => {
    expect(links("Hoel told the Tide she believes the map is old and suspects the frame is new.")).toEqual([
      ["believes", "the map is old"],
      ["suspects", "the frame is new"],
    ]);
  });
});
