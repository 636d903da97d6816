/** True for the white space that may stand between words, with the non-breaking and zero-width kinds. */
export function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0x85) return false;
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x1680
  );
}

/** True for a line's end: `\n`, `\r`, and Unicode's line and paragraph separators. */
export function isNewline(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** True for a capital letter of any script that has them. */
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  const character = String.fromCharCode(code);
  return character.toLowerCase() !== character;
}

/** True for a small letter of any script that has them. */
export function isLower(code: number): boolean {
  if (code < 128) return code >= 97 && code <= 122;
  const character = String.fromCharCode(code);
  return character.toUpperCase() !== character;
}

/** True for letters, digits and marks inside a word. Any character beyond ASCII that is no punctuation counts. */
export function isWord(code: number): boolean {
  if (code < 128) return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb0 || code === 0xb5 || code === 0xba || code === 0xad;
  if (code === 0xd7 || code === 0xf7) return false;
  return !(code >= 0x2000 && code <= 0x206f) && !(code >= 0x3000 && code <= 0x303f) && !isSpace(code);
}

/** True for `"`, `'` and the curly and angled quotation marks, opening or closing. */
export function isQuote(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x2039 ||
    code === 0x203a ||
    code === 0x60 ||
    code === 0xb4
  );
}
