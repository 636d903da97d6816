import { english } from "@readout/lexicon";
import type { Mention, Speaker } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { HUMAN_BITS, RoleBit } from "../knowledge/roles.ts";
import type { Gender, Person } from "../resolve/person.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { OF, THIS } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isToldOf, loneBefore, soleVoice, speaksOf } from "./antecedents.ts";
import { headNoun } from "./headNoun.ts";
import { isStateItself } from "./jurisdictions.ts";
import { asPerson, called, type Known, ofMention, placedIn, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

// Whom of those named before the words of a source stand for: "the minister", "the candidate".

const NAMING = listed("definite", "possessives");
const DEFINITE = listed("definite");

// Whom "the leader" may mean.
const LEADERS = english.leaders;

/** "The Indian government" speaks for India. */
export function stateOf(doc: Document, lexicon: Lexicon, [first, last]: Run): Speaker | null {
  for (let i = first; i < last; i++) {
    const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
    const known = (lexicon.actors.names.get(doc.tokens.hash[i] as number) ?? []).find(
      ({ actor, rule, words }) =>
        // "The Norvian government", "Norvia's government".
        (rule === "demonym" || (actor.kind === "state" && doc.tags[i + 1] === Tag.POS)) &&
        actor.kind !== "group" &&
        words.length === 1 &&
        words[0] === word,
    );
    if (known) return { speaker: known.actor.name, actor: known.actor.id, sourceType: "state", affiliation: null };
  }
  return null;
}

/** "The UK government", "the government of the Maldives", "the Tarn provincial government": the state that is named before the noun, or its region's government. */
export function governmentOf(context: SourceContext, [first, last]: Run, head: number): Speaker | null {
  const { doc, resolved, lexicon } = context;
  const { tags, tokens } = doc;
  // "The government of Norvia".
  if (tokens.hash[head + 1] === OF) {
    const from = tags[head + 2] === Tag.DT ? head + 3 : head + 2;
    const of = resolved.mentions[firstAtLeast(resolved.at, from)];
    if (!of || of.start !== tokens.start[from] || of.end !== tokens.end[last - 1]) return null;
    return of.kind === "state" && of.rule !== "metonym" ? ofMention(doc, of, lexicon.roles, [from, last]) : null;
  }
  let end = head;
  while (end > first && (tags[end - 1] === Tag.JJ || tags[end - 1] === Tag.NN)) end--;
  const mention = resolved.mentions[firstAtLeast(resolved.at, end) - 1];
  if (!mention || mention.end !== tokens.end[end - 1] || mention.rule === "demonym") return null;
  // "The Tokyo metropolitan government" is not Japan's.
  if (mention.kind === "state" && mention.rule !== "metonym" && end === head)
    return ofMention(doc, mention, lexicon.roles, [end - 1, end]);
  if ((mention.kind !== "place" && mention.kind !== "state") || tags[head] !== Tag.NN) return null;
  return called(doc.text.slice(mention.start, tokens.end[head]), "state");
}

/** How many times as often as any other an article names the state that "the government" is. */
const FOREMOST = 2;

/** "The government" alone: that of the state which the article names twice at least, and by far most often. */
export function governmentHere(context: SourceContext, [first]: Run, head: number): Speaker | null {
  const definite = head === first + 1 && DEFINITE.has(context.doc.tokens.hash[first] as number);
  return definite ? foremostState(context) : null;
}

/** The state that an article names twice at least, and by far most often. */
export function foremostState({ resolved }: Pick<SourceContext, "resolved">): Speaker | null {
  const counts = new Map<string, number>();
  let foremost: Mention | null = null;
  for (const mention of resolved.mentions) {
    if (mention.kind !== "state" || mention.pronoun) continue;
    const count = (counts.get(mention.actor) ?? 0) + 1;
    counts.set(mention.actor, count);
    if (!foremost || count > (counts.get(foremost.actor) ?? 0) || mention.actor === foremost.actor) foremost = mention;
  }
  if (!foremost) return null;
  const most = counts.get(foremost.actor) ?? 0;
  for (const [actor, count] of counts) if (actor !== foremost.actor && count * FOREMOST > most) return null;
  return most < FOREMOST
    ? null
    : { speaker: foremost.name, actor: foremost.actor, sourceType: "state", affiliation: null };
}

/** Whether the text gives a person no office of another state than the one. */
function accords({ offices }: Person, state: string | null): boolean {
  if (state === null) return true;
  const states = [...offices].map((held) => held.slice(0, held.indexOf(" "))).filter((one) => one !== "");
  return states.length === 0 || states.includes(state);
}

/** Whether a title that the text gives a person is the word, or one that it may mean. */
function isCalled({ titles }: Person, word: string): boolean {
  return titles.has(word) || (word === "leader" && LEADERS.some((title) => titles.has(title)));
}

const CALLINGS = listed("callingsApart");
/** Whether a noun is the calling of one who is called something else: beside "union leader Edda Tolm" "the judge" is not she. */
export function isOfAnotherCalling(doc: Document, head: number, person: Person | undefined): boolean {
  const apart = CALLINGS.has(doc.tokens.hash[head] as number);
  return apart && person !== undefined && person.titles.size > 0 && !isCalled(person, smallWord(doc, head));
}

const OF_BODIES = listed("neuterOwners");
const LESSER = english.standIns;
const STYLES = listed("styles");
/** "The minister", "the Norvian minister": the person named last before it who bears that title, and of no other state. */
export function byTitle(context: SourceContext, run: Run, head: number): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const noun = doc.tokens.hash[head] as number;
  // "The state said": no title, though it is a word of one.
  const first = doc.tokens.hash[run[0]] as number;
  // "Its president" is a body's, whoever was called a president.
  if (!NAMING.has(first) || OF_BODIES.has(first)) return null;
  if ((lexicon.roles.bits.get(noun) & HUMAN_BITS) === 0 && !STYLES.has(noun)) return null;
  if (isStateItself(doc, [run[0], head + 1], head)) return null;
  const state = stateOf(doc, lexicon, [run[0], head])?.actor ?? null;
  const word = smallWord(doc, head);
  const before = firstAtLeast(resolved.at, run[0]) - 1;
  let deputy: Speaker | null = null;
  for (let m = before; m >= Math.max(0, before - WINDOW.titled); m--) {
    const { kind, actor, name } = resolved.mentions[m] as Mention;
    const person = kind === "person" ? resolved.people.byId.get(actor) : undefined;
    // In this order, since few bear a title and what else is told of each is found by reading sentences.
    if (!person || !isCalled(person, word) || !accords(person, state)) continue;
    // "Hoel, a nurse, left. A nurse who asked not to be named said so. The nurse said".
    if (isIntroducedSince(context, noun, resolved.at[m] as number, run[0])) return deputy;
    if (!isToldOf(context, person, [run[0], head + 1])) continue;
    // "The president" is rather a president than a vice president named since.
    if (head - run[0] > 1 || !LESSER.some((word) => person.titles.has(word))) return asPerson({ name, actor });
    deputy ??= asPerson({ name, actor });
  }
  return deputy;
}

/** Whether somebody without a name was introduced by a noun between two tokens. */
function isIntroducedSince({ introduced }: SourceContext, noun: number, since: number, at: number): boolean {
  const places = introduced().get(noun);
  return places !== undefined && (places[firstAtLeast(places, since)] ?? at) < at;
}

/** "The Tarn senator" where a senator was introduced, and not as one of Tarn: another, whom the text takes as known. */
export function isOfElsewhere({ doc, lexicon, introduced }: SourceContext, [first]: Run, head: number): boolean {
  const { tags, tokens } = doc;
  const noun = tokens.hash[head] as number;
  if (tags[head] !== Tag.NN || tags[head - 1] !== Tag.NNP || !DEFINITE.has(tokens.hash[first] as number)) return false;
  if ((lexicon.roles.bits.get(noun) & RoleBit.title) === 0 || MOUTHPIECE.has(noun)) return false;
  return !introduced()
    .get(noun)
    ?.some((at) => tokens.hash[at - 1] === tokens.hash[head - 1]);
}

const EPITHETS = listed("epithets");

/** Whether a run is "the candidate", "the Norvian billionaire": words that stand for somebody named before. */
export function isEpithet({ tags, tokens }: Document, run: Run, head: number): boolean {
  const definite = DEFINITE.has(tokens.hash[run[0]] as number);
  // "The former reality TV star-turned-candidate": more than a word that stands for whoever was named.
  return tags[head - 1] !== Tag.HYPH && definite && head + 1 === run[1] && EPITHETS.has(tokens.hash[head] as number);
}

/** "The 29-year-old": the one person who was named in the sentence before and in the same before it; null where there are more. */
export function byAge({ doc, resolved }: SourceContext, [first, last]: Run): Speaker | null {
  const { tokens, sentenceOf } = doc;
  if (!DEFINITE.has(tokens.hash[first] as number) || tokens.kind[first + 1] !== TokenKind.number) return null;
  if (!/^\d{1,2}-year-old$/.test(doc.text.slice(tokens.start[first + 1], tokens.end[last - 1]))) return null;
  const start = tokens.sentences[Math.max(0, (sentenceOf[first] as number) - 1)] as number;
  let only: Mention | null = null;
  for (const { mention, at } of placedIn(resolved, [start, first])) {
    if (mention.kind !== "person" || doc.quotationOf[at] !== 0) continue;
    if (only && only.actor !== mention.actor) return null;
    only = mention;
  }
  return only ? asPerson(only) : null;
}

const MOUTHPIECE = listed("mouthpieces");

/** Whether a noun is one for women and a person a man, or the other way round: "the mother", and he. */
export function isOtherGender({ female, male }: Lexicon["roles"], noun: number, gender: Gender): boolean {
  return (gender === "male" && female.has(noun)) || (gender === "female" && male.has(noun));
}

/** Whether a noun with a capital is one for a member of a party or a people: "the Ohio Republican", not "The Federalist". */
export function isMember({ tags, tokens }: Document, { peoples }: Lexicon["roles"], i: number): boolean {
  return tags[i] === Tag.NNP && tokens.caps[i] === 1 && peoples.has(tokens.hash[i] as number);
}

/** The person whom a description that begins with an article stood for, by its noun; null for any other source. */
export function knownBy(doc: Document, roles: Lexicon["roles"], source: Run, speaker: Speaker): Known | null {
  const [first, last] = source;
  if (speaker.sourceType !== "person" || last - first < 2 || !DEFINITE.has(doc.tokens.hash[first] as number))
    return null;
  const head = headNoun(doc, roles, source);
  return head > first && doc.tags[head] === Tag.NN ? { speaker, run: [first, head + 1] } : null;
}

const OTHER = listed("otherOffices");

const NAMED = listed("named");

/** Whoever an article introduces by a noun and a name behind it: "a police officer, surnamed Tolm,". */
function introducedAs({ doc, resolved, lexicon }: SourceContext, [at]: Run, noun: number): Known | null {
  const { tags, tokens } = doc;
  for (let i = 0; i + 2 < at; i++) {
    if (tokens.hash[i] !== noun) continue;
    const named = tokens.kind[i + 1] === TokenKind.comma ? i + 2 : i + 1;
    if (!NAMED.has(tokens.hash[named] as number) || tags[named + 1] !== Tag.NNP) continue;
    const [first] = placedIn(resolved, [named + 1, named + 2]);
    if (first?.mention.kind !== "person") continue;
    let from = i;
    while (from > 0 && (tags[from - 1] === Tag.NN || tags[from - 1] === Tag.JJ)) from--;
    return { speaker: ofMention(doc, first.mention, lexicon.roles, [named + 1, named + 2]), run: [from - 1, i + 1] };
  }
  return null;
}

/** Whether the words of one run before its last are in another as well, or of these only such as "former". */
function hasWords({ tokens: { hash } }: Document, [from, to]: Run, [first, last]: Run, only = false): boolean {
  for (let i = from + 1; i + 1 < to; i++) {
    let found = only && !OTHER.has(hash[i] as number);
    for (let j = first + 1; j < last; j++) found ||= hash[j] === hash[i];
    if (!found) return false;
  }
  return true;
}

/** "The minister" once more: whom the noun stood for before, where nobody else was introduced by it since and no word is new. */
export function byKnown(context: SourceContext, [first]: Run, head: number): Speaker | null {
  const { doc } = context;
  const noun = doc.tokens.hash[head] as number;
  if (!DEFINITE.has(doc.tokens.hash[first] as number) || MOUTHPIECE.has(noun)) return null;
  const run: Run = [first, head + 1];
  const known = context.known.get(noun) ?? introducedAs(context, run, noun);
  if (!known) return null;
  // "The former secretary" is not "the secretary".
  if (!hasWords(doc, run, known.run) || !hasWords(doc, known.run, run, true)) return null;
  return isIntroducedSince(context, noun, known.run[1], first) ? null : known.speaker;
}

/** "The specialist", "the official", "the Ohio Republican": the one who spoke last, where nobody else was named or introduced since. */
export function byLone(context: SourceContext, run: Run, head: number): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const noun = doc.tokens.hash[head] as number;
  // "The official said": taken for an adjective as often as not.
  const one =
    doc.tags[head] === Tag.NN ||
    (doc.tags[head] === Tag.JJ && doc.tokens.caps[head] === 0) ||
    // "The PM".
    (doc.tokens.caps[head] === 2 && (lexicon.roles.bits.get(noun) & RoleBit.title) !== 0) ||
    isMember(doc, lexicon.roles, head);
  if (!one || !DEFINITE.has(doc.tokens.hash[run[0]] as number) || MOUTHPIECE.has(noun)) return null;
  // "The firm and its owner".
  for (let i = run[0]; i < head; i++) if (doc.tags[i] === Tag.CC) return null;
  // "A man was found, Tolm said. The man told them": he who was introduced.
  const office = (lexicon.roles.bits.get(noun) & RoleBit.title) !== 0;
  const voice = office ? null : context.spoke();
  const since = voice && (doc.tokens.sentences[doc.sentenceOf[voice.at] as number] as number);
  if (since !== null && isIntroducedSince(context, noun, since, run[0])) return null;
  const lone = loneBefore(context, run[0], !context.introduced().has(noun));
  const person = resolved.people.byId.get(lone?.actor ?? "");
  if (isOfAnotherCalling(doc, head, person)) return null;
  // "Tolm said as the heckler shouted", "the deputy head of the Norvian delegation".
  if (person && (speaksOf(context, person, run[0]) || !isToldOf(context, person, [head, run[1] + 1]))) return null;
  return person && isOtherGender(lexicon.roles, noun, person.told ? person.gender : person.likely) ? null : lone;
}

/**
 * "The former mayor", "the customs broker", "this tall man": the one who has spoken so far, where nobody else has. Of other
 * words than offices one must have stood beside his name, as "customs".
 */
export function bySole(context: SourceContext, run: Run, head: number): Speaker | null {
  const { doc, lexicon } = context;
  const { tokens, tags } = doc;
  const hash = tokens.hash[head] as number;
  // "Veteran party leader said": some papers leave out the article.
  const bare = (tags[run[0]] === Tag.NN || tags[run[0]] === Tag.JJ) && tokens.caps[run[0]] === 0 && head > run[0];
  // "The official": an adjective to the tagger as often as not.
  const noun = tags[head] === Tag.NN || (tags[head] === Tag.JJ && (lexicon.roles.bits.get(hash) & RoleBit.human) !== 0);
  if (!(bare || DEFINITE.has(tokens.hash[run[0]] as number)) || !noun) return null;
  // "The department's secretary" may be another's, and "the front-runner" holds no office; "this soft-spoken man" is one.
  for (let i = run[0]; i < head; i++) if (tags[i] === Tag.POS || (tags[i] === Tag.HYPH && i + 1 === head)) return null;
  if (tags[head - 2] === Tag.HYPH && tags[head - 1] === Tag.NN) return null;
  const office = (lexicon.roles.bits.get(hash) & RoleBit.title) !== 0 && !MOUTHPIECE.has(hash);
  const sole = soleVoice(context, run, { head, office: office || tokens.hash[run[0]] === THIS });
  return isOfAnotherCalling(doc, head, context.resolved.people.byId.get(sole?.actor ?? "")) ? null : sole;
}
