import { isDigit, isQuote, isSpace, isUpper, isWord } from "./characters.ts";

/** One or more marks that may end a sentence, with the quotation marks and brackets that close after them. */
export interface Stop {
  /** Where the marks begin. */
  readonly start: number;
  /** Where the marks end and the closing marks begin. */
  readonly marks: number;
  /** Where the closing marks end. */
  readonly end: number;
  /** How many full stops there are; an ellipsis character counts three. */
  readonly dots: number;
  /** True if there is a question mark, an exclamation mark, or a full stop of a script that has no capitals. */
  readonly hard: boolean;
}

const ELLIPSIS = 0x2026;

/** True for `!`, `?`, and the full stops and question marks of Arabic, Devanagari, Chinese and Japanese. */
function isHard(code: number): boolean {
  if (code < 128) return code === 33 || code === 63;
  return (
    code === 0x203c ||
    (code >= 0x2047 && code <= 0x2049) ||
    code === 0x061f ||
    code === 0x06d4 ||
    code === 0x0964 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f
  );
}

/** True for a character that may end a sentence. */
export function isStop(code: number): boolean {
  return code === 46 || code === ELLIPSIS || isHard(code);
}

/** A quotation mark that opens may also close (in German); it opens if a word follows at once. */
function closes(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (code === 41 || code === 93) return true;
  if (!isQuote(code)) return false;
  const opens = code === 0x201c || code === 0x2018 || code === 0xab;
  return !opens || !isWord(text.charCodeAt(index + 1));
}

/** Reads the marks at `start` (`?!`, `...`, `. . . .`) and what closes after them. */
export function readStop(text: string, start: number, to: number): Stop {
  let dots = 0;
  let hard = false;
  let marks = start;
  for (let i = start; i < to; ) {
    const code = text.charCodeAt(i);
    if (code === 46) dots += 1;
    else if (code === ELLIPSIS) dots += 3;
    else if (isHard(code)) hard = true;
    else break;
    marks = ++i;
    // A spaced ellipsis: `. . .`
    if (code === 46 && isSpace(text.charCodeAt(i)) && text.charCodeAt(i + 1) === 46 && i + 1 < to) i += 1;
  }
  let end = marks;
  while (end < to && closes(text, end)) end += 1;
  return { start, marks, end, dots, hard };
}

/** The word before a stop, with its inner full stops: `U.S`, `Mr`, `100.00`. At most 24 characters. */
export function wordBefore(text: string, index: number, from: number): string {
  let start = index;
  const least = Math.max(from, index - 24);
  while (start > least) {
    const code = text.charCodeAt(start - 1);
    if (!isWord(code) && code !== 46 && code !== 44) break;
    start -= 1;
  }
  return text.slice(start, index);
}

/** The word that begins at an index, with its inner apostrophe: `It's`. At most 24 characters. */
export function wordAt(text: string, index: number, to: number): string {
  let end = index;
  const most = Math.min(to, index + 24);
  while (end < most && (isWord(text.charCodeAt(end)) || text.charCodeAt(end) === 39)) end += 1;
  return text.slice(index, end);
}

/** True for one letter, or a word of letters with a full stop after each but the last: `U.S`, `a.m`. */
export function isAcronym(word: string): boolean {
  for (let i = 1; i < word.length; i += 2) if (word.charCodeAt(i) !== 46) return false;
  return word.length % 2 === 1 && word.length > 1 && !isDigit(word.charCodeAt(0));
}

/** True if the first character is a capital letter. */
export function isCapitalised(word: string): boolean {
  return word !== "" && isUpper(word.charCodeAt(0));
}
