import { describe, expect, it } from "vitest";
import { annotated } from "../annotated.ts";

/** The speaker of each quotation without a cue. */
const speakers = (text: string) =>
  annotated(text)
    .attributions.filter(({ rule }) => rule === "floating")
    .map(({ speaker }) => speaker);

describe("a quotation without a cue", () => {
  it("in a headline is the one's who says its words again.", () => {
    const text = "Mayor on the Bridge: ‘We Shall Build Another One.’\n\nThe council met on Friday.\n\n";
    expect(speakers(`${text}“We shall build another one,” Edda Tolm said.`)).toEqual(["Edda Tolm"]);
    const both = "“We shall build another one,” Edda Tolm said.\n\n“We shall build another one,” Bram Hoel said.";
    expect(speakers(`${text}${both}`)).toEqual([null]);
  });

  it("in a headline is the one's before its colon.", () => {
    const text = "Edda Tolm: New Bridge ‘Not Fit To Carry Another Bus.’\n\nEdda Tolm of Tarn met the council.";
    expect(speakers(text)).toEqual(["Edda Tolm"]);
  });

  it("that is not closed is the one's who goes on in the next paragraph.", () => {
    const text = "The hall was full.\n\n“We have lost the bridge.\n\n“We shall build another,” Edda Tolm said.";
    expect(speakers(text)).toEqual(["Edda Tolm"]);
  });
});

describe("a description", () => {
  const last = (text: string) => annotated(text).attributions[0]?.speaker;

  it.each([
    "The commerce minister said that the bridge must close.\n\nMinister Edda Tolm met the council on Friday.",
    "Her father said that the bridge must close.\n\nBram Tolm, father of three, met the council on Friday.",
  ])("is that of whom a later sentence names with its word: %s", (text) => {
    expect(last(text)).toMatch(/Tolm$/);
  });

  it.each([
    [
      "whose word stands beside another",
      "Her father said that the bridge must close.\n\nBram Tolm, her brother, met the council.",
    ],
    ["who is another’s", "His son said that the bridge must close.\n\nThere was Bram Tolm, his son said."],
  ])("is not that of somebody %s", (_, text) => {
    expect(last(text)).toBe(null);
  });
});
