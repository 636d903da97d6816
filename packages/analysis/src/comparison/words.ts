import type { Span } from "@readout/corpus";

/** Runs of letters with their marks and digits, over single apostrophes and hyphens inside ("don't", "co-operate"). */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const LETTER = /\p{L}/u;
/** A genitive is of its noun. */
const GENITIVE = /'s$/;

/** Numbers words from 0 on, as they come. */
export interface WordReader {
  /** Tells each word of a run of the text by its number, with where it starts. Numbers are none. */
  readonly read: (text: string, span: Span, tell: (word: number, start: number) => void) => void;
  /** The words: in lower case, apostrophes straight, without genitive. */
  readonly words: readonly string[];
}

/** Prepares the reading of words: what is written alike is looked at once. */
export function wordReader(): WordReader {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const written = new Map<string, number>();
  const numberOf = (form: string): number => {
    const word = form.toLowerCase().replaceAll("’", "'").replace(GENITIVE, "");
    if (!LETTER.test(word)) return -1;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    words,
    read(text, [start, end], tell) {
      for (const match of text.slice(start, end).matchAll(WORD)) {
        const [form] = match;
        let number = written.get(form);
        if (number === undefined) {
          number = numberOf(form);
          written.set(form, number);
        }
        if (number >= 0) tell(number, start + match.index);
      }
    },
  };
}
