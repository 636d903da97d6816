import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, BOTH, BUT, FOR, IN, OF, OR, SAID, THIS, TO, WHO } from "../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { WordSet } from "../words/wordSet.ts";
import { isTemporal } from "./times.ts";
import { WINDOW } from "./windows.ts";

const BOUNDING = listed("bounding");
const ATTACHING = listed("attaching");
const OTHERS = listed("others");
const HOLDING = listed("ranks");
/** Between an office and what it is held of: "ambassador to", "Minister for". */
const HELD = new WordSet([FOR, TO]);

const nounLike = new Uint8Array(40);
for (const name of [
  "NN",
  "NNS",
  "NNP",
  "JJ",
  "CD",
  "DT",
  "PRP$",
  "POS",
  "HYPH",
  "VBN",
  "VBG",
  "FW",
  "RB",
  "SYM",
  "RP",
] as const)
  nounLike[Tag[name]] = 1;

const nominal = new Uint8Array(40);
for (const name of ["NN", "NNS", "NNP", "CD", "PRP", "FW"] as const) nominal[Tag[name]] = 1;

export function isNominal(tag: number): boolean {
  // Beside a text's first and last tokens there is no tag: an array asked for what it has not is slow ever after.
  return tag >= 0 && nominal[tag] === 1;
}

/** Whether the "that" at `i` is the subject of its clause, and stands for the noun before it. */
export function isRelativeSubject({ tags }: Document, i: number): boolean {
  return tags[i] === Tag.WDT && isFiniteVerb(tags[tags[i + 1] === Tag.RB ? i + 2 : i + 1] as number);
}

export function isQuotationMark(doc: Document, i: number): boolean {
  const kind = doc.tokens.kind[i] as number;
  return kind === TokenKind.quote || kind === TokenKind.quoteOpen || kind === TokenKind.quoteClose;
}

/** Steps back over the noun phrase without prepositions that ends at `last` (inclusive). */
function baseBefore(doc: Document, last: number, floor: number): number {
  const { tags, tokens } = doc;
  let i = last;
  if (tags[i] === Tag["-RRB-"]) {
    const limit = Math.max(floor, i - WINDOW.brackets);
    let j = i - 1;
    while (j >= limit && tags[j] !== Tag["-LRB-"]) j--;
    if (j < limit) return last + 1;
    i = j - 1;
  }
  if (i < floor) return last + 1;
  const tag = tags[i] as number;
  if (tag === Tag.PRP || tag === Tag.EX) return i;
  // "47%".
  const percent = tag === Tag.SYM && i > floor && tags[i - 1] === Tag.CD;
  if (!isNominal(tag) && !percent && tag !== Tag.DT && tag !== Tag.JJ && tag !== Tag.POS && tag !== Tag["''"])
    return last + 1;
  while (i >= floor) {
    const here = tags[i] as number;
    if (isTemporal(doc, i) && i < last && !(tokens.hash[i - 1] === THIS && isNamePart(doc, i - 1))) break;
    const nickname = isQuotationMark(doc, i) && doc.quotationOf[i] !== 0 && shortQuotation(doc, i);
    // "The off-spinner": whatever the first word of a compound is.
    if (isHyphened(doc, i) || (i < last && tags[i + 1] === Tag.HYPH && tokens.kind[i] === TokenKind.word)) {
      i--;
      continue;
    }
    // "The bespectacled, 71-year-old diplomat".
    const listed =
      here === Tag[","] && i < last && i - 2 >= floor && (tags[i - 1] === Tag.JJ || tags[i - 1] === Tag.VBN);
    const opens = tags[i - 2] === Tag.DT || tags[i - 2] === Tag["PRP$"];
    // "All of a sudden, black voters", "the editorial, sources said".
    const adjective = tags[i + 1] === Tag.JJ || tags[i + 1] === Tag.CD || tags[i + 1] === Tag.VBN;
    if (listed && opens && adjective && tokens.hash[i - 3] !== OF) {
      i -= 2;
      continue;
    }
    // "White House press secretary", "“…,” state Senate leader Tolm".
    const inside = here === Tag.VBP && i > floor && i < last;
    const compound =
      inside &&
      ((tags[i + 1] === Tag.NN && tags[i - 1] === Tag.NNP) || (tags[i + 1] === Tag.NNP && tags[i - 1] === Tag["''"]));
    if (compound) {
      i--;
      continue;
    }
    // "Edda Tolm, acting head of the council, which": how an office is held, and no verb's form.
    if (
      here === Tag.VBG &&
      i > floor &&
      i < last &&
      tags[i - 1] === Tag[","] &&
      (HOLDING.has(tokens.hash[i] as number) || isTrade(doc, i))
    ) {
      i--;
      continue;
    }
    // "Freedom Under Law’s judge", "CBS This Morning co-anchor Edda Tolm".
    const part = here === Tag.IN || tokens.hash[i] === THIS;
    if (part && tokens.caps[i] === 1 && i > floor && i < last && isNamePart(doc, i)) {
      i--;
      continue;
    }
    // "The minimum $20 million | experts say it costs".
    if (here === Tag.CD && i === last - 1 && tags[last] === Tag.NNS && isSum(doc, i)) break;
    if (here === Tag.PRP || (!nounLike[here] && !nickname && !isAmpersand(doc.tokens, i))) break;
    if ((here === Tag.VBN || here === Tag.VBG) && i > floor && !startsNoun(tags[i - 1] as number)) break;
    if (here === Tag.RB && !(i < last && (tags[i + 1] === Tag.JJ || tags[i + 1] === Tag.CD || tags[i + 1] === Tag.VBN)))
      break;
    if (here === Tag.RP) break;
    i--;
    if ((here === Tag.DT || here === Tag.PRP$) && !(i >= floor && (tags[i] === Tag.DT || tags[i] === Tag.CD))) break;
  }
  return i + 1;
}

/** Whether the number that ends at `i` is one of money: "$20 million". */
function isSum({ text, tags, tokens }: Document, i: number): boolean {
  let first = i;
  while (first > 0 && tags[first - 1] === Tag.CD) first--;
  const start = tokens.start[first] as number;
  return CURRENCIES.includes(text.charAt(start)) || (start > 0 && CURRENCIES.includes(text.charAt(start - 1)));
}

const CURRENCIES = "$£€¥";

/** Whether a name stands on either side of the word with a capital at `i`. */
function isNamePart({ tags, tokens }: Document, i: number): boolean {
  return tags[i - 1] === Tag.NNP && tags[i + 1] === Tag.NNP && tokens.caps[i - 1] !== 0;
}

function startsNoun(tag: number): boolean {
  return (
    tag === Tag.DT ||
    tag === Tag.PRP$ ||
    tag === Tag.JJ ||
    tag === Tag.NNP ||
    tag === Tag.POS ||
    tag === Tag.HYPH ||
    tag === Tag.NN
  );
}

/** Whether the word at `i` hangs on a hyphen with the words around it: the "than" of "closer-than-expected". */
function isHyphened(doc: Document, i: number): boolean {
  return doc.tags[i + 1] === Tag.HYPH && i > 0 && doc.tags[i - 1] === Tag.HYPH;
}

/** Whether a gerund behind a comma is what a body with a name does: "…, | shipping company Tarn Lines | announced"; no verb of attribution. */
function isTrade({ tags, tokens, marks }: Document, i: number): boolean {
  const noun = tags[i + 1] === Tag.NN && tokens.caps[i + 1] === 0 && tags[i + 2] === Tag.NNP;
  return noun && tokens.caps[i] === 0 && ((marks[i] as number) & Mark.verb) === 0;
}

function shortQuotation(doc: Document, i: number): boolean {
  const quotation = doc.quotations[(doc.quotationOf[i] as number) - 1];
  if (quotation === undefined || quotation.last - quotation.first > WINDOW.nickname) return false;
  const inner = doc.tokens.kind[quotation.last - 2];
  return inner !== TokenKind.comma && inner !== TokenKind.stop;
}

/**
 * Returns the first token of the noun phrase that ends at `last` (inclusive), its prepositional attachments and
 * conjuncts included, or `last + 1` where none ends there.
 */
export function nounPhraseBefore(doc: Document, last: number, floor: number): number {
  const { tags, tokens } = doc;
  let first = baseBefore(doc, last, floor);
  for (let steps = 0; steps < WINDOW.attachments && first <= last && first - 2 >= floor; steps++) {
    const link = first - 1;
    const hash = tokens.hash[link] as number;
    const tag = tags[link] as number;
    if ((tag === Tag.IN || tag === Tag.TO) && ATTACHING.has(hash)) {
      const left = hash === OF ? baseBefore(doc, link - 1, floor) : nounPhraseSimple(doc, link - 1, floor);
      if (left > link - 1 || tags[link - 1] === Tag.PRP) break;
      const proper =
        tags[link - 1] === Tag.NNP && !(hash === FOR && tags[left] === Tag.DT) && !isOffice(doc, link - 1, link);
      if (hash !== OF && (proper || isTemporal(doc, link - 1) || (left > floor && !opensSubject(doc, left - 1)))) break;
      first = left;
    } else if (tag === Tag.CC && (hash === AND || hash === OR)) {
      const left = nounPhraseSimple(doc, link - 1, floor);
      if (left > link - 1) break;
      const places = tags[first] === Tag.NNP && tags[link - 1] === Tag.NNP;
      const opens = left === floor || opensSubject(doc, left - 1) ? left : thoseFrom(doc, left, floor, places);
      if (opens < 0) break;
      first = opens;
    } else break;
  }
  return first;
}

/**
 * Where the noun begins of those who are from the first of two that "and" joins, which stands at `left`: "| experts from
 * Arva in Norvia and the Tarn Institute said", where both are names (`places`) also "| officials in Norvia and Sarn said"; -1 where none
 * opens a subject.
 */
function thoseFrom(doc: Document, left: number, floor: number, places: boolean): number {
  const { tags, tokens } = doc;
  let first = left;
  for (let steps = 0; steps < WINDOW.apposed && first - 2 >= floor; steps++) {
    const link = first - 1;
    if (tags[link] !== Tag.IN || !ATTACHING.has(tokens.hash[link] as number) || isTemporal(doc, first)) return -1;
    first = nounPhraseSimple(doc, link - 1, floor);
    if (first > link - 1) return -1;
    // "Protesters in Arva and the police": two.
    if (tags[link - 1] === Tag.NNS && (places || tokens.hash[link] !== IN))
      return first === floor || opensSubject(doc, first - 1) ? first : -1;
  }
  return -1;
}

/** Whether an office stands at `i` and a name behind the preposition at `link`: "Norvian Ambassador | to | Dovra Bram Tolm". */
function isOffice({ tags, marks, tokens }: Document, i: number, link: number): boolean {
  if (((marks[i] as number) & Mark.office) === 0 || !HELD.has(tokens.hash[link] as number)) return false;
  return tags[link + 1] === Tag.NNP || (tags[link + 1] === Tag.DT && tags[link + 2] !== Tag.NN);
}

function nounPhraseSimple(doc: Document, last: number, floor: number): number {
  const first = baseBefore(doc, last, floor);
  if (first > last || first - 2 < floor || doc.tokens.hash[first - 1] !== OF) return first;
  const left = baseBefore(doc, first - 2, floor);
  return left > first - 2 ? first : left;
}

/** Whether a subject may follow the token: punctuation, a conjunction, a complementiser. */
export function opensSubject(doc: Document, i: number): boolean {
  const tag = doc.tags[i] as number;
  return (
    tag === Tag[","] ||
    tag === Tag[":"] ||
    tag === Tag.SC ||
    tag === Tag.CC ||
    tag === Tag["''"] ||
    tag === Tag["``"] ||
    tag === Tag["."] ||
    tag === Tag.WRB ||
    tag === Tag["-RRB-"]
  );
}

/** Returns the end of the noun phrase that starts at `first`, with its prepositional attachments, or `first` where none does. */
export function nounPhraseAfter(doc: Document, first: number, limit: number): number {
  const { tags, tokens } = doc;
  let i = first;
  if (i < limit && (tags[i] === Tag.PRP || tags[i] === Tag.WP || tags[i] === Tag.EX))
    return pastConjunct(doc, i, limit);
  let head = -1;
  if (i + 1 < limit && tokens.hash[i] === BOTH && tags[i] === Tag.CC) i++;
  for (; i < limit; i++) {
    const tag = tags[i] as number;
    if (isTemporal(doc, i) && head >= 0) break;
    // "Told reporters more than 40 ships": a number with a bound begins a phrase of its own.
    if (tag === Tag.CD && head >= 0 && BOUNDING.has(tokens.hash[i] as number)) break;
    if (isNominal(tag) && tag !== Tag.PRP) head = i;
    // "Brussels-based network".
    else if (i > first + 1 && tags[i - 1] === Tag.HYPH && tags[i] === Tag.VBN && isNominal(tags[i - 2] as number))
      continue;
    else if (isHyphened(doc, i) || (isAmpersand(doc.tokens, i) && head >= 0)) continue;
    else if (tag === Tag.DT || tag === Tag.PRP$) {
      if (head >= 0 && tags[i - 1] !== Tag.POS) break;
    } else if (tag === Tag["-LRB-"] && head >= 0) {
      const close = closing(doc, i, limit);
      if (close < 0) break;
      i = close;
    } else if (isQuotationMark(doc, i) && doc.quotationOf[i] !== 0 && shortQuotation(doc, i)) continue;
    else if (tag === Tag.PRP || !nounLike[tag]) break;
    else if (tag === Tag.VBG && head >= 0 && (doc.marks[i] as number) & Mark.setting) head = i;
    else if ((tag === Tag.VBN || tag === Tag.VBG || tag === Tag.RB || tag === Tag.RP) && head >= 0) break;
  }
  while (i > first && isQuotationMark(doc, i - 1) && doc.quotationOf[i - 1] === 0) i--;
  if (head < 0 && !(i > first && tags[i - 1] === Tag.DT)) return i > first && tags[i - 1] === Tag.JJ ? i : first;
  if (
    i < limit &&
    i + 1 < limit &&
    (tags[i] === Tag.IN || tags[i] === Tag.TO) &&
    ATTACHING.has(tokens.hash[i] as number)
  ) {
    // "The Alliance for Open Seas" is one name; "told Price for months" is none.
    const body = tokens.hash[i] === FOR && tags[first] === Tag.DT;
    const proper = tags[i - 1] === Tag.NNP && tokens.hash[i] !== OF && !body && !isOffice(doc, i - 1, i);
    if (!proper && !isTemporal(doc, i + 1) && tags[i + 1] !== Tag.CD) {
      const end = nounPhraseAfter(doc, i + 1, limit);
      if (end > i + 1 && tags[i + 1] !== Tag.PRP) return end;
    }
  }
  // "Doyle and others".
  if (i + 1 < limit && tokens.hash[i] === AND && OTHERS.has(tokens.hash[i + 1] as number)) return i + 2;
  if (i + 1 < limit && tokens.hash[i] === AND && tags[i + 1] === Tag.NNP && tags[i - 1] === Tag.NNP) {
    const end = nounPhraseAfter(doc, i + 1, limit);
    if (end > i + 1) return end;
  }
  return i;
}

/** The end of a pronoun, or of it and what "and" joins to it before their verb: "he and his party | are". */
function pastConjunct(doc: Document, i: number, limit: number): number {
  const { tags, tokens } = doc;
  if (tags[i] !== Tag.PRP || tags[i + 1] !== Tag.CC || tokens.hash[i + 1] !== AND || i + 3 >= limit) return i + 1;
  const next = tags[i + 2];
  if (next !== Tag.PRP$ && next !== Tag.DT && next !== Tag.NNP && next !== Tag.NNS && next !== Tag.JJ) return i + 1;
  const end = nounPhraseAfter(doc, i + 2, limit);
  return end > i + 2 && end < limit && isFiniteVerb(tags[end] as number) ? end : i + 1;
}

function closing(doc: Document, open: number, limit: number): number {
  for (let i = open + 1; i < Math.min(limit, open + WINDOW.brackets); i++) if (doc.tags[i] === Tag["-RRB-"]) return i;
  return -1;
}

/** Returns the end of the apposition ", a senior adviser," that follows a noun phrase at `i`, or `i` where none does. */
export function appositionAfter(doc: Document, i: number, limit: number): number {
  const { tags } = doc;
  if (i + 1 >= limit || tags[i] !== Tag[","]) return i;
  const start = i + 1;
  const tag = tags[start] as number;
  // "Smith, 30, a clerk,": an age, and more behind it.
  if (tag === Tag.CD && tags[i - 1] === Tag.NNP && tags[start + 1] === Tag[","])
    return Math.max(start + 2, appositionAfter(doc, start + 1, limit));
  if (tag !== Tag.DT && tag !== Tag.PRP$ && tag !== Tag.NN && tag !== Tag.NNP && tag !== Tag.JJ && tag !== Tag.NNS)
    return i;
  if (isTemporal(doc, start)) return i;
  const end = nounPhraseAfter(doc, start, limit);
  if (end === start || end - start < 2) return i;
  let last = end;
  for (
    let steps = 0;
    steps < WINDOW.apposed && last + 1 < limit && (tags[last] === Tag.IN || tags[last] === Tag.TO);
    steps++
  ) {
    const next = nounPhraseAfter(doc, last + 1, limit);
    if (next === last + 1) break;
    last = next;
  }
  if (last >= limit) return last;
  if (tags[last] === Tag[","]) return last + 1;
  // A relative clause or participle behind it is no part of the source, nor of what is said.
  const goesOn = tags[last] === Tag.WP || tags[last] === Tag.WDT || tags[last] === Tag.VBG || tags[last] === Tag.VBN;
  return goesOn || tags[last] === Tag["."] || tags[last] === Tag[":"] ? last : i;
}

/** Where the verb of a second predicate stands behind the conjunction at `i`, an adverb passed over. */
export function verbBehind(doc: Document, i: number, limit: number): number {
  return i + 1 < limit && doc.tags[i + 1] === Tag.RB ? i + 2 : i + 1;
}

/**
 * Whether a second predicate follows the conjunction at `i`: "… and said". A participle is taken for the finite verb it
 * looks like where a noun or a quotation stands before the conjunction.
 */
export function startsPredicate(doc: Document, i: number, limit: number): boolean {
  const v = verbBehind(doc, i, limit);
  if (v >= limit || doc.quotationOf[v] !== 0) return false;
  const before = doc.tags[i - 1] as number;
  return (
    isFiniteVerb(doc.tags[v] as number) ||
    (doc.tags[v] === Tag.VBN && (isNominal(before) || before === Tag["''"] || doc.tokens.hash[v] === SAID))
  );
}

/** Where the words of a clause begin: behind "And" and "But", which are the reporter's. */
export function pastConjunction({ tokens }: Document, first: number): number {
  const hash = tokens.hash[first];
  return hash === AND || hash === BUT || hash === OR ? first + 1 : first;
}

export function isWho(doc: Document, i: number): boolean {
  return doc.tokens.hash[i] === WHO || doc.tags[i] === Tag.WP;
}
