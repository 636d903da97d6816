import type { Span } from "@readout/corpus";
import { Numbers } from "../statistics/numbers.ts";

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

/**
 * Prepares the reading of words: what is written alike is looked at once. A word is a run of letters with their marks and digits,
 * over single apostrophes and hyphens inside ("don't", "co-operate"). Characters are told by a table, as an expression that
 * knows all alphabets takes five times as long for millions of words, and what was read before is found by its characters, as
 * a string made of each word takes twice as long.
 *
 * @param without words that are not told
 */
export function wordReader(without: ReadonlySet<string> = new Set()): WordReader {
  const words: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (form: string): number => {
    const word = form.toLowerCase().replaceAll("’", "'").replace(GENITIVE, "");
    if (!LETTER.test(word) || without.has(word)) return -1;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  const written = formTable(numberOf);
  return {
    words,
    read(text, [start, end], tell) {
      const stop = Math.min(end, text.length);
      for (let from = start; from < stop; ) {
        const after = wordEnd(text, from, stop);
        if (after === from) {
          from += widthAt(text, from, stop);
          continue;
        }
        const number = written(text, from, after);
        if (number >= 0) tell(number, from);
        from = after;
      }
    },
  };
}

/** Returns the number of each run of characters, which is asked for where the same ones were not read before. */
function formTable(numberOf: (form: string) => number): (text: string, from: number, end: number) => number {
  /** Of each form its hash, its number, and where its characters begin in `characters`; they end where the next one's begin. */
  const [hashes, own, begin, characters] = [new Numbers(), new Numbers(), new Numbers(), new Numbers()];
  /** Forms by their hashes, as one more than their places; 0 where there is none. Never more than half full. */
  let places = new Int32Array(1 << 12);
  let forms = 0;
  begin.push(0);
  const larger = (): void => {
    places = new Int32Array(2 * places.length);
    const hash = hashes.values();
    for (let form = 0; form < forms; form++) {
      let at = (hash[form] ?? 0) & (places.length - 1);
      while (places[at] !== 0) at = (at + 1) & (places.length - 1);
      places[at] = form + 1;
    }
  };
  const isForm = (form: number, text: string, from: number, end: number): boolean => {
    const first = begin.at(form);
    if (begin.at(form + 1) - first !== end - from) return false;
    for (let at = from; at < end; at++) if (characters.at(first + at - from) !== text.charCodeAt(at)) return false;
    return true;
  };
  return (text, from, end) => {
    let hash = end - from;
    for (let at = from; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    let at = hash & (places.length - 1);
    for (let form = places[at] ?? 0; form !== 0; form = places[at] ?? 0) {
      if (hashes.at(form - 1) === hash && isForm(form - 1, text, from, end)) return own.at(form - 1);
      at = (at + 1) & (places.length - 1);
    }
    const number = numberOf(text.slice(from, end));
    places[at] = ++forms;
    hashes.push(hash);
    own.push(number);
    for (let place = from; place < end; place++) characters.push(text.charCodeAt(place));
    begin.push(characters.size);
    if (2 * forms > places.length) larger();
    return number;
  };
}

/** Returns where the word ends that begins at a place; the place itself where none does. */
function wordEnd(text: string, from: number, stop: number): number {
  let end = from;
  while (end < stop) {
    // Most characters are letters that were seen before.
    if (KINDS[text.charCodeAt(end)] === IN_WORD) {
      end++;
      continue;
    }
    const kind = kindAt(text, end, stop);
    if (kind === IN_WORD || (kind === MARK && end > from)) {
      end += widthAt(text, end, stop);
      continue;
    }
    if (kind !== JOIN || end === from || kindAt(text, end + 1, stop) !== IN_WORD) break;
    end++;
  }
  return end;
}

/** Letters and digits; marks, which stand behind a letter; what stands between two parts of a word; everything else. */
const [IN_WORD, MARK, JOIN, OTHER] = [1, 2, 3, 4];
/** The kind of each code point that was asked for; 0 for the others. */
const KINDS = new Uint8Array(0x11_00_00);

function kindAt(text: string, at: number, stop: number): number {
  if (at >= stop) return OTHER;
  const code = text.charCodeAt(at);
  // Halves of pairs have no kind of their own.
  const known = KINDS[code] ?? 0;
  if (known > 0) return known;
  if ((code & 0xf800) === 0xd800 && widthAt(text, at, stop) === 1) return OTHER;
  const point = text.codePointAt(at) ?? code;
  const found = KINDS[point] || kindOf(String.fromCodePoint(point));
  KINDS[point] = found;
  return found;
}

function kindOf(character: string): number {
  if (/[\p{L}\p{N}]/u.test(character)) return IN_WORD;
  if (/\p{M}/u.test(character)) return MARK;
  return /['’-]/.test(character) ? JOIN : OTHER;
}

/** How many code units the character at a place has: two where it is a pair that does not go beyond the end. */
function widthAt(text: string, at: number, stop: number): number {
  const isHigh = (text.charCodeAt(at) & 0xfc00) === 0xd800;
  return isHigh && at + 1 < stop && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}
