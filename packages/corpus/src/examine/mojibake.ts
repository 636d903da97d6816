import { around, places, times } from "./places.ts";

/** What windows-1252 makes of the bytes 0x80 to 0xBF, which follow the first in UTF-8; a few are undefined there. */
const next = "[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

/**
 * UTF-8 that was read as windows-1252 or Latin-1. Two letters are enough where no language has them beside each other:
 * marks and the letters of western Europe begin with Â, Ã or â€. Other letters need a row of such pairs, since a word in
 * capitals may end in É before a quotation mark.
 */
const pattern = new RegExp(
  [
    `[ÂÃ]${next}`,
    `â[€‚„\\u0080\\u0082\\u0084]${next}?`,
    "â\\?\\?",
    "ï»¿|ï¿½|ðŸ",
    `(?:[\\u00c4-\\u00df]${next}){2,}`,
    `(?:[à-ï]${next}${next}){2,}`,
    // As Macintosh reads it.
    "‚Ä[ôòúùìîö¶¢]",
    // windows-1252 that was read as Latin-1 has control characters for its marks.
    "[\\u0080-\\u0084\\u0086-\\u009f]",
  ].join("|"),
  "g",
);

/** What the pattern begins with: few English texts have any of it. */
const FIRST = /[\u0080-\u009f\u00c2-\u00f0\u201a]/;

/** Says where a text has letters that stand for others because its bytes were read in the wrong encoding. */
export function mojibake(text: string): string | null {
  if (!FIRST.test(text)) return null;
  const found = places(text, pattern);
  return found === null
    ? null
    : `Expected letters, got UTF-8 that was read as another encoding in ${around(text, found)} (${times(found.count)})`;
}

/** Says where bytes were broken when a text was read, here or before: each left the mark U+FFFD. */
export function broken(text: string): string | null {
  if (!text.includes("\ufffd")) return null;
  const found = places(text, /\ufffd+/g);
  return found === null
    ? null
    : `Expected letters, got the mark of broken bytes in ${around(text, found)} (${times(found.count)})`;
}
