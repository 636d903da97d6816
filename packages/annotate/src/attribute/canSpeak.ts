import { english } from "@readout/lexicon";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed, listedVerbs } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { endsInMen, oneOfMen } from "../words/men.ts";
import { OF } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { Form } from "../words/wordForms.ts";
import { INSTITUTION } from "./houses.ts";
import { isJurisdiction } from "./jurisdictions.ts";
import { isTemporal } from "./times.ts";

const QUANTITY = listed("quantities");
const NOBODY = listed("nobodies");
/** Of the quantities, what stands before things as well as people. */
const COLLECTIONS = listed("collections");
const TIME = hashWord("time");
const ANY = hashWord("any");
const THINGS = new TagSet([Tag.NN, Tag.NNS]);

/** The hash of a plural without its last letter, as dictionaries have most of them, or its last `letters`; of "-men" that of "-man". */
export function singular({ text, tokens }: Document, i: number, letters = 1): number {
  if (endsInMen(tokens, i)) return oneOfMen(tokens, i);
  return hashWord(text.slice(tokens.start[i], (tokens.end[i] as number) - letters).toLowerCase());
}

/** What a noun may be, a plural by its singular: "clashes" by "clash". */
function formsOf(doc: Document, roles: Lexicon["roles"], i: number): number {
  if (doc.tags[i] !== Tag.NNS) return roles.forms.get(doc.tokens.hash[i] as number);
  const longer = doc.text.endsWith("es", doc.tokens.end[i]);
  return roles.forms.get(singular(doc, i)) | (longer ? roles.forms.get(singular(doc, i, 2)) : 0);
}

/** Whether the noun at `i` is a word for people. */
export function isHuman({ tokens }: Document, roles: Lexicon["roles"], i: number): boolean {
  const hash = tokens.hash[i] as number;
  return (roles.bits.get(hash) & RoleBit.human) !== 0 || (roles.forms.get(hash) & Form.person) !== 0;
}

/** Whether words that "and" joins at `i` go on to a name before the next comma, with no article between. */
function endsInName(tags: Document["tags"], i: number, last: number): boolean {
  for (let k = i + 1; k < last && tags[k] !== Tag[","] && tags[k] !== Tag.DT && tags[k] !== Tag["PRP$"]; k++)
    if (tags[k] === Tag.NNP) return true;
  return false;
}

/**
 * Whether the head noun of a source is a thing that says nothing, whoever owns it: "Tolm's frustration", "the launch of the
 * book", "there", "this". A name, a pronoun, a person, a body and a paper are none.
 */
export function isMute(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  const { tags, tokens } = doc;
  // "A problem that demands a response".
  if (last - first === 1 && tags[first] === Tag.WDT) return false;
  if (last - first === 1)
    return (
      tags[first] === Tag.EX ||
      tags[first] === Tag.RB ||
      NOBODY.has(tokens.hash[first] as number) ||
      // "Time will tell whether", and not the paper.
      (tokens.hash[first] === TIME && tokens.caps[first] === 0) ||
      isTemporal(doc, first) ||
      (tags[first] === Tag.NN && isThing(doc, first) && !isSpeaker(doc, roles, first)) ||
      // "Comments he made in 2006 saying that".
      (tokens.kind[first] === TokenKind.number && (tokens.end[first] as number) - (tokens.start[first] as number) === 4)
    );
  let head = first;
  let from = first;
  for (let i = first; i < last; i++) {
    const tag = tags[i];
    // "Dozens of papers" are papers, and "a host of songs" are songs.
    if (tokens.hash[i] === OF && QUANTITY.has(tokens.hash[head] as number)) {
      if (COLLECTIONS.has(tokens.hash[head] as number)) from = i + 1;
      continue;
    }
    // "Trade and shipping lawyer Bram Hoel" is he.
    if (tag === Tag.CC && endsInName(tags, i, last)) return false;
    // "Disaster and relief officials" are officials.
    if (
      tag === Tag.CC &&
      tags[i - 1] === Tag.NN &&
      tags[i + 1] === Tag.NN &&
      i + 2 < last &&
      THINGS.has(tags[i + 2] as number)
    )
      continue;
    if (tag === Tag.IN || tag === Tag.TO || tag === Tag[","] || tag === Tag.WP || tag === Tag.WDT || tag === Tag.CC)
      break;
    head = i;
  }
  if (!THINGS.has(tags[head] as number) || tokens.caps[head] !== 0) return false;
  // "Three-fourths say".
  if (QUANTITY.has(tokens.hash[head] as number)) return false;
  // Whatever the tagger made of "sent" in "a cable sent from the embassy": a cable speaks.
  for (let i = head; i >= from && tags[i] !== Tag.POS && tags[i] !== Tag["PRP$"]; i--)
    if (isNameOf(doc, roles, i, head) || (tags[i] !== Tag.JJ && isSpeaker(doc, roles, i))) return false;
  if (isJurisdiction(doc, [first, last], head)) return false;
  return formsOf(doc, roles, head) !== 0 || (tags[head] === Tag.NN && isThing(doc, head));
}

/** Whether a name stands at `i`, and not a people's before a thing of theirs: "Norvian exceptionalism". */
function isNameOf(doc: Document, roles: Lexicon["roles"], i: number, head: number): boolean {
  return doc.tags[i] === Tag.NNP && !(roles.peoples.has(doc.tokens.hash[i] as number) && isThing(doc, head));
}

const ENDINGS = english.thingEndings;
/** A word of so many letters at least has such an ending: "exceptionalism". */
const LONG = 7;

/** Whether a noun that no dictionary has is one for a thing by its ending. */
function isThing({ text, tokens }: Document, i: number): boolean {
  const [start, end] = [tokens.start[i] as number, tokens.end[i] as number];
  return end - start >= LONG && ENDINGS.some((ending) => text.endsWith(ending, end));
}

const SPEAKING = RoleBit.human | RoleBit.organisation | RoleBit.document | RoleBit.outlet | RoleBit.title;

/** Whether the noun at `i` is a word for somebody, a body or a paper. */
export function isSpeaker(doc: Document, roles: Lexicon["roles"], i: number): boolean {
  const hash = doc.tokens.hash[i] as number;
  if ((roles.bits.get(hash) & SPEAKING) !== 0 || roles.group.has(hash) || roles.state.has(hash)) return true;
  if (INSTITUTION.has(hash)) return true;
  const own = formsOf(doc, roles, i);
  return (own & (Form.person | Form.group | Form.writing)) !== 0;
}

const SURE = listedVerbs("sureSpeech");

/**
 * Whether a noun with its article is the plain subject of a verb that only somebody is the subject of, whatever else the noun
 * means: "the prop said", "her shadow claimed".
 */
function isSaidOf(doc: Document, [first, last]: Run, verb: number): boolean {
  const { tags, tokens } = doc;
  if (tags[first] !== Tag.DT && tags[first] !== Tag["PRP$"]) return false;
  if (tags[last - 1] !== Tag.NN || last - first > 3 || last !== verb || !SURE.has(tokens.hash[verb] as number))
    return false;
  const before = tags[first - 1];
  const opens =
    first === 0 || before === Tag.SC || before === Tag[","] || before === Tag["''"] || tokens.caps[first] === 1;
  return opens && !isTemporal(doc, last - 1);
}

/** Whether the source of an attribution is a thing that says nothing, and its verb does not tell that it is somebody all the same. */
export function hasMuteSource(
  doc: Document,
  roles: Lexicon["roles"],
  { source: [source], cue: [cue] }: { readonly source: readonly Run[]; readonly cue: readonly Run[] },
): boolean {
  return source !== undefined && isMute(doc, roles, source) && !(cue && isSaidOf(doc, source, cue[0]));
}

/** Whether a source can hold a view: a name, a person, a body or a paper, not "a gesture". */
export function canSpeak(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  // "Each", "both", "those".
  if (last - first === 1 && doc.tags[first] === Tag.DT) return true;
  // "Unhappy with any organization encouraging it": none in particular.
  if (doc.tokens.hash[first] === ANY && doc.tags[first + 1] === Tag.NN) return false;
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i];
    const hash = doc.tokens.hash[i] as number;
    if (tag === Tag.NNP || tag === Tag.PRP || tag === Tag.WP || tag === Tag.WDT || tag === Tag.CD) return true;
    if (
      roles.anonymous.has(hash) ||
      roles.person.has(hash) ||
      roles.group.has(hash) ||
      roles.organisation.has(hash) ||
      roles.document.has(hash) ||
      roles.outlet.has(hash) ||
      roles.title.has(hash)
    )
      return true;
    if (isJurisdiction(doc, [first, last], i)) return true;
    // "The core fact" is a fact.
    const next = i + 1 < last ? doc.tags[i + 1] : undefined;
    const head = (tag === Tag.NN || tag === Tag.NNS) && next !== Tag.NN && next !== Tag.NNS;
    if (head && roles.forms.get(hash) & (Form.person | Form.group)) return true;
  }
  return false;
}
