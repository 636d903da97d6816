import { Mark } from "../knowledge/marks.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { oneOf } from "../words/men.ts";
import { AND, AS, OF, ONE, SUCH, THE, WHO } from "../words/ruleWords.ts";
import { smallWord } from "../words/smallWord.ts";
import { TagSet } from "../words/tagSet.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { appointed, isOffice, isOfficeWord, servedAs } from "./appointed.ts";
import { titleIn } from "./titleIn.ts";
import {
  ADDRESS,
  type Around,
  isPlural,
  isRankTo,
  isRankWord,
  isTitle,
  phraseEnd,
  type Titled,
  titleHead,
} from "./titleWords.ts";

const THAN = hashWord("than");
const NOT = listed("not", "never", "negative");
const BEING = listed("be", "becoming");
const CONDITIONS = listed("conditions");
/** Before who seeks an office, what sets apart from others and is no title: "the oldest candidate". */
const APART = listed("singling");
const SEEKING = listed("seekers");
/** "One of the critics" of somebody. */
const TAKING_SIDES = listed("holders");
const BE = listed("be", "beNonfinite");
const VERDICTS = listed("verdicts");
const HAVING = listed("have");
const SERVING = listed("serving");

/**
 * What is told behind token `last`, the end of the `k`th name or of a pronoun near it: in apposition, behind "is" or a verb of serving, with
 * "who" or without.
 */
export function toldBehind(around: Around, k: number, last: number): Titled | null {
  const { doc } = around;
  const { tokens, tags } = doc;
  const comma = tokens.kind[last] === TokenKind.comma;
  let from = comma ? last + 1 : last;
  // "The president, Edda Tolm, and the minister, Bram Hoel,".
  if (comma && tags[from] === Tag.CC) return null;
  if (comma && tags[from] === Tag.CD && tokens.kind[from + 1] === TokenKind.comma) from += 2;
  if (comma) from = pastHome(around, k, from);
  const who = tokens.hash[from] === WHO;
  if (who) from++;
  // A verb tells it, and no apposition.
  const verbal = who || !comma;
  while (tags[from] === Tag.RB && !isRankTo(doc, from)) from++;
  // "Edda Tolm has served as mayor".
  if (verbal && HAVING.has(tokens.hash[from] as number) && SERVING.has(tokens.hash[from + 1] as number)) from++;
  // "Edda Tolm has been named ambassador".
  const been = verbal && HAVING.has(tokens.hash[from] as number) && BE.has(tokens.hash[from + 1] as number);
  if (been) from++;
  const hash = tokens.hash[from] as number;
  const is = been || (verbal && BEING.has(hash));
  // "Edda Tolm is telling supporters", "is such a bully".
  if (is && tags[from + 1] === Tag.VBG && !isRankWord(doc, from + 1)) return null;
  if (is && tokens.hash[from + 1] === SUCH) return null;
  let made = from + 1;
  while (is && tags[made] === Tag.RB && !isRankTo(doc, made)) made++;
  if (is && tags[made] === Tag.VBN && !isRankWord(doc, made)) return appointed(around, k, made);
  // "Edda Tolm has been a donor": of what somebody has been so far papers mostly tell deeds and views.
  if (been) return null;
  if (is) from++;
  else if (verbal && SERVING.has(hash) && tokens.hash[from + 1] === AS) from += 2;
  // "Who served twice as mayor".
  else if (verbal && SERVING.has(hash) && tags[from + 1] === Tag.RB && tokens.hash[from + 2] === AS) from += 3;
  else if (!comma && isToldWithout(around, k, last)) from = last;
  else if (verbal) return null;
  if (from >= tokens.count || doc.sentenceOf[from] !== doc.sentenceOf[last - 1]) return null;
  if (NOT.hasAny(tokens.hash, last, from + 1)) return null;
  // "Edda Tolm, one of the founders of the initiative,".
  const among = !verbal && tokens.hash[from] === ONE && tokens.hash[from + 1] === OF;
  if (among) from += 2;
  const end = phraseEnd(doc, from);
  // An apposition is closed: ", the minister,".
  // "Edda Tolm, a historian and runs a paper".
  const goesOn = tags[end - 1] === Tag.CC && isFiniteVerb(tags[end] as number);
  const closed =
    verbal || goesOn || tokens.kind[end] === TokenKind.comma || isClosed(doc, end) || isTold(doc, from, end);
  if (!closed && !isOpening(around, k, last, end)) return null;
  const found = titleIn(around, k + 1, [from, end], true) ?? (verbal ? null : secondIn(around, k, from, end));
  const head = found?.title ? titleHead(doc, found.title) : -1;
  if (head >= 0 && VERDICTS.has(tokens.hash[head] as number)) return null;
  // "As they met Edda Tolm, the guests | seated there", "Tolm, Hoel and other farmers": of others.
  if (head >= 0 && !verbal && !among && tags[head] === Tag.NNS && !isSecond(around, k)) return null;
  // "Is the only candidate | running there".
  const seeking = head >= 0 && SEEKING.has(tokens.hash[head] as number) && tokens.hash[from] === THE;
  if (seeking && APART.has(tokens.hash[from + 1] as number)) return null;
  // "Is a stronger candidate than Tolm": what somebody is beside another is no office.
  if (found?.title && tokens.hash[found.title[1]] === THAN) return null;
  return among && head >= 0 && !isOfMany(around, head) ? null : found;
}

/** Tags that an apposition may begin with. */
const APPOSED = new TagSet([Tag.DT, Tag.NN, Tag.JJ, Tag.NNP, Tag.PRP$]);

/**
 * The title in the second part of an apposition whose first tells none: "a friend of Hoel and | former minister |", but "the son of a
 * lawyer and | a maid |".
 */
function secondIn(around: Around, k: number, from: number, end: number): Titled | null {
  const { tags } = around.doc;
  if (!APPOSED.has(tags[from] as number)) return null;
  let and = from;
  let of = false;
  for (; and < end && tags[and] !== Tag.CC; and++) of ||= tags[and] === Tag.IN;
  if (and + 1 >= end || (of && tags[and + 1] === Tag.DT)) return null;
  const found = titleIn(around, k + 1, [and + 1, end]);
  return found?.title && !isPlural(around.doc, titleHead(around.doc, found.title)) ? found : null;
}

/** Whether a description stands behind the `k`th name without its commas: "said Edda Tolm senior economist at Tarn Bank". */
function isToldWithout({ doc, names, roles }: Around, k: number, last: number): boolean {
  const { tokens, tags, marks } = doc;
  const name = names[k];
  if (name?.last !== last || tags[name.first - 1] !== Tag.VBD || ((marks[name.first - 1] as number) & Mark.verb) === 0)
    return false;
  let i = name.last;
  while ((tags[i] === Tag.NN || tags[i] === Tag.JJ) && tokens.caps[i] === 0 && tokens.kind[i] === TokenKind.word) i++;
  return i > name.last && tags[i] === Tag.IN && isTitle({ doc, names, roles }, i - 1);
}

/** "He is the director of the Road Council", "her time as mayor": what stands behind the pronoun at `i`, near the `k`th name. */
export function titledPronoun(around: Around, k: number, i: number): Titled | null {
  const { doc } = around;
  if (doc.tags[i] === Tag.PRP$) return servedAs(around, k, i + 1);
  // "If he is elected president".
  if (CONDITIONS.has(doc.tokens.hash[i - 1] as number)) return null;
  const found = toldBehind(around, k, i + 1);
  return found?.title && isOffice(around, found.title) ? found : null;
}

/** Whether a plural is one for those who hold an office or have a calling: "one of the founders", not "one of the critics". */
function isOfMany({ doc, roles }: Around, head: number): boolean {
  const one = hashWord(oneOf(smallWord(doc, head)));
  if (TAKING_SIDES.has(one)) return false;
  return isOfficeWord(roles, one) || roles.anonymous.has(one);
}

/** Whether a verb of saying follows a description without an article, whose comma was left out: "Edda Tolm, head of the council said". */
function isTold({ tags, marks }: Document, from: number, end: number): boolean {
  return tags[from] === Tag.NN && tags[end] === Tag.VBD && ((marks[end] as number) & Mark.verb) !== 0;
}

/** Whether the `k`th name is the second of two people: "Edda Tolm and | Bram Hoel". */
function isSecond({ doc, names }: Around, k: number): boolean {
  const { first, titleFirst } = names[k] as Name;
  const before = names[k - 1];
  let and = Math.min(first, titleFirst) - 1;
  if (ADDRESS.has(doc.tokens.hash[and] as number)) and--;
  return before?.kind === "person" && before.last === and && doc.tokens.hash[and] === AND;
}

/** What is told of two people by one plural: "Edda Tolm and Bram Hoel, sociologists at the council,". */
export function toldOfBoth(around: Around, k: number): Titled | null {
  const next = around.names[k + 1];
  if (next?.kind !== "person" || around.doc.tokens.kind[next.last] !== TokenKind.comma || !isSecond(around, k + 1))
    return null;
  const found = toldBehind(around, k + 1, next.last);
  return found?.title && isPlural(around.doc, titleHead(around.doc, found.title)) ? found : null;
}

/**
 * Whether the `k`th name, which ends before `last`, opens its sentence or what stands behind a quotation, and goes on with a verb at `end`:
 * "Edda Tolm, a Sarn office worker said", but "After they met Edda Tolm, a worker said".
 */
function isOpening({ doc, names }: Around, k: number, last: number, end: number): boolean {
  const { tokens, tags, sentenceOf, quotationOf } = doc;
  const name = names[k];
  if (name?.last !== last || !isFiniteVerb(tags[end] as number) || tokens.kind[end + 1] === TokenKind.comma)
    return false;
  const first = Math.min(name.titleFirst, name.first);
  return sentenceOf[first - 1] !== sentenceOf[first] || quotationOf[first - 1] !== quotationOf[first];
}

/** Where what is told goes on behind where somebody is from: "Edda Tolm, 32, of Sarn, | a nurse,", "of Sarn, Norvia, | a nurse,". */
function pastHome({ doc, names }: Around, k: number, from: number): number {
  const { tokens, tags } = doc;
  if (tokens.hash[from] !== OF) return from;
  let at = from + 1;
  for (let m = k + 1; names[m]?.first === at && tokens.kind[names[m]?.last as number] === TokenKind.comma; m++)
    at = (names[m]?.last as number) + 1;
  return at > from + 1 && tags[at] === Tag.DT ? at : from;
}

/** Whether a phrase ends with its sentence, at a mark or before "who". */
export function isClosed({ tokens, tags, sentenceOf }: Document, end: number): boolean {
  if (end >= tokens.count || sentenceOf[end] !== sentenceOf[end - 1]) return true;
  if (tags[end] === Tag.WP || tags[end] === Tag.WDT) return true;
  const kind = tokens.kind[end];
  return kind !== TokenKind.word && kind !== TokenKind.hyphen && kind !== TokenKind.number;
}
