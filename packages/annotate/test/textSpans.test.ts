import { annotate } from "@readout/annotate";
import { article as read, textSpans } from "@readout/corpus";
import { describe, expect, it } from "vitest";

import { plain, wordsOf } from "./annotated.ts";

const PATH = { path: "a.jsonl", line: 1 };

/** The attributions of a text as the command reads it, title and body. */
function attributed(text: string): readonly (readonly [source: string, content: string])[] {
  const one = read({ text }, PATH);
  if ("problem" in one) throw new Error(one.problem.reason);
  return annotate(one, plain).attributions.map(
    ({ source, content }) => [wordsOf(text, source).join(" "), wordsOf(text, content).join(" … ")] as const,
  );
}

const BODY = "The council of Port Arva met on Monday. Edda Tolm left before noon and nobody followed her out.";

describe("a headline", () => {
  it("is read before the paragraphs, where it stands in the text", () => {
    const text = "Tolm leaves early\n\nThe council met on Monday.";
    const one = { paragraphs: [[19, 45]] as const, removed: [{ start: 0, end: 17, rule: "title" }] };
    expect(wordsOf(text, textSpans(one))).toEqual(["Tolm leaves early", "The council met on Monday."]);
  });

  it("is not read where it is not in the text, nor is furniture", () => {
    const one = { paragraphs: [[0, 5]] as const, removed: [{ start: 6, end: 9, rule: "byline" }] };
    expect(textSpans(one)).toEqual([[0, 5]]);
  });

  it("attributes by a colon", () => {
    expect(attributed(`Tolm: The bridge will stay open\n\n${BODY}`)).toEqual([["Tolm", "The bridge will stay open"]]);
  });

  it("attributes in title case, where capitals tell nothing", () => {
    expect(attributed(`Tolm Says The Bridge Will Stay Open\n\n${BODY}`)).toEqual([
      ["Tolm", "The Bridge Will Stay Open"],
    ]);
  });
});
