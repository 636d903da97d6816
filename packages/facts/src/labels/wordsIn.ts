import type { Span } from "@readout/corpus";

/** What spreadsheets and people write otherwise than the article does, and means the same. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/u, '"'],
  [/[‘’‚]/u, "'"],
  [/[–—]/u, "-"],
  [/\s/u, " "],
];

/**
 * Finds words in a text, whatever its kinds of quotation marks, dashes and spaces. First and last words with "…" or
 * "..." between stand for all from the first to the last.
 *
 * @returns the first place where they stand; null where they do not
 */
export function wordsIn(text: string, words: string): Span | null {
  const { plain, at } = plainly(text);
  const parts = words
    .split(/…|\.\.\./u)
    .map((part) => plainly(part).plain.trim())
    .filter((part) => part !== "");
  let start = -1;
  let from = 0;
  for (const part of parts) {
    const found = plain.indexOf(part, from);
    if (found < 0) return null;
    if (start < 0) start = found;
    from = found + part.length;
  }
  return start < 0 ? null : [at[start] ?? 0, (at[from - 1] ?? 0) + 1];
}

/** The text with one form for each mark and single spaces, and where each of its characters stands. */
function plainly(text: string): { readonly plain: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let plain = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? "";
    const one = SAME.find(([form]) => form.test(character))?.[1] ?? character;
    if (one === " " && plain.endsWith(" ")) continue;
    plain += one;
    at.push(i);
  }
  return { plain, at };
}
