import type { Span } from "@readout/corpus";
import { APOSTROPHE, CURLY, classOf, DIGIT, isApostrophe, LETTER, SPACE, STOP } from "./characters.ts";
import { HASH_PRIME, HASH_START, hashRange, isCapital, lower } from "./letters.ts";
import { SetOffHyphens } from "./setOff.ts";
import { clitic, ownsStop, wordEnd } from "./wordEnd.ts";

/** What a token is by its characters alone. */
export const TokenKind = {
  word: 1,
  number: 2,
  hyphen: 3,
  comma: 4,
  stop: 5,
  /** `:` `;` and dashes that part clauses. */
  dash: 6,
  colon: 7,
  open: 8,
  close: 9,
  /** Double quotation marks, by direction where the character tells it. */
  quoteOpen: 10,
  quoteClose: 11,
  quote: 12,
  /** Single marks, which may be apostrophes. */
  single: 13,
  symbol: 14,
} as const;

/**
 * The tokens of some sentences, as columns. Words are split as the English treebanks split them: clitics
 * (`did|n't`, `Price|'s`) and hyphens apart, abbreviations and acronyms with their stops.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** FNV-1a of the lower-cased word. */
  readonly hash: Int32Array;
  /** 1 where the first letter is a capital, 2 where all (two or more) are, else 0. */
  readonly caps: Uint8Array;
  /** First token of each sentence, and the count as the last entry. */
  readonly sentences: Int32Array;
}

/** Whether the token at `i` is a hyphen that joins the tokens beside it: with no space on either side, or set off on both. */
export function isHyphen({ kind, start, end }: Tokens, i: number): boolean {
  return kind[i] === TokenKind.hyphen && (start[i] === end[i - 1]) === (start[i + 1] === end[i]);
}

/** Whether the token at `i` is "&". */
export function isAmpersand({ text, start, kind }: Tokens, i: number): boolean {
  return kind[i] === TokenKind.symbol && text.charAt(start[i] as number) === "&";
}

/** Kind of each mark by its code; 0 where it is a symbol. */
const MARKS = new Uint8Array(0x3100);
for (const [kind, marks] of [
  [TokenKind.comma, ","],
  [TokenKind.stop, ".!?…"],
  [TokenKind.colon, ":;"],
  [TokenKind.dash, "–—―"],
  [TokenKind.open, "([{"],
  [TokenKind.close, ")]}"],
  [TokenKind.quote, '"'],
  [TokenKind.quoteOpen, "“„«‹「『❝"],
  [TokenKind.quoteClose, "”»›」』❞"],
  [TokenKind.single, "'‘’`"],
  [TokenKind.hyphen, "-"],
] as const)
  for (const mark of marks) MARKS[mark.charCodeAt(0)] = kind;

const LOW = 0x201e;
const HIGH = 0x201c;
/** » and ›, which open where papers turn the marks inward, and « and ‹, which close then. */
const OUTWARD: ReadonlySet<number> = new Set([0xbb, 0x203a]);
const INWARD: ReadonlySet<number> = new Set([0xab, 0x2039]);
/** A mark that opens has its partner within so many characters. */
const PAIRED = 4000;

/** Whether nothing, a space or a bracket stands before a mark. */
function isFreeBefore(text: string, at: number): boolean {
  return at === 0 || /[\s([—–-]/.test(text.charAt(at - 1));
}

const CLOSING = 0x201d;
const OPENING = 0x2018;
const HYPHEN = 0x2d;

function capsOf(text: string, start: number, end: number): number {
  if (!isCapital(text.charCodeAt(start))) return 0;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (classOf(code) !== LETTER) continue;
    if (!isCapital(code)) return 1;
    letters++;
  }
  return letters > 1 ? 2 : 1;
}

/** Where the run of one code that goes on at `from` ends. */
function runEnd(text: string, from: number, limit: number, code: number): number {
  let end = from;
  while (end < limit && text.charCodeAt(end) === code) end++;
  return end;
}

/** How many letters and spaces a token has at least, in nearly all texts: the columns grow by it in others. */
const USUAL = 3;

function grown<Column extends Int32Array | Uint8Array>(column: Column, larger: Column): Column {
  larger.set(column);
  return larger;
}

/** Whether a mark hangs on what follows it, at the head of a text or a line: ”It rained,” said Tolm. */
function isOpeningPlace(text: string, at: number): boolean {
  // Marks of direction are not seen: those of right-to-left texts and of some networks.
  let from = at;
  while (from > 0 && DIRECTING.test(text.charAt(from - 1))) from--;
  const before = text.charAt(from - 1);
  return (
    (from === 0 || before === "\n" || (from < at && /\s/u.test(before))) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1))
  );
}

const DIRECTING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Whether a mark hangs on what stands before it and not on what follows: “It rained,“ said Tolm. */
function isGluedBefore(text: string, at: number): boolean {
  return at > 0 && !isFreeBefore(text, at) && (at + 1 >= text.length || /[\s.,;!?)]/.test(text.charAt(at + 1)));
}

/** The columns of a text's tokens as they are filled. */
class Columns {
  readonly text: string;
  readonly hyphens: SetOffHyphens;
  count = 0;
  /** Where „ and » opened what is not closed yet; -1 where nothing is. */
  private low = -1;
  private inward = -1;
  private capacity: number;
  private start: Int32Array;
  private end: Int32Array;
  private kind: Uint8Array;
  private hash: Int32Array;
  private caps: Uint8Array;

  /** @param capacity how many tokens there will be, as far as is known */
  constructor(text: string, capacity: number) {
    this.text = text;
    this.hyphens = new SetOffHyphens(text);
    this.capacity = capacity;
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.hash = new Int32Array(capacity);
    this.caps = new Uint8Array(capacity);
  }

  /** Kind of a quotation mark whose direction hangs on the one that is open: “ closes „, and » may open. */
  turned(code: number, kind: number, at: number): number {
    if (code === LOW) this.low = at;
    else if (kind === TokenKind.quoteClose && code === CLOSING && isOpeningPlace(this.text, at))
      return TokenKind.quoteOpen;
    else if (code === HIGH && this.low < 0 && isGluedBefore(this.text, at)) return TokenKind.quoteClose;
    else if (code === HIGH && this.low >= 0 && at - this.low < PAIRED) {
      this.low = -1;
      return TokenKind.quoteClose;
    } else if (OUTWARD.has(code) && isFreeBefore(this.text, at)) {
      this.inward = at;
      return TokenKind.quoteOpen;
    } else if (INWARD.has(code) && this.inward >= 0 && at - this.inward < PAIRED && !isFreeBefore(this.text, at)) {
      this.inward = -1;
      return TokenKind.quoteClose;
    }
    return kind;
  }

  push(start: number, end: number, kind: number): void {
    const i = this.place(start, end, kind);
    this.hash[i] = hashRange(this.text, start, end);
    if (kind === TokenKind.word) this.caps[i] = capsOf(this.text, start, end);
  }

  /** Adds a word whose hash and capitals are known. */
  pushWord(start: number, end: number, hash: number, caps: number): void {
    const i = this.place(start, end, TokenKind.word);
    this.hash[i] = hash;
    this.caps[i] = caps;
  }

  private place(start: number, end: number, kind: number): number {
    if (this.count === this.capacity) this.grow();
    const i = this.count++;
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    return i;
  }

  /** The tokens that were pushed; `sentences` as `Tokens` has them. */
  tokens(sentences: Int32Array): Tokens {
    const { text, count } = this;
    return {
      text,
      count,
      start: this.start.subarray(0, count),
      end: this.end.subarray(0, count),
      kind: this.kind.subarray(0, count),
      hash: this.hash.subarray(0, count),
      caps: this.caps.subarray(0, count),
      sentences,
    };
  }

  private grow(): void {
    this.capacity *= USUAL;
    this.start = grown(this.start, new Int32Array(this.capacity));
    this.end = grown(this.end, new Int32Array(this.capacity));
    this.kind = grown(this.kind, new Uint8Array(this.capacity));
    this.hash = grown(this.hash, new Int32Array(this.capacity));
    this.caps = grown(this.caps, new Uint8Array(this.capacity));
  }
}

/** 1 where a word of plain letters may end before a character of this code, whatever follows: no mark that may be a part of it. */
const PARTING = new Uint8Array(128).fill(1);
for (const code of [APOSTROPHE, STOP, 0x26, 0x5f]) PARTING[code] = 0;
for (let code = 0; code < PARTING.length; code++)
  if (classOf(code) === LETTER || classOf(code) === DIGIT) PARTING[code] = 0;

/** Adds the word at `i`, if it is of the letters a to z alone and ends with them, in one pass; returns its end, or `i` for all others. */
function readPlainWord(columns: Columns, i: number, limit: number): number {
  const { text } = columns;
  let hash = HASH_START;
  let capitals = 0;
  let end = i;
  let code = 0;
  for (; end < limit; end++) {
    code = text.charCodeAt(end);
    const small = code | 0x20;
    if (small < 0x61 || small > 0x7a) break;
    if (code < 0x61) capitals++;
    hash = Math.imul(hash ^ small, HASH_PRIME);
  }
  if (end < limit && (code >= PARTING.length || PARTING[code] === 0)) return i;
  const caps = capitals === 0 || text.charCodeAt(i) >= 0x61 ? 0 : capitals > 1 && capitals === end - i ? 2 : 1;
  columns.pushWord(i, end, hash, caps);
  return end;
}

/** Adds the word or number at `i` with its clitic; returns its end. */
function readWord(columns: Columns, i: number, limit: number, kind: number): number {
  const { text } = columns;
  const plain = readPlainWord(columns, i, limit);
  if (plain > i) return plain;
  let end = wordEnd(text, i, limit);
  if (ownsStop(text, i, end, limit)) end++;
  const split = clitic(text, i, end);
  columns.push(i, split, kind === DIGIT ? TokenKind.number : TokenKind.word);
  if (split < end) columns.push(split, end, TokenKind.word);
  return end;
}

/** Adds the "'s" at `i`, a clitic parted from its word by a mark (“Politico”'s), or the apostrophe alone; returns its end. */
function readApostrophe(columns: Columns, i: number, limit: number): number {
  const { text } = columns;
  const end = wordEnd(text, i + 1, limit);
  const own = end === i + 2 && classOf(text.charCodeAt(i - 1)) !== SPACE;
  columns.push(i, own ? end : i + 1, own ? TokenKind.word : TokenKind.single);
  return own ? end : i + 1;
}

/** Whether three straight marks close a quotation and the one around it: ''She said, 'Wait,''' he said. */
function closesTwo(text: string, i: number): boolean {
  const three = text.charCodeAt(i + 2) === APOSTROPHE && text.charCodeAt(i + 3) !== APOSTROPHE;
  return three && i > 0 && !isFreeBefore(text, i);
}

/** Adds the mark at `i` of a sentence that starts at `from`, with those that repeat it; returns its end. */
function readMark(columns: Columns, i: number, from: number, limit: number): number {
  const { text } = columns;
  const code = text.charCodeAt(i);
  let end = i + 1;
  let mark = MARKS[code] || TokenKind.symbol;
  const doubled = end < limit && text.charCodeAt(end) === code;
  if (code === HYPHEN && doubled) {
    end = runEnd(text, end, limit, HYPHEN);
    mark = TokenKind.dash;
  } else if (code === HYPHEN && (i === from || /\s/.test(text.charAt(i - 1))) && /\s/.test(text.charAt(end))) {
    if (!columns.hyphens.joins(i)) mark = TokenKind.dash;
  } else if (code === STOP) {
    end = runEnd(text, end, limit, STOP);
  } else if (code === 0x60 && doubled) {
    end++;
    mark = TokenKind.quoteOpen;
  } else if (code === APOSTROPHE && doubled && closesTwo(text, i)) {
    mark = TokenKind.single;
  } else if (code === APOSTROPHE && doubled) {
    end++;
    mark = TokenKind.quote;
  } else if ((code === CURLY || code === OPENING) && doubled) {
    // ‘‘It rained,’’ as some set it.
    end++;
    mark = code === CURLY ? TokenKind.quoteClose : TokenKind.quoteOpen;
  }
  if (mark === TokenKind.quoteOpen || mark === TokenKind.quoteClose) mark = columns.turned(code, mark, i);
  columns.push(i, end, mark);
  return end;
}

/** Splits the sentences of a text into tokens. Linear in the text's length. */
export function tokenise(text: string, sentences: readonly Span[]): Tokens {
  let letters = 16;
  for (const [start, end] of sentences) letters += end - start;
  const columns = new Columns(text, Math.ceil(letters / USUAL));
  const firsts = new Int32Array(sentences.length + 1);
  sentences.forEach(([from, limit], sentence) => {
    firsts[sentence] = columns.count;
    let i = from;
    while (i < limit) {
      const code = text.charCodeAt(i);
      const kind = classOf(code);
      if (kind === SPACE) i++;
      else if (kind === LETTER || kind === DIGIT || (code >= 0xd800 && code <= 0xdfff))
        i = readWord(columns, i, limit, kind);
      else if (isApostrophe(code) && i > from && i + 1 < limit && lower(text.charCodeAt(i + 1)) === 0x73)
        i = readApostrophe(columns, i, limit);
      else i = readMark(columns, i, from, limit);
    }
  });
  firsts[sentences.length] = columns.count;
  return columns.tokens(firsts);
}
