import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "../annotated.ts";

/** Each attribution as `[words of the content, speaker, type]`. */
function said(text: string): (readonly [content: string, speaker: string | null, type: string])[] {
  return annotated(text).attributions.map(({ content, speaker, sourceType }) => [
    wordsOf(text, content).join(" … "),
    speaker,
    sourceType,
  ]);
}

describe("a quotation behind a colon without a verb of saying", () => {
  it("is told by whoever acts before the colon, and not by who spoke last", () => {
    expect(said("“I left,” said Edda Tolm. Bram Hoel fired back: “That is not true.”")).toContainEqual([
      "“That is not true.”",
      "Bram Hoel",
      "person",
    ]);
  });

  it("is not told by somebody else where the writer acts", () => {
    const all = said(
      "“I left,” said Bram Hoel. Edda Tolm shook her head until I had to change my answer: “Of course I do.”",
    );
    expect(all.map(([, speaker]) => speaker)).not.toContain("Edda Tolm");
  });
});

describe("words that others use", () => {
  it("are nobody's behind “so-called”", () => {
    expect(said("The plan was the so-called “war between the wars,” as nobody won.")).toEqual([]);
  });
});

describe("they", () => {
  it("goes on over sentences that it opens itself", () => {
    const text =
      "The presidents met in Arva. They reviewed the roads. They went for a walk. They ate. They slept. They stated that the rules are clear.";
    expect(said(text)).toEqual([["that the rules are clear", null, "group"]]);
  });
});
