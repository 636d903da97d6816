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
