import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { GENERAL, OF, TO } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import type { WordSet } from "../words/wordSet.ts";

/** What the words beside a name say of the person. */
export interface Titled {
  /** The words of the title: "foreign minister"; null where only a body is told ("Edda Tolm of the Road Council"). */
  readonly title: Run | null;
  /** Index of the name that the title is held in, or -1. */
  readonly held: number;
}

/** What one reads in around a name: the document with its names and what words are. */
export interface Around {
  readonly doc: Document;
  readonly roles: Lexicon["roles"];
  readonly names: readonly Name[];
}

export const ADDRESS: WordSet = listed("address");
const NO_TITLE = listed("noTitles");
const MUNICIPAL = listed("municipal");
/** Of those, what with a capital is a priest's or a nun's: "Father Dominic Tolm". */
const CLERGY = listed("clergy");
export const RANK: WordSet = listed("ranks");
const SEEKERS = listed("seekers");
const CALLINGS = listed("epithets", "presenters", "callings");
/** Behind the noun of a title: "designate" of "chairman designate", "elect" of "president-elect". */
const POSTPOSED = listed("postposed");
const DEGREES = listed("degrees");
/** Before whose an office is: "former" of "former Tarn governor". */
const BEFORE_OWNER = listed("beforeOwners", "deputies");
const UNTOLD = listed("beforeOwners");
/** "Anchor", "host": who presents what an outlet broadcasts. */
const PRESENTERS = listed("presenters");
/** Verbs before a title that tell whose it is: "Norvia sent senior adviser Edda Tolm". */
export const SENDING: WordSet = listed("sending");
export const NOUN: TagSet = new TagSet([Tag.NN, Tag.NNS, Tag.NNP, Tag.JJ]);

/** How many tokens a phrase behind a name may have. */
const BEHIND = 28;

export function isTitle({ doc, roles }: Around, i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  const tag = doc.tags[i] as number;
  if (doc.tokens.kind[i] !== TokenKind.word || ADDRESS.has(hash)) return false;
  if (NO_TITLE.has(hash)) return doc.tokens.caps[i] === 1 && CLERGY.has(hash) && doc.tags[i + 1] === Tag.NNP;
  // "Norvia accused Edda Tolm".
  if (tag >= Tag.VB && tag <= Tag.VBP && !RANK.has(hash)) return isPresenter(doc, roles, i);
  if (tag === Tag.VBN && isVerbs(doc, i)) return false;
  // "To back Tolm".
  if ((tag === Tag.RB && !isRankTo(doc, i)) || tag === Tag.RP) return false;
  if (roles.title.has(hash) || roles.person.has(hash) || roles.anonymous.has(hash)) return true;
  // "Presidential hopeful Edda Tolm".
  if (tag === Tag.JJ && SEEKERS.has(hash) && doc.tags[i + 1] === Tag.NNP && NOUN.has(doc.tags[i - 1] as number))
    return true;
  const forms = roles.forms.get(hash);
  // "Assistant to the president" is no adjective; "television star", "geochemist".
  if (tag === Tag.NN && doc.tokens.caps[i] === 0 && (forms === 0 ? isCalling(doc, i) : isEpithet(doc, i))) return true;
  if (RANK.has(hash) && (tag === Tag.NN || tag === Tag.RB)) return (forms & (Form.person | Form.own)) === Form.person;
  return (forms & (Form.person | Form.own | Form.adjective)) === Form.person;
}

/** Whether a noun between an outlet and a name is taken for a verb: "Tarn News host Edda Tolm". */
function isPresenter({ tags, tokens }: Document, { outlet }: Lexicon["roles"], i: number): boolean {
  if (tags[i] !== Tag.VBP || tokens.caps[i] !== 0 || tags[i - 1] !== Tag.NNP || tags[i + 1] !== Tag.NNP) return false;
  return PRESENTERS.has(tokens.hash[i] as number) && outlet.has(tokens.hash[i - 1] as number);
}

/** Whether a rank stands before "to", as in "assistant to the president", which is taken for an adverb as well. */
export function isRankTo({ tokens }: Document, i: number): boolean {
  return RANK.has(tokens.hash[i] as number) && tokens.hash[i + 1] === TO;
}

/** "Star", but not "five-star general". */
function isEpithet({ tokens }: Document, i: number): boolean {
  return CALLINGS.has(tokens.hash[i] as number) && tokens.kind[i - 1] !== TokenKind.hyphen;
}

/** Whether a word of no dictionary ends as those for a calling do: "geochemist", "hydrogeologist". */
function isCalling({ text, tokens }: Document, i: number): boolean {
  const end = tokens.end[i] as number;
  return text.startsWith("ist", end - 3) && end - (tokens.start[i] as number) > 6;
}

/** Whether a participle is part of a verb: "had long chased Edda Tolm", "was accused". */
function isVerbs({ tags }: Document, i: number): boolean {
  const before = tags[i - 1] === Tag.RB || tags[i - 1] === Tag.JJ ? i - 2 : i - 1;
  return before >= 0 && (isFiniteVerb(tags[before] as number) || tags[before] === Tag.VB);
}

/** Whether the word at `i` is a plural, which with a capital is tagged as a name. */
export function isPlural({ text, tokens, tags }: Document, i: number): boolean {
  if (tags[i] === Tag.NNS) return true;
  if (ADDRESS.has(tokens.hash[i] as number)) return false;
  return tokens.caps[i] === 1 && /(?:[^s]s\.?|[a-z]men)$/.test(text.slice(tokens.start[i], tokens.end[i]));
}

/** Whether a title is a rank or a degree alone: "Dr", "Gen." */
export function isDegree({ tokens }: Document, title: Run | null): boolean {
  if (title === null) return false;
  for (let i = title[0]; i < title[1]; i++) {
    const hash = tokens.hash[i] as number;
    if (!DEGREES.has(hash) && (i === title[1] - 1 || !RANK.has(hash))) return false;
  }
  return true;
}

/** Whether a word is a rank that is part of no title when it stands behind it: "army spokesman Col. Tolm", but "Attorney General Tolm". */
export function isRank({ tokens }: Document, i: number): boolean {
  return DEGREES.has(tokens.hash[i] as number) && tokens.hash[i] !== GENERAL;
}

/** Where the words of a name end that owns what follows, its "'s" included: "Norvia's | minister", "Norvia | minister". */
export function ownerEnd({ tags }: Document, { last }: Name): number {
  return tags[last] === Tag.POS ? last + 1 : last;
}

/**
 * Where a title begins whose words stand behind its owner's name, the `m`th, at `first`: at "former" of "former Tarn governor",
 * who is no governor; else at `first`.
 */
export function beforeOwner({ doc, names }: Around, m: number, first: number): number {
  let owner = m;
  while (owner > 0 && names[owner - 1]?.last === names[owner]?.first) owner--;
  const from = (names[owner]?.first ?? 0) - 1;
  return BEFORE_OWNER.has(doc.tokens.hash[from] as number) ? from : first;
}

/** Whether a title is no more than "former" and its like: "former" of "former Tolm aides". */
export function isUntold({ tokens }: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++) if (!UNTOLD.has(tokens.hash[i] as number)) return false;
  return true;
}

/** Whether a word tells how an office is held: "acting" of "is acting president". */
export function isRankWord({ tokens }: Document, i: number): boolean {
  return RANK.has(tokens.hash[i] as number);
}

export function hasTitle(around: Around, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isTitle(around, i)) return true;
  return false;
}

/** The head of a title: the word before "of" and "to", else the last. */
export function titleHead({ tags }: Document, [first, last]: Run): number {
  let head = first;
  while (head < last && tags[head] !== Tag.IN && tags[head] !== Tag.TO) head++;
  return head - 1;
}

/** Whether a common noun with a capital before an office is its field: "Fire Chief", "School Superintendent". */
function isField({ doc, roles, names }: Around, i: number): boolean {
  const { caps, hash } = doc.tokens;
  if (caps[i] !== 1 || caps[i + 1] !== 1) return false;
  // "Marlow Fire Chief", "Town Manager", whatever was found for the words before.
  if (MUNICIPAL.has(hash[i] as number)) return true;
  // "As President Tolm left".
  if (!NOUN.has(doc.tags[i] as number) && doc.tags[i] !== Tag.VBG) return false;
  const forms = roles.forms.get(hash[i] as number);
  if ((forms & (Form.noun | Form.adjective)) === 0 || (forms & Form.own) !== 0) return false;
  return !names.some(({ first, last, kind }) => kind !== null && first <= i && i < last);
}

/** Whether a word that is no title by itself may stand in one, before its end. */
function isPart(around: Around, i: number): boolean {
  const { doc, roles } = around;
  const { caps, hash } = doc.tokens;
  const tag = doc.tags[i];
  const word = hash[i] as number;
  // "Deputy Prime Minister and Finance Minister Edda Tolm".
  if (tag === Tag.CC) return isTitle(around, i - 1) && caps[i - 1] === caps[i + 1];
  if (word === OF) return isTitle(around, i - 1) && roles.titleWord.has(hash[i + 1] as number);
  if (SENDING.has(word)) return false;
  // "Attorney-General Edda Tolm".
  if (tag === Tag.HYPH && caps[i + 1] !== 0 && caps[i - 1] !== 0) return true;
  // "In the hall | Governor Tolm".
  if (caps[i] === 0 && caps[i + 1] !== 0) return false;
  if (RANK.has(word) || roles.titleWord.has(word) || tag === Tag.HYPH || isField(around, i)) return true;
  // "Opposition leader Tolm", "Goalkeeping coach Tolm" at a sentence's head.
  if (i === doc.tokens.sentences[doc.sentenceOf[i] as number])
    return tag === Tag.NN || tag === Tag.NNS || tag === Tag.JJ || (caps[i + 1] === 0 && isNounBefore(around, i));
  if (tag === Tag.VBG) return caps[i] === 0 && doc.tags[i - 1] === Tag.DT && isNounBefore(around, i);
  // "White House press secretary Tolm": no verb, which would be "presses".
  if (tag === Tag.VBP && caps[i] === 0 && doc.tags[i - 1] === Tag.NNP)
    return (roles.forms.get(word) & Form.noun) !== 0 && isTitle(around, i + 1) && doc.tags[i - 2] !== Tag.CC;
  return caps[i] === 0 && (tag === Tag.NN || tag === Tag.JJ);
}

/** Whether the word at `i`, taken for a name or a verb, is a noun that nobody is called by and that a title follows: "Defence counsel Tolm". */
function isNounBefore({ doc, roles }: Around, i: number): boolean {
  const tag = doc.tags[i];
  if ((tag !== Tag.NNP && tag !== Tag.VB && tag !== Tag.VBG) || doc.tokens.caps[i] === 2) return false;
  const forms = roles.forms.get(doc.tokens.hash[i] as number);
  return (forms & (Form.noun | Form.own)) === Form.noun && !roles.titleWord.has(doc.tokens.hash[i] as number);
}

/** The noun of a title whose last word is at `i`: "president" of "president-elect", "chairman" of "chairman designate". */
export function beforePostposed({ tokens }: Document, i: number): number {
  if (!POSTPOSED.has(tokens.hash[i] as number)) return i;
  return tokens.kind[i - 1] === TokenKind.hyphen ? i - 2 : i - 1;
}

/** Where the words of a title begin that stand before token `end`, at `from` or before it. */
export function titleStart(around: Around, from: number, end: number, least: number): number {
  const { doc } = around;
  const { hash } = doc.tokens;
  let first = from;
  if (first === end && first > least) {
    const noun = beforePostposed(doc, first - 1);
    if (noun >= least && isTitle(around, noun)) first = noun;
  }
  while (first < end && first > least && (isTitle(around, first - 1) || isPart(around, first - 1))) {
    first--;
    // "Co-leaders".
    if (doc.tags[first] === Tag.HYPH && first > least && doc.tokens.end[first - 1] === doc.tokens.start[first]) first--;
  }
  while (
    first < end &&
    (ADDRESS.has(hash[first] as number) || doc.tags[first] === Tag.HYPH || doc.tags[first] === Tag.CC)
  )
    first++;
  return first;
}

/** Whether what is tagged as a verb belongs to a noun behind it: "the reviews director", "her failed run", "strategy and structured products". */
function isBeforeNoun(tags: Document["tags"], i: number): boolean {
  const before = tags[i - 1];
  if (before === Tag.DT || before === Tag["PRP$"]) return true;
  return before === Tag.CC && tags[i] === Tag.VBD && tags[i + 1] === Tag.NNS;
}

/** The end of the words from `from` that one phrase may have: up to a comma, a verb or the sentence's end. */
export function phraseEnd({ tokens, tags, sentenceOf }: Document, from: number): number {
  const limit = Math.min(tokens.sentences[(sentenceOf[from] as number) + 1] ?? tokens.count, from + BEHIND);
  let end = from;
  while (end < limit) {
    const tag = tags[end] as number;
    const kind = tokens.kind[end];
    const marks = kind !== TokenKind.word && kind !== TokenKind.hyphen && kind !== TokenKind.number;
    if (marks && tag !== Tag.POS) break;
    if (tag === Tag.MD || tag === Tag.WP || tag === Tag.WDT || tag === Tag.SC) break;
    if ((tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP) && !isBeforeNoun(tags, end)) break;
    end++;
  }
  return end;
}
