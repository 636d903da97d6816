import { english } from "@readout/lexicon";
import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { WordSet } from "../words/wordSet.ts";

const MONTH = listed("monthAbbreviations");
const Q = hashWord("q");
const POST_NOMINAL = listed("postNominals");
const STOPPED = english.monthAbbreviations.map((word) => hashWord(`${word}.`));
/** Words that have a capital and are part of no name: days, months, forms of address. */
export const NEVER: WordSet = new WordSet([
  ...listed("noNames"),
  ...listed("days"),
  ...listed("months"),
  ...listed("monthsNeverNames"),
  ...STOPPED,
]);

/** Whether a word has a capital. */
export function isCapitalised(doc: Document, i: number): boolean {
  return doc.tokens.kind[i] === TokenKind.word && doc.tokens.caps[i] !== 0;
}

/** A particle that has lost its vowel before a name: "d'", "l'", "dell'". */
const ELIDED = /^(?:d|l|dell|dall)['’]\p{Lu}/u;

/** Whether a small particle and a name are one word: "Giscard | d'Estaing". */
export function isElided({ text, tokens }: Document, i: number): boolean {
  if (tokens.caps[i] !== 0 || tokens.kind[i] !== TokenKind.word) return false;
  const start = tokens.start[i] as number;
  const letter = text.charCodeAt(start) | 32;
  return (letter === 100 || letter === 108) && ELIDED.test(text.slice(start, tokens.end[i]));
}

const CURRENCY = new Set("$€£¥");
const DOLLARS = listed("dollars");
const RUPEES = listed("currencies");

/** Whether a word is a sum of money: "N4.7bn", "Sh50,000", "Rs20". */
export function isSum({ text, tokens }: Document, i: number): boolean {
  // "US$70", "HK $14", "Rs 115".
  const next = tokens.kind[i + 1];
  if (next === TokenKind.symbol && tokens.caps[i] === 2 && CURRENCY.has(text.charAt(tokens.start[i + 1] as number)))
    return true;
  if (next === TokenKind.number && RUPEES.has(tokens.hash[i] as number)) return true;
  // "1.3 billion U.S. dollars".
  if (tokens.caps[i] === 2 && DOLLARS.has(tokens.hash[i + 1] as number) && tokens.caps[i + 1] === 0) return true;
  const last = text.charCodeAt((tokens.end[i] as number) - 1);
  const digit = last < 58 || last === 110 || last === 109 || last === 107;
  return (
    digit &&
    /^(?:Rs|Sh|KSh|Ksh|SR|RM|USh|N|R|K)\d[\d.,]*(?:bn|m|k|tn)?$/.test(text.slice(tokens.start[i], tokens.end[i]))
  );
}

/** Whether a word is a month's abbreviation beside a number: "Jun 15", and not "Mar" of "Magdalena del Mar". */
function isMonth({ tokens }: Document, i: number): boolean {
  return (
    (tokens.kind[i - 1] === TokenKind.number || tokens.kind[i + 1] === TokenKind.number) &&
    MONTH.has(tokens.hash[i] as number)
  );
}

/** Whether a party's letter before a hyphen stands at `i`, behind a name: "Rep. Nell Cordova, R-Ashby,", "(D-Ohio)". */
function isPartyLetter({ tokens }: Document, i: number): boolean {
  const { text, start, end, kind, caps } = tokens;
  const before = kind[i - 1];
  return (
    (end[i] as number) - (start[i] as number) === 1 &&
    kind[i + 1] === TokenKind.hyphen &&
    start[i + 1] === end[i] &&
    caps[i + 2] !== 0 &&
    (before === TokenKind.comma || before === TokenKind.open) &&
    /[A-Z]/.test(text.charAt(start[i] as number))
  );
}

/** Whether letters behind a name and a comma stand at `i`: "Edda Tolm, PhD, MP,". */
export function isPostNominal(doc: Document, i: number): boolean {
  const { tokens } = doc;
  if (tokens.kind[i - 1] !== TokenKind.comma || tokens.caps[i - 2] === 0) return false;
  if (isPostNominalWord(doc, i)) return true;
  // "Kelly Brannick, RD, CPT,": letters behind letters.
  const letters = tokens.caps[i] === 2 && (tokens.end[i] as number) - (tokens.start[i] as number) <= 6;
  return letters && tokens.kind[i - 3] === TokenKind.comma && isPostNominalWord(doc, i - 2);
}

/** Whether a word is one of those letters, with two capitals at least. */
export function isPostNominalWord({ tokens }: Document, i: number): boolean {
  if (!POST_NOMINAL.has(tokens.hash[i] as number)) return false;
  const { text, start, end } = tokens;
  return /\p{Lu}.*\p{Lu}/u.test(text.slice(start[i], end[i]));
}

/** Whether "Q" opens a sentence before what somebody asks, as in transcripts, and no name: "Q Is the bridge closed?", and not "Q. Tolm". */
function isQuestion({ tokens }: Document, i: number, first: number): boolean {
  return i === first && tokens.hash[i] === Q && (tokens.end[i] as number) - (tokens.start[i] as number) === 1;
}

/** Whether a word may be part of a name by its capital, which tells nothing of a sentence's `first` word unless it is `seen` inside one. */
export function nameLike(doc: Document, i: number, first: number, seen: ReadonlySet<number>): boolean {
  if (!isCapitalised(doc, i) || isMonth(doc, i) || isSum(doc, i) || isPostNominal(doc, i) || isPartyLetter(doc, i))
    return false;
  if (isQuestion(doc, i, first)) return false;
  if (NEVER.has(doc.tokens.hash[i] as number) && !doc.calendarNames.has(doc.tokens.start[i] as number)) return false;
  const tag = doc.tags[i] as number;
  const opens =
    i === first ||
    doc.tokens.kind[i - 1] === TokenKind.quoteOpen ||
    doc.tokens.kind[i - 1] === TokenKind.quote ||
    doc.tokens.kind[i - 1] === TokenKind.colon;
  if (opens)
    return (tag === Tag.NNP && !((doc.marks[i] as number) & Mark.opener)) || seen.has(doc.tokens.hash[i] as number);
  return (
    tag === Tag.NNP ||
    tag === Tag.JJ ||
    tag === Tag.NN ||
    tag === Tag.NNS ||
    tag === Tag.FW ||
    tag === Tag.VBN ||
    tag === Tag.VBG ||
    tag === Tag.CD ||
    tag === Tag.UH ||
    tag === Tag.VB
  );
}
