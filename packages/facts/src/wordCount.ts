const LETTER = /[\p{L}\p{N}]/u;
/** Whether each code unit is a letter or a digit: 1 no, 2 yes, 0 not asked yet. */
const known = new Uint8Array(0x10000);

/** Whether a letter or a digit stands at `i`; one of two code units has it at the first. */
function isLetter(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code >= 0xd800 && code <= 0xdfff) {
    const before = i > 0 ? (text.codePointAt(i - 1) as number) : 0;
    return LETTER.test(String.fromCodePoint(before > 0xffff ? before : (text.codePointAt(i) as number)));
  }
  if (known[code] === 0) known[code] = LETTER.test(text.charAt(i)) ? 2 : 1;
  return known[code] === 2;
}

function joins(code: number): boolean {
  return code === 39 || code === 45 || code === 46 || code === 0x2019;
}

/** The number of words: runs of letters and digits, over single apostrophes, hyphens and stops inside ("U.S", "don't"). */
export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const told = known[text.charCodeAt(i)];
    // Halves of pairs are never told by themselves.
    const letter = told === 0 ? isLetter(text, i) : told === 2;
    if (letter && !inside && !(i > 1 && joins(text.charCodeAt(i - 1)) && isLetter(text, i - 2))) count++;
    inside = letter;
  }
  return count;
}
