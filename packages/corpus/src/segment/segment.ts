import type { Span } from "../span.ts";
import { sentences } from "./sentences.ts";

/** One sentence: its offsets in the text, and the index of its paragraph. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** Returns the sentences of the given paragraphs, in order. A sentence never crosses a paragraph's end. */
export function segment(text: string, paragraphs: readonly Span[]): Sentence[] {
  const found: Sentence[] = [];
  paragraphs.forEach((span, paragraph) => {
    for (const [start, end] of sentences(text, span)) found.push({ start, end, paragraph });
  });
  return found;
}
