import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { KINDS_OF_NAME } from "../knowledge/nameBits.ts";
import { NameTemplate } from "../knowledge/nameTemplates.ts";
import { RoleBit } from "../knowledge/roles.ts";
import { mix } from "../tagger/features.ts";
import type { Document } from "../words/document.ts";
import { hashRange, lower } from "../words/letters.ts";
import { THE } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Name } from "./name.ts";

/** The templates as a constant of this module: its numbers become part of the machine code, those of an import do not. */
const Template = NameTemplate;

/** The most features that a name may have; those of longer names are left out. */
const MOST = 96;

/** The features of one name: rows of the weights, and by which template each was made. */
export interface Features {
  readonly rows: Int32Array;
  readonly templates: Uint8Array;
  readonly mask: number;
  count: number;
}

/** Makes room for the features of one name, which is used for one after the other. */
export function features(mask: number): Features {
  return { rows: new Int32Array(MOST), templates: new Uint8Array(MOST), mask, count: 0 };
}

function add(out: Features, template: number, value: number): void {
  if (out.count === MOST) return;
  out.templates[out.count] = template;
  out.rows[out.count++] = value;
}

/** Makes rows of the values added. */
function hashValues({ rows, templates, mask, count }: Features): void {
  for (let f = 0; f < count; f++) rows[f] = mix(templates[f] as number, rows[f] as number) & mask;
}

const OUTSIDE = 0x2f0b1e5;
const NO_TAG = 63;

/** How many tokens an apposition may have up to its head noun: "the northern river port". */
const APPOSITION = 7;

const KIND_NUMBERS = { person: 1, organisation: 2, place: 3, state: 4, group: 4 } as const;

/** How far behind a name its pronoun is looked for. */
const REACH = 12;

function ending({ text, tokens }: Document, i: number, length: number): number {
  const end = tokens.end[i] as number;
  let hash = length;
  for (let k = Math.max(tokens.start[i] as number, end - length); k < end; k++)
    hash = Math.imul(hash ^ lower(text.charCodeAt(k)), 0x01000193);
  return hash;
}

/** The head noun of the phrase that starts at `i`: "the northern port" of "Dovrenik, the northern port". */
function apposed({ tokens, tags }: Document, i: number, to: number): number {
  let head = OUTSIDE;
  for (let j = i; j < Math.min(to, i + APPOSITION); j++) {
    const tag = tags[j];
    if (tag === Tag.NN || tag === Tag.NNS) head = tokens.hash[j] as number;
    else if (
      head !== OUTSIDE ||
      (tag !== Tag.DT && tag !== Tag.JJ && tag !== Tag.HYPH && tag !== Tag.NNP && tag !== Tag.CD)
    )
      break;
  }
  return head;
}

/** What the first pronoun behind a name stands for: 1 somebody, 2 something; 0 where none is near. */
function pronounBehind({ marks, tokens }: Document, last: number): number {
  const end = Math.min(tokens.count, last + REACH);
  for (let i = last; i < end; i++) {
    const mark = (marks[i] as number) & (Mark.human | Mark.neuter);
    if (mark !== 0) return mark & Mark.human ? 1 : 2;
  }
  return 0;
}

/** The number of tokens of a name, as far as it is told apart. */
function lengthOf(first: number, last: number): number {
  return Math.min(5, last - first);
}

/** The features of the name's own words. Returns what its shape is: capitals, length, marks inside. */
function ownFeatures(doc: Document, { roles, names }: Lexicon, { first, last }: Name, out: Features): number {
  const length = lengthOf(first, last);
  const { hash, caps, kind, start, end } = doc.tokens;
  const head = hash[last - 1] as number;
  const opening = hash[first] as number;
  const single = last - first === 1;
  const roleHead = roles.bits.get(head);
  const knownHead = names.get(head) & KINDS_OF_NAME;
  const roleOpening = single ? roleHead : roles.bits.get(opening);
  const knownOpening = single ? knownHead : names.get(opening) & KINDS_OF_NAME;
  add(out, Template.length, length);
  add(out, Template.head, head);
  add(out, Template.opening, opening);
  if (length === 2) add(out, Template.twoWords, opening ^ Math.imul(head, 31));
  add(out, Template.headEnding3, ending(doc, last - 1, 3));
  add(out, Template.headEnding4, ending(doc, last - 1, 4));
  add(out, Template.openingEnding3, ending(doc, first, 3));
  add(out, Template.headEnding2, ending(doc, last - 1, 2) ^ length);
  let bits = 0;
  let all = 255;
  let capitals = 3;
  let marks = 0;
  for (let i = first; i < last; i++) {
    const word = hash[i] as number;
    if (i > first && i < last - 1) add(out, Template.innerWord, word);
    add(out, Template.anyWord, word);
    if (kind[i] !== TokenKind.word) {
      marks |= kind[i] === TokenKind.hyphen ? 8 : 16;
      continue;
    }
    if (i > first && i < last - 1) {
      bits |= roles.bits.get(word);
      all &= names.get(word);
    } else {
      bits |= i === first ? roleOpening : roleHead;
      all &= i === first ? knownOpening : knownHead;
    }
    capitals &= caps[i] as number;
    if (caps[i] === 0) marks |= 1;
    if ((end[i] as number) - (start[i] as number) <= 2) marks |= 2;
    if (caps[i] === 2) marks |= 4;
  }
  add(out, Template.openingKnown, knownOpening * 1024 + length);
  add(out, Template.openingRoles, roleOpening);
  add(out, Template.openingForms, roles.forms.get(opening));
  add(out, Template.openingKnownRoles, (knownOpening * 512 + roleOpening) * 8 + length);
  add(out, Template.headKnown, knownHead * 1024 + length);
  add(out, Template.headRoles, roleHead);
  add(out, Template.headForms, roles.forms.get(head));
  add(out, Template.headKnownRoles, (knownHead * 512 + roleHead) * 8 + length);
  add(out, Template.rolesOfAny, bits);
  add(out, Template.knownOfAll, all * 8 + length);
  const shape = (capitals * 8 + length) * 32 + marks;
  add(out, Template.shape, shape);
  add(out, Template.marksInside, marks);
  const known = single
    ? knownHead
    : names.get(hashRange(doc.text, start[first] as number, end[last - 1] as number)) & KINDS_OF_NAME;
  add(out, Template.wholeKnown, known * 8 + length);
  if (length > 1) add(out, Template.endsKnown, (knownOpening * 16 + knownHead) * 8 + length);
  return shape;
}

/** Writes the features of a name into `out`: its words, its shape, its neighbours, and what the lists know of them. */
export function spanFeatures(doc: Document, lexicon: Lexicon, name: Name, out: Features): void {
  const { tokens, tags } = doc;
  const { hash, kind } = tokens;
  const { first, last } = name;
  const { roles } = lexicon;
  const sentence = doc.sentenceOf[first] as number;
  const from = tokens.sentences[sentence] as number;
  const to = tokens.sentences[sentence + 1] as number;
  const before = first > from ? (hash[first - 1] as number) : OUTSIDE;
  const before2 = first > from + 1 ? (hash[first - 2] as number) : OUTSIDE;
  const after = last < to ? (hash[last] as number) : OUTSIDE;
  const after2 = last + 1 < to ? (hash[last + 1] as number) : OUTSIDE;
  const tagBefore = first > from ? (tags[first - 1] as number) : NO_TAG;
  const tagBefore2 = first > from + 1 ? (tags[first - 2] as number) : NO_TAG;
  const tagAfter = last < to ? (tags[last] as number) : NO_TAG;
  const tagAfter2 = last + 1 < to ? (tags[last + 1] as number) : NO_TAG;
  const tagFirst = tags[first] as number;
  const tagLast = tags[last - 1] as number;
  const length = lengthOf(first, last);
  const roleBefore = roles.bits.get(before);
  out.count = 0;
  add(out, Template.bias, 0);
  const shape = ownFeatures(doc, lexicon, name, out);
  add(out, Template.wordBefore, before);
  add(out, Template.wordAfter, after);
  add(out, Template.wordsAround, before ^ Math.imul(after, 31));
  add(out, Template.twoBefore, before2 ^ Math.imul(before, 31));
  add(out, Template.twoAfter, after ^ Math.imul(after2, 31));
  add(out, Template.tagsAround, tagBefore * 64 + tagAfter);
  add(out, Template.tagsBefore, tagBefore * 64 + tagBefore2);
  add(out, Template.tagsAfter, tagAfter * 64 + tagAfter2);
  add(out, Template.secondBefore, before2);
  add(out, Template.secondAfter, after2);
  add(out, Template.rolesBefore, roleBefore * 8 + length);
  add(out, Template.rolesAfter, roles.bits.get(after) * 8 + length);
  const titled = name.titleFirst < first || (roleBefore & RoleBit.title) !== 0;
  add(out, Template.titled, (titled ? 8 : 0) + length);
  const speaks = last < to && ((doc.marks[last] as number) & Mark.verb) !== 0;
  add(out, Template.speaks, (speaks ? 8 : 0) + length);
  const article = before === THE ? 1 : 0;
  const locative = first > from && ((doc.marks[first - 1] as number) & Mark.locative) !== 0;
  add(out, Template.articleOrLocative, (locative ? 2 : article) * 8 + length);
  add(out, Template.firstTag, (first === from ? 64 : 0) + tagFirst);
  add(out, Template.ownTags, tagLast * 64 + tagFirst);
  const rule = name.kind === null ? 0 : KIND_NUMBERS[name.kind];
  add(out, Template.ruleKind, rule);
  add(out, Template.ruleKindLength, rule * 8 + length);
  add(out, Template.pronounBehind, pronounBehind(doc, last));
  const comma = kind[last] === TokenKind.comma;
  const noun = comma ? apposed(doc, last + 1, to) : OUTSIDE;
  add(out, Template.apposedRoles, comma ? roles.bits.get(noun) + 1 : 0);
  if (comma) add(out, Template.apposedHead, noun);
  if (tagBefore === Tag.NN || tagBefore === Tag.NNS) add(out, Template.formsOfNounBefore, roles.forms.get(before) >> 8);
  const leads = first > from && kind[first - 1] === TokenKind.comma;
  add(out, Template.marksAround, (leads ? 4 : 0) + (comma ? 2 : 0) + (kind[last] === TokenKind.open ? 1 : 0));
  add(out, Template.shapeArticle, shape * 2 + article);
  add(out, Template.shapeTagBefore, tagBefore * 2048 + shape);
  add(out, Template.shapeTagAfter, tagAfter * 2048 + shape);
  add(out, Template.headFormsArticle, roles.forms.get(hash[last - 1] as number) * 2 + article);
  hashValues(out);
}
