import type { HashTable } from "../words/hashTable.ts";
import { lower } from "../words/letters.ts";
import { MODELLED, Tag } from "../words/tags.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import { TagTemplate } from "./templates.ts";

/** The templates as a constant of this module: its numbers become part of the machine code, those of an import do not. */
const Template = TagTemplate;

/** Rows of a weight table are this wide, so that a row never straddles two cache lines more than it must. */
export const ROW = 32;

/** The number of features of one token. */
export const FEATURES: number = Object.keys(TagTemplate).length;

/** The bit of a known word's class, beside its most frequent tag, that it is hardly ever another one. */
export const Known = { tag: 63, sure: 64 } as const;

/** What training has seen of words. */
export interface KnownWords {
  /** Number of each word by its hash, from 1. */
  readonly index: HashTable;
  /** Class of each word: its most frequent tag, and `Known.sure` where it needs no model. */
  readonly classes: Uint8Array;
  /** Tags each word may have, as bits. */
  readonly allowed: Int32Array;
  /** What the dictionary says of each word (`Form` bits), so that a known word is looked up once. */
  readonly forms: Uint8Array;
}

const PUNCTUATION_TAG = new Uint8Array(16);
PUNCTUATION_TAG[TokenKind.hyphen] = Tag.HYPH;
PUNCTUATION_TAG[TokenKind.comma] = Tag[","];
PUNCTUATION_TAG[TokenKind.stop] = Tag["."];
PUNCTUATION_TAG[TokenKind.dash] = Tag[":"];
PUNCTUATION_TAG[TokenKind.colon] = Tag[":"];
PUNCTUATION_TAG[TokenKind.open] = Tag["-LRB-"];
PUNCTUATION_TAG[TokenKind.close] = Tag["-RRB-"];
PUNCTUATION_TAG[TokenKind.quoteOpen] = Tag["``"];
PUNCTUATION_TAG[TokenKind.quoteClose] = Tag["''"];
PUNCTUATION_TAG[TokenKind.quote] = Tag["''"];
PUNCTUATION_TAG[TokenKind.single] = Tag["''"];
PUNCTUATION_TAG[TokenKind.symbol] = Tag.SYM;

/** Returns the tag that a token's characters alone decide, or -1 where the model must. */
export function fixedTag(kind: number): number {
  if (kind === TokenKind.word) return -1;
  return kind === TokenKind.number ? Tag.CD : (PUNCTUATION_TAG[kind] as number);
}

const CLOSED = new Uint8Array(ROW);
for (const name of ["IN", "SC", "DT", "PRP", "PRP$", "TO", "MD", "CC", "WDT", "WP", "WRB", "RP", "EX", "POS"] as const)
  CLOSED[Tag[name]] = 1;

/** Whether a tag is that of a class which takes no new words. */
export function isClosed(tag: number): boolean {
  return CLOSED[tag] === 1;
}

/** The tags of the classes that take new words, as bits. */
export const OPEN_TAGS: number = Array.from({ length: MODELLED }, (_, t) => t).reduce(
  (bits, t) => (isClosed(t) ? bits : bits | (1 << t)),
  0,
);

const OUTSIDE = 0x2f0b1e5;

/** Writes the hashes of a token's last three letters and of its last two into `out`, at its place. */
function writeEndings({ text, end, start }: Tokens, i: number, out: Int32Array): void {
  const last = end[i] as number;
  const first = start[i] as number;
  const a = last - 1 >= first ? lower(text.charCodeAt(last - 1)) : 0;
  const b = last - 2 >= first ? lower(text.charCodeAt(last - 2)) : 0;
  const c = last - 3 >= first ? lower(text.charCodeAt(last - 3)) : 0;
  out[i * 2] = (a << 16) ^ (b << 8) ^ c ^ 0x3a000000;
  out[i * 2 + 1] = (a << 8) ^ b ^ 0x2a000000;
}

export function mix(template: number, value: number): number {
  let h = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** What is looked up of a text's tokens before they are tagged: a column each, at least as long as there are tokens. */
export interface LookedUp {
  /** Hashes of the last three and two letters of each token that the model decides. */
  readonly suffix: Int32Array;
  /** The class of each token's word; NEW for words not seen in training. */
  readonly known: Uint8Array;
  /** Tags each token may have, as bits, where the model decides. */
  readonly allowed: Int32Array;
  /** `Form` bits of each token's word that the model decides; 0 of the others. */
  readonly forms: Uint8Array;
}

/** What the features of a text's tokens are computed from, and where they are written to. */
interface TaggerInput extends LookedUp {
  readonly tokens: Tokens;
  /** The tags, which whoever tags fills in from left to right. */
  readonly tags: Uint8Array;
  /** Rows of weights less one, a mask of hashes. */
  readonly mask: number;
  /** Room for the rows of one token's features. */
  readonly features: Int32Array;
}

/** The class of a word that training has not seen. */
const NEW = 63;

/** Looks tokens up, and writes what is found into the columns. */
export function lookUp(
  tokens: Tokens,
  words: KnownWords,
  dictionary: HashTable,
  { known, allowed, forms, suffix }: LookedUp,
): void {
  const { hash: hashes, kind, count } = tokens;
  const { index, classes } = words;
  for (let i = 0; i < count; i++) {
    const fixed = fixedTag(kind[i] as number);
    if (fixed >= 0) {
      known[i] = fixed | Known.sure;
      forms[i] = 0;
      continue;
    }
    const hash = hashes[i] as number;
    const word = index.get(hash) - 1;
    const own = word < 0 ? NEW : (classes[word] as number);
    known[i] = own;
    if (own & Known.sure) {
      forms[i] = 0;
      continue;
    }
    allowed[i] = word < 0 ? OPEN_TAGS : (words.allowed[word] as number);
    writeEndings(tokens, i, suffix);
    forms[i] = word < 0 ? dictionary.get(hash) : (words.forms[word] as number);
  }
}

/** Looks the tokens up; `buckets` is the number of rows of weights (a power of two). */
export function taggerInput(tokens: Tokens, words: KnownWords, dictionary: HashTable, buckets: number): TaggerInput {
  const { count } = tokens;
  const input = {
    tokens,
    suffix: new Int32Array(count * 2),
    known: new Uint8Array(count),
    allowed: new Int32Array(count),
    forms: new Uint8Array(count),
    tags: new Uint8Array(count),
    mask: buckets - 1,
    features: new Int32Array(FEATURES),
  };
  lookUp(tokens, words, dictionary, input);
  return input;
}

/** Writes the rows of the features of token `i` of the sentence [first, last) into `features`. */
export function taggerFeatures(
  { tokens, suffix, known, forms, tags, mask, features: out }: TaggerInput,
  i: number,
  first: number,
  last: number,
): void {
  const { hash, caps, kind, start, end } = tokens;
  const word = hash[i] as number;
  const next = i + 1 < last ? (hash[i + 1] as number) : OUTSIDE;
  const tag1 = i > first ? (tags[i - 1] as number) + 1 : 0;
  const tag2 = i > first + 1 ? (tags[i - 2] as number) + 1 : 0;
  const nextCaps = i + 1 < last ? (caps[i + 1] as number) : 3;
  const previousCaps = i > first ? (caps[i - 1] as number) : 3;
  const length = Math.min(6, (end[i] as number) - (start[i] as number));
  const shape = (caps[i] as number) | (i === first ? 4 : 0) | (length << 3) | ((kind[i] as number) << 6);
  const suffix3 = suffix[i * 2] as number;
  const own = (known[i] as number) & Known.tag;
  const form = forms[i] as number;
  const next1 = i + 1 < last ? (known[i + 1] as number) & Known.tag : 62;
  const next2 = i + 2 < last ? (known[i + 2] as number) & Known.tag : 62;
  const nextForm = i + 1 < last ? (forms[i + 1] as number) : 0;
  // What the next word may be, where training has not seen it: what the dictionary says and whether it has a capital.
  const ahead = next1 === NEW ? 64 + nextForm * 3 + nextCaps : next1;
  out[Template.word] = mix(Template.word, word) & mask;
  out[Template.ending3] = mix(Template.ending3, suffix3) & mask;
  out[Template.ending2] = mix(Template.ending2, suffix[i * 2 + 1] as number) & mask;
  out[Template.shape] = mix(Template.shape, shape) & mask;
  out[Template.tagBefore] = mix(Template.tagBefore, tag1) & mask;
  out[Template.tagsBefore] = mix(Template.tagsBefore, tag1 * 64 + tag2) & mask;
  out[Template.wordTagBefore] = mix(Template.wordTagBefore, word ^ Math.imul(tag1, 0x1000193)) & mask;
  out[Template.formsCapitals] = mix(Template.formsCapitals, form * 4 + (caps[i] as number)) & mask;
  out[Template.nextWord] = mix(Template.nextWord, next) & mask;
  out[Template.formsTagBefore] = mix(Template.formsTagBefore, (form * 64 + tag1) * 2 + (own === NEW ? 1 : 0)) & mask;
  out[Template.capitalsAround] = mix(Template.capitalsAround, (nextCaps * 4 + previousCaps) * 16 + (shape & 7)) & mask;
  out[Template.nextClasses] = mix(Template.nextClasses, next1 * 64 + next2) & mask;
  out[Template.ending3Outlook] = mix(Template.ending3Outlook, suffix3 ^ Math.imul(ahead, 0x1000193)) & mask;
  out[Template.formsNext] = mix(Template.formsNext, (((nextForm << 6) | next1) << 8) | form) & mask;
  out[Template.classesTagBefore] = mix(Template.classesTagBefore, (tag1 * 64 + own) * 64 + next1) & mask;
  out[Template.wordOutlook] = mix(Template.wordOutlook, word ^ Math.imul(ahead, 0x1000193)) & mask;
}
