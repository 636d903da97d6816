import { english } from "@readout/lexicon";
import type { Mention, Speaker } from "../annotation.ts";
import { Mark } from "../knowledge/marks.ts";
import { fitsGender } from "../resolve/gender.ts";
import type { Gender, Person } from "../resolve/person.ts";
import { genderOfPronoun } from "../resolve/pronouns.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { asPerson, ofMention, placedIn, type SourceContext } from "./who.ts";

/** How many sentences back somebody may have been named whom "his" or "the candidate" stands for. */
const BACK = 3;
/** How many mentions back he is looked for, so that long lists of names take no time. */
const MOST = 24;

interface Wanted {
  /** The token of the words that stand for somebody. */
  readonly at: number;
  readonly gender: Gender;
  /** Who it is not: whose words they are. */
  readonly except: string | null;
  /** The token from which on he must have been named. */
  readonly since: number;
  /** Of whom the words can be told; without it, of anybody. */
  readonly told?: (person: Person) => boolean;
}

function fits(person: Person | undefined, { gender, except }: Pick<Wanted, "gender" | "except">): boolean {
  if (!person || person.actor === except) return false;
  return gender === null || fitsGender(person, gender);
}

/** The person named last who may be meant, those inside quotations left out unless the words stand in one. */
function lastPerson({ doc, resolved, lexicon }: SourceContext, wanted: Wanted): Speaker | null {
  const { at } = wanted;
  const inside = doc.quotationOf[at] !== 0;
  const start = firstAtLeast(resolved.at, at) - 1;
  for (let m = start; m >= Math.max(0, start - MOST); m--) {
    const token = resolved.at[m] as number;
    if (token < wanted.since || (doc.sentenceOf[at] as number) - (doc.sentenceOf[token] as number) > BACK) return null;
    const mention = resolved.mentions[m] as Mention;
    if (mention.kind !== "person" || (!inside && doc.quotationOf[token] !== 0)) continue;
    const person = resolved.people.byId.get(mention.actor);
    if (person && fits(person, wanted) && (wanted.told?.(person) ?? true))
      return ofMention(doc, mention, lexicon.roles, [at, at]);
  }
  return null;
}

/** "His claim that", and "he" and "she" where no mention was made of them: the person named last whose gender fits. */
export function ofPersonal(context: SourceContext, at: number, except: string | null, since = 0): Speaker | null {
  const gender = genderOfPronoun(context.doc, at);
  return gender === null ? null : lastPerson(context, { at, gender, except, since });
}

/** How many sentences before its own somebody may have been named whom "the specialist" stands for. */
const NEAR = 1;

/**
 * The person who spoke last, where what stands between his words and those whose source is looked for, from the sentence before
 * these on, names him and nobody else; null for a source inside a quotation. Where `alone`, somebody of whom he himself speaks, or to whom,
 * is nobody else, and he may be described there as well.
 */
export function loneBefore(context: SourceContext, at: number, alone: boolean): Speaker | null {
  const { doc, resolved, lexicon } = context;
  const voice = doc.quotationOf[at] === 0 ? context.spoke() : null;
  if (!voice) return null;
  const opens = Math.min(at, context.opens());
  const far = (token: number): boolean => (doc.sentenceOf[opens] as number) - (doc.sentenceOf[token] as number) > NEAR;
  const his = ([first, last]: Run, token: number): boolean => first <= token && token < last;
  let lone: Mention | null = null;
  const start = firstAtLeast(resolved.at, opens) - 1;
  for (let m = start; m >= Math.max(0, start - MOST); m--) {
    const token = resolved.at[m] as number;
    if (far(token)) break;
    const mention = resolved.mentions[m] as Mention;
    if (mention.kind !== "person") continue;
    if (mention.actor === voice.actor) lone = mention;
    else if (!alone || ![...voice.content, ...voice.addressee].some((run) => his(run, token))) return null;
  }
  if (lone) return ofMention(doc, lone, lexicon.roles, [at, at]);
  const person = alone && !far(voice.at) ? resolved.people.byId.get(voice.actor) : undefined;
  return person ? asPerson(person) : null;
}

/** Whether a word stands in the sentence that names somebody first. */
function introducedWith({ doc, resolved }: SourceContext, actor: string, word: number): boolean {
  const m = resolved.mentions.findIndex((one) => one.actor === actor && !one.pronoun);
  const sentence = doc.sentenceOf[resolved.at[m] ?? 0] as number;
  const end = doc.tokens.sentences[sentence + 1] as number;
  for (let i = doc.tokens.sentences[sentence] as number; i < end; i++) if (doc.tokens.hash[i] === word) return true;
  return false;
}

/** What a description that may be of the only one who has spoken says of him. */
interface Described {
  /** The token of its noun. */
  readonly head: number;
  /** Whether it tells by itself that he is meant: an office with more words. */
  readonly office: boolean;
}

/**
 * The person who spoke last, where nobody else has spoken so far, and the words of the run are more than an office, or one of
 * them stood beside his name at first; null inside a quotation.
 */
export function soleVoice(context: SourceContext, [at]: Run, { head, office }: Described): Speaker | null {
  const { doc, resolved, spoke, voices } = context;
  const actor = spoke()?.actor;
  if (doc.quotationOf[at] !== 0 || actor === undefined || voices.size > 1 || !voices.has(actor)) return null;
  const person = resolved.people.byId.get(actor);
  if (!(office && head - at > 1)) {
    // "The official": whoever holds an office.
    const holds = doc.tokens.hash[head] === OFFICIAL && head - at === 1 && (person?.titles.size ?? 0) > 0;
    let told = holds || (office && introducedWith(context, actor, doc.tokens.hash[head] as number));
    for (let i = at + 1; i < head; i++)
      told ||= doc.tags[i] !== Tag.JJ && introducedWith(context, actor, doc.tokens.hash[i] as number);
    if (!told) return null;
  }
  return person ? asPerson(person) : null;
}

/** "The candidate", "the billionaire": the person named last of whom the words of the run can be told. */
export function ofEpithet(context: SourceContext, run: Run): Speaker | null {
  const told = (person: Person): boolean => !speaksOf(context, person, run[0]) && isToldOf(context, person, run);
  return lastPerson(context, { at: run[0], gender: null, except: null, since: 0, told });
}

/** Whether somebody named before token `at` in its sentence is who says the words: "Tolm said | the candidate |". */
export function speaksOf({ doc, resolved }: SourceContext, { actor }: Person, at: number): boolean {
  const start = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  return placedIn(resolved, [start, at]).some(({ mention, at: token }) => {
    if (mention.actor !== actor) return false;
    for (let i = token; i < at; i++)
      if (((doc.marks[i] as number) & Mark.verb) !== 0 && isFiniteVerb(doc.tags[i] as number)) return true;
    return false;
  });
}

const OFFICIAL = hashWord("official");

const OTHER = listed("otherOffices");
/** Words for an office that somebody has left, of which one stands for another: "the ex-president" is a former one. */
const LEFT = [...listed("leftOffices")];
const STATES = new Map(
  english.stateAbbreviations.map((pair) => [
    hashWord(pair.slice(0, pair.indexOf(" ")).toLowerCase()),
    pair.slice(pair.indexOf(" ") + 1).toLowerCase(),
  ]),
);

/** The first letters of a word, which a land's adjective shares with the land: "Sarvi" of "Sarvian". */
function stemAt({ text, tokens }: Document, i: number): string {
  const start = tokens.start[i] as number;
  const end = tokens.end[i] as number;
  return text.slice(start, Math.min(end, start + Math.max(STEM, end - start - ENDING)));
}

/** How near a name "former" and its like stand that are told of its bearer. */
const OWN = 13;

/** The fewest letters of such a stem, and how many a word has more. */
const STEM = 4;
const ENDING = 2;

/**
 * Whether each word with a capital before the noun of a description, and "former" and its like, stands in a sentence that names
 * the person: "the Florida senator" is who is called of Florida, or of Fla., somewhere. A party's word tells too little.
 */
export function isToldOf({ doc, lexicon, resolved }: SourceContext, { actor }: Person, [first, last]: Run): boolean {
  const { tokens, tags, sentenceOf } = doc;
  const asked: number[] = [];
  for (let i = first + 1; i < last - 1; i++) {
    const hash = tokens.hash[i] as number;
    const party = lexicon.actors.names.get(hash)?.some((known) => known.actor.kind === "group");
    // An adjective of a land that nobody knows cannot be looked up: "the Norvian leader".
    const known =
      lexicon.actors.names.has(hash) || lexicon.names.get(hash) !== 0 || lexicon.roles.forms.get(hash) !== 0;
    const proper = tokens.caps[i] !== 0 && (tags[i] === Tag.NNP || tags[i] === Tag.JJ) && known && !party;
    // "The former president", "the deputy minister".
    if (proper || OTHER.has(hash)) asked.push(i);
  }
  if (asked.length === 0) return true;
  const found = new Set<number>();
  const stems = new Set<string>();
  for (let m = 0; m < resolved.mentions.length; m++) {
    const mention = resolved.mentions[m] as Mention;
    if (mention.actor !== actor || mention.pronoun || mention.nominal) continue;
    const at = resolved.at[m] as number;
    const sentence = sentenceOf[at] as number;
    const end = tokens.sentences[sentence + 1] as number;
    for (let i = tokens.sentences[sentence] as number; i < end; i++) {
      // "President Tolm met Hoel, who was ousted": not he.
      if (!OTHER.has(tokens.hash[i] as number) || (i > at - OWN && i < at + OWN)) found.add(tokens.hash[i] as number);
      if (tokens.caps[i] === 1) stems.add(stemAt(doc, i));
      for (const word of STATES.get(tokens.hash[i] as number)?.split(" ") ?? []) found.add(hashWord(word));
    }
  }
  const left = LEFT.some((word) => found.has(word));
  return asked.every((i) => {
    const hash = tokens.hash[i] as number;
    return found.has(hash) || stems.has(stemAt(doc, i)) || (left && LEFT.includes(hash));
  });
}
