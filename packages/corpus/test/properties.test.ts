import { type Layout, layout, type Span, sentences } from "@readout/corpus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

// Texts made of what articles are made of, with hostile characters in between.
const piece = fc.oneof(
  fc.constantFrom(
    "The ferry left. ",
    "Mr. Tolm said: “No.” ",
    "By Jan de Wit",
    "Title: Ferry",
    "Date: 2031-02-09",
    "LUMEN (AP) — ",
    "Leave a review",
    "Politics",
    "Advertisement",
    "Jan de Wit",
    "# Head",
    "---",
    "\n",
    "\n\n",
    "\r\n",
    "\u2028",
    "\u00a0",
    " date 2031-02-09 ",
    "1. a 2. b",
    "• x • y",
    "U.S. ",
    '"',
    ". . .",
    "…",
    "\ud83d",
    "\ufeff",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

function bare(words: string): string {
  return words.replace(/[^\p{L}\p{N}]+/gu, "");
}

function ordered(spans: readonly Span[], from: number, to: number): void {
  let last = from;
  for (const [start, end] of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(to);
}

describe("for any text", () => {
  it("paragraphs and removed parts are in order, apart, and cover all words", () => {
    fc.assert(
      fc.property(text, (words) => {
        const found: Layout = layout(words);
        const all = [...found.paragraphs, ...found.removed.map(({ start, end }): Span => [start, end])];
        all.sort(([a], [b]) => a - b);
        ordered(all, 0, words.length);
        expect(bare(all.map(([start, end]) => words.slice(start, end)).join(" "))).toBe(bare(words));
      }),
      { seed: 20310209, numRuns: 1000 },
    );
  });

  it("sentences are in order, without outer white space, inside their paragraph, and cover its words", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const from = Math.min(a % (words.length + 1), b % (words.length + 1));
        const to = Math.max(a % (words.length + 1), b % (words.length + 1));
        const found = sentences(words, [from, to]);
        ordered(found, from, to);
        const covered = found.map(([start, end]) => words.slice(start, end));
        expect(covered.every((sentence) => sentence.trim() === sentence)).toBe(true);
        expect(bare(covered.join(" "))).toBe(bare(words.slice(from, to)));
      }),
      { seed: 20310209, numRuns: 1000 },
    );
  });
});
