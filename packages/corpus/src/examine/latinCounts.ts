import { english } from "@readout/lexicon";

/** How many words there are, and how many of them are English. */
export interface Counts {
  readonly words: number;
  readonly english: number;
}

/** Words that English has many of and other languages few or none. */
export const ENGLISH: ReadonlySet<string> = new Set(english.commonest);

/** The kinds of characters below U+0370: of words, around what is quoted, of no script (ordinals, clicks), any other. */
const [LETTER, QUOTE, UNSPACED] = [1, 2, 3];
const KINDS: Uint8Array = Uint8Array.from({ length: 0x370 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\p{Lo}/u.test(character)) return UNSPACED;
  return /[\p{L}\p{M}]/u.test(character) ? LETTER : /[«»"]/.test(character) ? QUOTE : 0;
});

/** The longest of the words that are looked for. */
const LONGEST = Math.max(...Array.from(ENGLISH, (word) => word.length));

/** Short words are numbers, five bits a letter: none has to be cut out of the text. */
const SHORT = 6;
const BITS = 12;
const KEYS: Int32Array = new Int32Array(2 ** BITS);
/** The key of a word that has other letters than those of English. */
const NO_KEY = -1;
const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - BITS);

for (const word of ENGLISH) {
  if (word.length > SHORT || !/^[a-z]+$/.test(word)) continue;
  const key = [...word].reduce((before, letter) => before * 32 + (letter.charCodeAt(0) & 31), 0);
  let slot = slotOf(key);
  while (KEYS[slot] !== 0) slot = (slot + 1) % KEYS.length;
  KEYS[slot] = key;
}

function isKey(key: number): boolean {
  for (let slot = slotOf(key); KEYS[slot] !== 0; slot = (slot + 1) % KEYS.length) if (KEYS[slot] === key) return true;
  return false;
}

const QUOTES = /[“”«»„"]/g;

/** The longest quotation that is left out. */
const LONGEST_QUOTED = 600;

/** Where the quotation ends that a mark may open; the mark's own place where it opens none. */
function quotedEnd(text: string, open: number): number {
  if (text[open] === "”" || text[open] === "»") return open;
  QUOTES.lastIndex = open + 1;
  const end = QUOTES.exec(text)?.index ?? text.length;
  return end < text.length && end - open <= LONGEST_QUOTED + 1 && text[end] !== "«" && text[end] !== "„" ? end : open;
}

/**
 * Counts the words of a text outside of quotations, in one pass and without a string for each, since every article of a
 * corpus is asked. Null where it has letters that are not Latin.
 */
export function latinCounts(text: string): Counts | null {
  let [words, found] = [0, 0];
  let start = -1;
  let key = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    const kind = code < 0x370 ? KINDS[code] : isMark(code) ? QUOTE : 0;
    if (kind === LETTER) {
      if (start < 0) {
        start = at;
        key = 0;
      }
      if (at - start < SHORT) key = code < 128 && key >= 0 ? key * 32 + (code & 31) : NO_KEY;
      continue;
    }
    if (start >= 0) {
      words += 1;
      const length = at - start;
      const isKnown =
        length <= SHORT && key >= 0
          ? isKey(key)
          : length <= LONGEST && ENGLISH.has(text.slice(start, at).toLowerCase());
      if (isKnown) found += 1;
      start = -1;
    }
    if (kind === QUOTE) at = quotedEnd(text, at);
    else if (kind === UNSPACED || (code >= 0x370 && !(code >= 0x2000 && code < 0x2070))) return null;
  }
  return { words, english: found };
}

/** The curly marks around what is quoted. */
function isMark(code: number): boolean {
  return code === 0x201c || code === 0x201d || code === 0x201e;
}
