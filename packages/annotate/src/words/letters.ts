const LOWER = new Uint16Array(0x600);
for (let code = 0; code < LOWER.length; code++) LOWER[code] = String.fromCharCode(code).toLowerCase().charCodeAt(0);

/** Returns the lower-case form of a UTF-16 code unit; typographic apostrophes become straight ones. */
export function lower(code: number): number {
  if (code < LOWER.length) return LOWER[code] as number;
  return code === 0x2019 ? 0x27 : code;
}

/** Whether a UTF-16 code unit is a letter that has a small form. */
export function isCapital(code: number): boolean {
  return code < LOWER.length && LOWER[code] !== code;
}

/** A name in capitals as small letters have it: "Kigali", "Jean-Pierre". */
export function unshouted(name: string): string {
  return name.replace(/(?<=[\p{L}\p{M}])\p{L}+/gu, (letters) => letters.toLowerCase());
}

/** Hashes a word as `Tokens.hash` does. */
export function hashWord(word: string): number {
  return hashRange(word, 0, word.length);
}

/** Whether the characters [start, end) are the letters of `word`, in any case, its apostrophes straight or curly. */
export function isWord(text: string, start: number, end: number, word: string): boolean {
  if (end - start !== word.length) return false;
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i);
    const other = word.charCodeAt(i);
    if (code === other || lower(code) === lower(other)) continue;
    // Beyond the table of small letters.
    if (code < LOWER.length || other < LOWER.length) return false;
    return text.slice(start + i, end).toLowerCase() === word.slice(i).toLowerCase();
  }
  return true;
}

/** The two numbers of FNV-1a, of 32 bits. */
export const HASH_START: number = 0x811c9dc5 | 0;
export const HASH_PRIME = 0x01000193;

/** Hashes the lower-case form of [start, end) of a text by FNV-1a, a character at a time. */
export function hashRange(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ lower(text.charCodeAt(i)), HASH_PRIME);
  return hash;
}
