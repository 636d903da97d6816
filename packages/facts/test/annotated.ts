import { type Annotation, annotate, type Lexicon, lexicon } from "@readout/annotate";
import type { Span } from "@readout/corpus";

export const plain: Lexicon = lexicon();

/** Spans of the lines that are not empty: a test’s paragraphs. */
export function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: words, index }) => [index, index + words.length] as const);
}

/** Annotates a text; each line is a paragraph. */
export function annotated(text: string): Annotation {
  return annotate({ id: "a", text, published: null, paragraphs: paragraphsOf(text) }, plain);
}
