import type { Span } from "@readout/corpus";
import { describe, expect, it } from "vitest";
import { annotate, lexicon } from "../src/index.ts";
import { type TextPart, textParts, WHOLE } from "../src/textParts.ts";

const PART = 250_000;
const known = lexicon();

/** Paragraphs as one text, and where they are. */
function written(paragraphs: readonly string[]): { text: string; spans: readonly Span[] } {
  const spans: Span[] = [];
  let at = 0;
  for (const one of paragraphs) {
    spans.push([at, at + one.length]);
    at += one.length + 2;
  }
  return { text: paragraphs.join("\n\n"), spans };
}

const inText = ({ start, spans }: TextPart): readonly Span[] => spans.map(([from, to]) => [from + start, to + start]);

describe("parts of a text", () => {
  it("are one for an article of ordinary length", () => {
    const { text, spans } = written(["It rained.", "x".repeat(WHOLE - 12)]);
    expect(text.length).toBe(WHOLE);
    expect(textParts(text, spans)).toEqual([{ start: 0, end: WHOLE, spans }]);
  });

  it("end where paragraphs do, hold each once and are no longer than a part", () => {
    const { text, spans } = written(
      Array.from({ length: 900 }, (_, i) => `Paragraph ${i} goes on. `.repeat(1 + (i % 90))),
    );
    const parts = textParts(text, spans);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(inText)).toEqual(spans);
    for (const { start, end } of parts) expect(end - start).toBeLessThanOrEqual(PART);
  });

  it("of one long paragraph end where sentences do", () => {
    const text = Array.from({ length: 40_000 }, (_, i) => `Ferry ${i} left the port.`).join(" ");
    const parts = textParts(text, [[0, text.length]]);
    expect(parts.length).toBeGreaterThan(2);
    for (const { start, end } of parts) {
      expect(end - start).toBeLessThanOrEqual(PART);
      expect(text.slice(start, start + 6)).toBe("Ferry ");
      expect(text.slice(end - 5, end)).toBe("port.");
    }
  });

  it("of what is no sentence end behind a space, or anywhere but inside a character", () => {
    const words = "word ".repeat(200_000);
    for (const { end } of textParts(words, [[0, words.length]]).slice(0, -1)) expect(words[end - 1]).toBe(" ");
    const faces = `a${"😀".repeat(300_000)}`;
    const parts = textParts(faces, [[0, faces.length]]);
    expect(parts.map(({ start, end }) => faces.slice(start, end)).join("")).toBe(faces);
    for (const { end } of parts) expect(faces.slice(0, end)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe("an article that is read in parts", () => {
  it("has what its parts have, where they stand in it", () => {
    const story = (i: number): string =>
      `Edda Tolm, the mayor of Port ${i}, said on Friday that bridge ${i} might open. “We waited,” she said, citing Oren Halv, who said that it rained.`;
    const { text, spans } = written(Array.from({ length: 5000 }, (_, i) => story(i)));
    const found = annotate({ id: "long", text, paragraphs: spans }, known);
    const alone = annotate({ id: "one", text: story(4999), paragraphs: [[0, story(4999).length]] }, known);
    const [from] = spans.at(-1) as Span;
    const words = (list: readonly Span[], shift: number): readonly string[] =>
      list.map(([start, end]) => text.slice(start + shift, end + shift));
    const last = found.attributions.slice(-alone.attributions.length);
    const first = found.attributions.length - alone.attributions.length;
    expect(alone.attributions.some(({ within }) => within !== null)).toBe(true);
    for (const [i, one] of alone.attributions.entries()) {
      const same = last[i];
      expect(same?.within ?? null).toBe(one.within === null ? null : one.within + first);
      for (const field of ["content", "cue", "source"] as const)
        expect(words(same?.[field] ?? [], 0)).toEqual(words(one[field], from));
    }
    expect(found.sentences.at(-1)?.[1]).toBe(text.length);
    const mention = found.mentions.at(-1);
    expect(text.slice(mention?.start, mention?.end)).toBe("Oren Halv");
    const places = found.hedges.map(({ by }) => by).filter((by) => by !== null);
    expect(Math.max(...places)).toBeGreaterThan(first - 10);
    expect(new Set(found.mentions.map(({ start }) => start)).size).toBe(found.mentions.length);
  });
});
