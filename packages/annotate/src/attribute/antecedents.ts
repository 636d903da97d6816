import type { Mention, Speaker } from "../annotation.ts";
import type { Gender, Person } from "../resolve/people.ts";
import { genderOfPronoun } from "../resolve/pronouns.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { asPerson, ofMention, type SourceContext } from "./who.ts";

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
}

function fits(person: Person | undefined, { gender, except }: Pick<Wanted, "gender" | "except">): boolean {
  if (!person || person.actor === except) return false;
  return gender === null || (person.gender ?? person.likely ?? gender) === gender;
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
    if (fits(resolved.people.byId.get(mention.actor), wanted)) return ofMention(doc, mention, lexicon.roles, [at, at]);
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
 * The person who spoke last, where the sentence of a token, before it, and the one before that name him and nobody else; null
 * inside a quotation. Where `alone`, somebody of whom he himself speaks is nobody else, and he may be described there as well.
 */
export function loneBefore(
  { doc, resolved, lexicon, spoke }: SourceContext,
  at: number,
  alone: boolean,
): Speaker | null {
  const voice = doc.quotationOf[at] === 0 ? spoke() : null;
  if (!voice) return null;
  const far = (token: number): boolean => (doc.sentenceOf[at] as number) - (doc.sentenceOf[token] as number) > NEAR;
  let lone: Mention | null = null;
  const start = firstAtLeast(resolved.at, at) - 1;
  for (let m = start; m >= Math.max(0, start - MOST); m--) {
    const token = resolved.at[m] as number;
    if (far(token)) break;
    const mention = resolved.mentions[m] as Mention;
    if (mention.kind !== "person") continue;
    if (mention.actor === voice.actor) lone = mention;
    else if (!alone || !voice.content.some(([first, last]) => first <= token && token < last)) return null;
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
    let told = office && introducedWith(context, actor, doc.tokens.hash[head] as number);
    for (let i = at + 1; i < head; i++)
      told ||= doc.tags[i] !== Tag.JJ && introducedWith(context, actor, doc.tokens.hash[i] as number);
    if (!told) return null;
  }
  return person ? asPerson(person) : null;
}

/** "The candidate", "the billionaire": the person named last. */
export function ofEpithet(context: SourceContext, at: number): Speaker | null {
  return lastPerson(context, { at, gender: null, except: null, since: 0 });
}
