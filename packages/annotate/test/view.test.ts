import { type Attribution, perSpan, viewed } from "@readout/annotate";
import { describe, expect, it } from "vitest";
import { annotated, wordsOf } from "./annotated.ts";

const text = [
  "“We left,” Edda Tolm said. “It was cold.”",
  "Hoel argued that the road was safe.",
  "According to the mayor, it rained.",
  "Orr believes that it will snow.",
  "Orr praised the plan.",
  "The report says that the ice was thin.",
  "The report criticised the board.",
].join("\n");

describe("a view", () => {
  const all = annotated(text);
  const cues = ({ attributions }: { readonly attributions: readonly Attribution[] }): string[] =>
    attributions.map(({ cue }) => wordsOf(text, cue).join(" "));

  it("of all that is attributed is the annotation itself", () => {
    expect(viewed(all, "all")).toBe(all);
    expect(cues(all)).toEqual(["said", "argued", "According to", "believes", "praised", "says", "criticised"]);
  });

  it("of what is said leaves out beliefs, other acts and what papers do", () => {
    expect(cues(viewed(all, "said"))).toEqual(["said", "argued", "According to", "says"]);
  });

  it.each([
    "Hoel promised to close the mine.",
    "Hoel threatened to leave.",
    "The board ordered the Department of Roads and related offices to close the bridge.",
    "Hoel told Orr, Tolm and Brekk to wait.",
    "Hoel called on the mayor to resign.",
    "Hoel declined to comment.",
    "Hoel refused to say whether it was so.",
    "Hoel denied having met her.",
    "Hoel proposed closing the bridge.",
    "Residents were told to stay indoors.",
    "The road was said to be unsafe.",
    "Hoel's claim that the ice was thin is false.",
    "Hoel expressed concern that the ice was thin.",
    "The court found that the ice was thin.",
    "Hoel estimated that a hundred had come.",
    "A poll shows Hoel ahead of Tolm.",
    "According to reports, the ice was thin.",
  ])("of what is said has what is told in other words: %s", (one) => {
    expect(viewed(annotated(one), "said").attributions).toHaveLength(1);
  });

  it.each([
    "Hoel agreed to close the mine.",
    "Hoel refused to leave the hall.",
    "Hoel plans to close the mine.",
    "Hoel found that he had lost the key.",
    "Hoel's belief that the ice was thin cost him dear.",
    "States were required to report.",
    "The law bans such mines.",
    "Hoel called friends to say goodbye.",
  ])("of what is said has no deed, plan or thought: %s", (one) => {
    expect(viewed(annotated(one), "said").attributions).toEqual([]);
  });

  it("of what is said leaves out questions that nobody is named to ask", () => {
    const found = annotated("Asked whether it rained, Edda Tolm said that it did. Hoel asked whether it snowed.");
    expect(found.attributions.map(({ rule }) => rule)).toContain("asked");
    expect(viewed(found, "said").attributions.map(({ rule }) => rule)).toEqual(["that", "question"]);
  });
});

describe("an annotation by spans", () => {
  it("has an attribution for each quoted span, and links to the first of a carrier's", () => {
    const found = annotated("“We left,” Edda Tolm said. “It was cold, and Hoel told me that it would snow.”");
    const spans = perSpan(found);
    expect(found.attributions.map(({ content, within }) => [content.length, within])).toEqual([
      [2, null],
      [1, 0],
    ]);
    expect(spans.attributions.map(({ content, within }) => [content.length, within])).toEqual([
      [1, null],
      [1, null],
      [1, 0],
    ]);
  });
});
