/** A word as sentences have them, with what may stand before and behind it. */
const WORD = /^["“”„«‘’'([—–-]*\p{L}[\p{L}\p{M}'’.&/-]*["“”»’'),;:.!?…\]—–-]*$/u;

/** The end of a sentence before another one. */
const BETWEEN = /[.!?…]["”»’')]*\s+["“„«‘(]*\p{Lu}/gu;

/** So many words, sentences and words of all that is set apart by spaces tell running text from lists, logs and programs. */
const [WORDS, ENDS, SHARE] = [30, 2, 0.8];

/** Whether the beginning of a text is sentences, as an article is: what decides where a file's name says nothing. */
export function isProse(text: string): boolean {
  if (/^[\s\ufeff]*[<{\\]/.test(text)) return false;
  const parts = text.split(/\s+/u).filter((part) => part !== "");
  const words = parts.reduce((sum, part) => sum + (WORD.test(part) ? 1 : 0), 0);
  if (words < WORDS || words < parts.length * SHARE) return false;
  return [...text.matchAll(BETWEEN)].length >= ENDS;
}
