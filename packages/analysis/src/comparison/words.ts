import type { Span } from "@readout/corpus";

/** A word as it is counted, and where it stands. */
export interface Word {
  /** In lower case, its apostrophe straight. */
  readonly word: string;
  readonly start: number;
}

/** Runs of letters with their marks and digits, over single apostrophes and hyphens inside ("don't", "co-operate"); a letter is among them. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const LETTER = /\p{L}/u;
/** A genitive is of its noun. */
const GENITIVE = /'s$/;

/** Returns the words of a run of the text. Numbers are none. */
export function wordsIn(text: string, [start, end]: Span): Word[] {
  const words: Word[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const written = match[0].toLowerCase().replaceAll("’", "'").replace(GENITIVE, "");
    if (LETTER.test(written)) words.push({ word: written, start: start + match.index });
  }
  return words;
}
