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
].join("\n");

describe("a view", () => {
  const all = annotated(text);
  const cues = ({ attributions }: { readonly attributions: readonly Attribution[] }): string[] =>
    attributions.map(({ cue }) => wordsOf(text, cue).join(" "));

  it("of all that is attributed is the annotation itself", () => {
    expect(viewed(all, "all")).toBe(all);
    expect(cues(all)).toEqual(["said", "argued", "According to", "believes", "praised", "says"]);
  });

  it("of what is said leaves out beliefs, other acts and documents", () => {
    expect(cues(viewed(all, "said"))).toEqual(["said", "argued", "According to"]);
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
