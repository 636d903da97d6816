import type { Speaker } from "../annotation.ts";
import type { Person } from "../resolve/person.ts";
import { genderOfPronoun } from "../resolve/pronouns.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import { IT, SAID, THE, THEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import { ofPersonal } from "./antecedents.ts";
import { asks } from "./asking.ts";
import type { Candidate } from "./candidate.ts";
import { isHuman } from "./canSpeak.ts";
import { examplesIn } from "./examples.ts";
import type { Spoken } from "./floating.ts";
import { headNoun } from "./headNoun.ts";
import { furtherSpeakers } from "./jointly.ts";
import { paragraphAt } from "./paragraphs.ts";
import { speakerOf } from "./speaker.ts";
import { manyBefore, personBefore, type Speakers, thingBefore } from "./subjects.ts";
import { asPerson, nobody, placedIn, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";
import { isWriters } from "./writer.ts";

const SINGULAR = listed("singularPersons");
const DEFINITE = listed("definite", "possessives");
const LATER = listed("otherOffices");
/** What "it" may say again: what is no human being. */
const THINGS: ReadonlySet<string> = new Set(["organisation", "state", "outlet", "document"]);
/** What "they" may say again. */
const MANY: ReadonlySet<string> = new Set(["organisation", "group", "anonymous"]);

/** Whether a source is many people: "sources", "two officials". */
function isMany({ doc, lexicon }: SourceContext, source: Run): boolean {
  return doc.tags[headNoun(doc, lexicon.roles, source)] === Tag.NNS;
}

/** Whether a source whose person was not found may be "he" or "she" as well: "the judge", "his doctor", and "he" behind these. */
function isUnknownPerson({ doc, lexicon: { roles } }: SourceContext, source: Run, pronoun: number): boolean {
  const gender = genderOfPronoun(doc, pronoun);
  if (source[1] - source[0] < 2) return genderOfPronoun(doc, source[0]) === gender;
  if (!DEFINITE.has(doc.tokens.hash[source[0]] as number)) return false;
  const head = headNoun(doc, roles, source);
  if (head < 0 || doc.tags[head] === Tag.NNS || !isHuman(doc, roles, head)) return false;
  // "The Tarn senator", "the former minister": somebody named is called so, and "he" tells which.
  for (let i = source[0] + 1; i < head; i++)
    if (doc.tokens.caps[i] !== 0 || LATER.has(doc.tokens.hash[i] as number)) return false;
  const noun = doc.tokens.hash[head] as number;
  // "The mother said so. He denied it".
  return !(gender === "male" ? roles.female : roles.male).has(noun);
}

/**
 * The speakers of "he said", "they said" and "it said" where the source just before it is described and not named, is a body,
 * or is several: "An official denied it. He said …" is that official, and "The memo warned. It said …" that memo.
 */
function sameAsBefore(context: SourceContext, source: Run, previous: Spoken | null): Speakers | null {
  const { doc } = context;
  const hash = doc.tokens.hash[source[0]] as number;
  const singular = SINGULAR.has(hash);
  // "It said: “C.” “C,” it said": a quotation that goes on has no words for whose it is.
  const named = previous?.candidate.source[0];
  const last =
    named ?? (singular || previous?.candidate.rule !== "floating" ? undefined : previous.candidate.content[0]);
  // "He told her so, according to an aide": whose words carry his stands behind him.
  if (!previous || !last || source[1] - source[0] !== 1 || last[0] > source[0]) return null;
  const { speaker, sourceType } = previous.speaker;
  const far = (doc.sentenceOf[source[0]] as number) - (doc.sentenceOf[last[0]] as number) > WINDOW.described;
  const apart = paragraphAt(doc, source[0]) - paragraphAt(doc, last[0]);
  if (far || apart > (hash === IT || hash === THEY ? 2 : singular && speaker === null ? 0 : 1)) return null;
  if (singular) {
    // "An aide said so. Tolm had left, and he denied it": somebody was named since.
    const described =
      speaker === null &&
      (sourceType === "anonymous"
        ? !isMany(context, last)
        : sourceType === "unresolved" && isUnknownPerson(context, last, source[0]));
    return described && !ofPersonal(context, source[0], null, last[1]) ? previous : null;
  }
  const several = previous.also.length > 0 || (sourceType === "person" && examplesIn(doc, last) !== null);
  const fits = (hash === THEY && (several || MANY.has(sourceType))) || (hash === IT && THINGS.has(sourceType));
  return fits ? previous : null;
}

/** Forms in which the content stands before its verb, so that a paper that it is about is not what "it said" stands for. */
const BEHIND: ReadonlySet<string> = new Set(["before", "quote before"]);

/** Forms in which it stands behind its verb. */
const ASSERTING: ReadonlySet<string> = new Set(["that", "clause", "quote"]);

const ADDS = listed("adds");
const CONTINUES = listed("continues");

/** The person who spoke last for himself, where "he" or "she" outside quotations may be that one. */
function lastVoice(
  { doc, resolved }: SourceContext,
  { source, within }: Candidate,
  running: Spoken | null,
  back: number,
): Person | null {
  const [at] = source[0] as Run;
  const actor = running?.speaker.actor;
  if (!running || !actor || within || doc.quotationOf[at] !== 0 || !SINGULAR.has(doc.tokens.hash[at] as number))
    return null;
  const person = resolved.people.byId.get(actor);
  const last = running.candidate.content.at(-1)?.[0] ?? at;
  const far = (doc.sentenceOf[at] as number) - (doc.sentenceOf[last] as number) > back;
  const gender = genderOfPronoun(doc, at);
  if (!person || far || paragraphAt(doc, at) - paragraphAt(doc, last) > 1) return null;
  return (person.gender ?? person.likely ?? gender) === gender ? person : null;
}

/** Who "he added" stands for: whoever spoke last, where the pronoun may be his, whoever was named since in what he said. */
function whoGoesOn(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const { cue, rule } = candidate;
  const verb = cue[0]?.[1];
  if (rule === "object" || verb === undefined) return null;
  // "He continued his assault": no speech.
  const hash = context.doc.tokens.hash[verb - 1] as number;
  if (!ADDS.has(hash) && !(BEHIND.has(rule) && CONTINUES.has(hash))) return null;
  const person = lastVoice(context, candidate, running, WINDOW.described);
  return person && asPerson(person);
}

/**
 * Who "“C,” he said" stands for where the one whom the pronoun would be is named last in what somebody said just before: "The
 * board suspended Tolm, Hoel said. “We acted,” he said" is Hoel, and so is "He said" there, where it was Hoel who stood last.
 */
function whoWasQuoted(
  context: SourceContext,
  candidate: Candidate,
  { running, said }: Pick<Before, "running" | "said">,
): Speaker | null {
  const { resolved } = context;
  const quoted = candidate.rule === "quote before";
  const [at] = candidate.source[0] as Run;
  const forward = !BEHIND.has(candidate.rule);
  if (forward && !(ASSERTING.has(candidate.rule) && running && BEHIND.has(running.candidate.rule))) return null;
  const person = lastVoice(context, candidate, running, 1);
  const m = firstAtLeast(resolved.at, at);
  const meant = resolved.at[m] === at ? resolved.mentions[m]?.actor : undefined;
  if (meant === undefined || candidate.within) return null;
  const start = forward ? at : (candidate.content[0]?.[0] ?? at);
  // "“Hoel is late,” she said": nobody names herself.
  const own = placedIn(resolved, [start, at]).some(({ mention }) => mention.actor === meant && !mention.pronoun);
  if (quoted && own) return person ? asPerson(person) : whoElse(context, at, start, meant);
  if (!person || meant === person.actor) return null;
  // "She" is rather a woman who was spoken of than somebody of whom nothing tells that she is one.
  const told = resolved.people.byId.get(meant);
  const other = told?.gender ?? told?.likely ?? null;
  if ((forward || other === "female") && other !== null && (person.gender ?? person.likely) === null) return null;
  // "Hoel said it was long, a result, he added": whose clause it is.
  for (let i = start; i < at; i++)
    if (context.doc.tokens.hash[i] === SAID && context.doc.quotationOf[i] === 0) return null;
  if (own) return asPerson(person);
  for (let k = firstAtLeast(resolved.at, start) - 1; k >= 0; k--) {
    const token = resolved.at[k] as number;
    if (resolved.mentions[k]?.actor !== meant) continue;
    return said.some(([first, last]) => first <= token && token < last) ? asPerson(person) : null;
  }
  return null;
}

/** "Tolm blamed the weather. “We are sorry for Edda Hoel,” she said": whom the sentence before is about. */
function whoElse(context: SourceContext, at: number, start: number, meant: string): Speaker | null {
  const { doc, resolved } = context;
  if (doc.quotationOf[at] !== 0 || !SINGULAR.has(doc.tokens.hash[at] as number)) return null;
  const before = personBefore(context, start);
  const person = resolved.people.byId.get(before?.actor ?? "");
  const gender = genderOfPronoun(doc, at);
  const fits = (person?.gender ?? person?.likely ?? gender) === gender;
  return before && fits && before.actor !== meant ? before : null;
}

/** Who "he said" stands for behind a question: whoever was asked, where the pronoun may be his: "Hoel asked Tolm about it. “No,” he said". */
function whoWasAsked(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const { doc, resolved } = context;
  const [at] = candidate.source[0] as Run;
  const [cue] = running?.candidate.cue ?? [];
  const [asked] = running?.candidate.addressee ?? [];
  if (!running || !cue || !asked || candidate.within || doc.quotationOf[at] !== 0) return null;
  if (!asks(doc, running.candidate) || !SINGULAR.has(doc.tokens.hash[at] as number)) return null;
  const opens = Math.min(at, candidate.content[0]?.[0] ?? at);
  if ((doc.sentenceOf[opens] as number) - (doc.sentenceOf[cue[0]] as number) > 1) return null;
  const told = placedIn(resolved, asked).find(({ mention }) => mention.kind === "person")?.mention;
  const person = resolved.people.byId.get(told?.actor ?? "");
  const gender = genderOfPronoun(doc, at);
  return told && person && (person.gender ?? person.likely ?? gender) === gender ? asPerson(told) : null;
}

const ASKED = listed("asked");

/** "Asked about it, he said": whoever spoke last. */
function whoAnswers(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const { tokens, sentenceOf } = context.doc;
  const [at] = candidate.source[0] as Run;
  const first = tokens.sentences[sentenceOf[at] as number] as number;
  if (!ASKED.has(tokens.hash[first] as number) && !ASKED.has(tokens.hash[first + 1] as number)) return null;
  const person = first < at ? lastVoice(context, candidate, running, WINDOW.described) : null;
  return person && asPerson(person);
}

const WHOM = hashWord("whom");

/** "Tolm called Hoel, whom he praised": who is told of is not who tells it. */
function whoTells(context: SourceContext, candidate: Candidate): Speaker | null {
  const { doc, resolved } = context;
  const [at] = candidate.source[0] as Run;
  if (doc.tokens.hash[at - 1] !== WHOM || !SINGULAR.has(doc.tokens.hash[at] as number)) return null;
  const first = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  const named = placedIn(resolved, [first, at - 1]).filter(({ mention }) => mention.kind === "person");
  const told = named.at(-1)?.mention.actor;
  const gender = genderOfPronoun(doc, at);
  const other = named.find(({ mention }) => {
    const person = resolved.people.byId.get(mention.actor);
    return mention.actor !== told && (person?.gender ?? person?.likely ?? gender) === gender;
  });
  return other ? asPerson(other.mention) : null;
}

const OWN = listed("firstPersons");
const THEIR = hashWord("their");
const ITS = listed("neuterOwners");

const PAIR = listed("pairs");

/** Whether a source is "the two", "both" or "the pair". */
function isPair({ tokens }: Document, [first, last]: Run): boolean {
  return (
    PAIR.has(tokens.hash[last - 1] as number) &&
    (last - first === 1 || (last - first === 2 && tokens.hash[first] === THE))
  );
}

/** Whom "the two" stand for: those who spoke together last, or whom the sentences before name together. */
function pairBefore(context: SourceContext, [at]: Run, previous: Spoken | null): Speakers | null {
  const last = previous?.candidate.source[0]?.[0] ?? at;
  const near = (context.doc.sentenceOf[at] as number) - (context.doc.sentenceOf[last] as number) <= WINDOW.described;
  if (previous?.also.length === 1 && near && last < at) return previous;
  const many = manyBefore(context, at);
  return many?.also.length === 1 ? many : null;
}

const CALLED = listed("generalOffices");

/**
 * "The ministers", "the two officials": those whom the sentences before name together, where each is called so, or holds an office
 * and the noun is one for all who do.
 */
function manyNamed(context: SourceContext, [first, last]: Run): Speakers | null {
  const { doc, resolved } = context;
  const { tags, tokens } = doc;
  const head = last - 1;
  if (tags[head] !== Tag.NNS || !DEFINITE.has(tokens.hash[first] as number)) return null;
  if (head - first > 2 || (head - first === 2 && tags[first + 1] !== Tag.CD)) return null;
  const noun = smallWord(doc, head);
  const one = noun.replace(/men$/, "man").replace(/s$/, "");
  const general = CALLED.has(tokens.hash[head] as number);
  const many = manyBefore(context, first);
  if (!many || many.also.length === 0) return null;
  const isCalled = ({ actor }: Speaker): boolean => {
    const titles = actor === null ? undefined : resolved.people.byId.get(actor)?.titles;
    return titles !== undefined && (titles.has(one) || (general && titles.size > 0));
  };
  return [many.speaker, ...many.also].every(isCalled) ? many : null;
}

/** Whether a source is "they", and whoever spoke before has said something himself: "according to the resolution" has not. */
function speaksForMany({ doc }: SourceContext, [at]: Run, running: Spoken | null): boolean {
  return doc.tokens.hash[at] === THEY && running !== null && running.candidate.rule !== "preposition";
}

/** The attribution before, in whoever's words it stands, and the last of somebody who spoke for himself. */
export interface Before {
  readonly previous: Spoken | null;
  readonly running: Spoken | null;
  /** All that the latter has said without another between. */
  readonly said: readonly Run[];
  /** The last of several, or of a body, who spoke. */
  readonly many: Spoken | null;
}

/** Whether a description in what somebody says was taken for who says it: "Tolm said the man later admitted". */
function isOfCarrier(
  { doc, lexicon: { roles } }: SourceContext,
  source: Run,
  { actor }: Speaker,
  carrier: Speaker | null,
): boolean {
  if (carrier?.sourceType !== "person" || actor === null || actor !== carrier.actor) return false;
  const head = source[1] - 1;
  return doc.tags[head] === Tag.NN && (isHuman(doc, roles, head) || roles.title.has(doc.tokens.hash[head] as number));
}

/** Whether "they" may be those who spoke some sentences before: "The officials said so. “It is,” Tolm said. They added". */
function goOn({ doc }: SourceContext, at: number, { candidate }: Spoken, { within, rule }: Candidate): boolean {
  const last = candidate.source[0]?.[0] ?? at;
  const opens = doc.tokens.sentences[doc.sentenceOf[at] as number] === at;
  return (
    opens &&
    !within &&
    SAYING.has(rule) &&
    doc.quotationOf[at] === 0 &&
    paragraphAt(doc, at) - paragraphAt(doc, last) <= MANY_BACK
  );
}

/** Forms in which somebody says something as a rule. */
const SAYING: ReadonlySet<string> = new Set(["that", "clause", "before", "quote before"]);

/** How many paragraphs back. */
const MANY_BACK = 2;

/** Who the words of a source name, or whom "it", "his" or "I" stands for; `carrier` is whose words they are. */
export function sourceOf(
  context: SourceContext,
  candidate: Candidate,
  { previous, running, said, many }: Before,
  carrier: Speaker | null,
): Speakers {
  const source = candidate.source[0] as Run;
  // "Officials said that the two knew of it. Their deeds were unlawful, they said": who spoke for himself, not who knew.
  const same =
    sameAsBefore(context, source, previous) ??
    (running !== previous && speaksForMany(context, source, running) ? sameAsBefore(context, source, running) : null);
  if (same) return same;
  const pair = isPair(context.doc, source) ? pairBefore(context, source, previous) : null;
  if (pair) return pair;
  const speaks =
    whoWasAsked(context, candidate, running) ??
    whoAnswers(context, candidate, running) ??
    whoTells(context, candidate) ??
    whoGoesOn(context, candidate, running) ??
    whoWasQuoted(context, candidate, { running, said });
  if (speaks) return { speaker: speaks, also: [] };
  const named = speakerOf(context, source);
  const speaker = isOfCarrier(context, source, named, carrier) ? nobody("unresolved") : named;
  const together = speaker.speaker === null && source[1] - source[0] > 1 ? manyNamed(context, source) : null;
  if (together) return together;
  if (speaker.speaker !== null || source[1] - source[0] !== 1)
    return { speaker, also: furtherSpeakers(context, examplesIn(context.doc, source) ?? source, speaker) };
  const [at] = source;
  const hash = context.doc.tokens.hash[at] as number;
  const plural = hash === THEY || hash === THEIR ? manyBefore(context, at) : null;
  if (plural) return plural;
  if (hash === THEY && many && goOn(context, at, many, candidate)) return many;
  // "“I think so,” he said": what he thinks. Outside quotations it is whoever wrote so.
  const writer = isWriters(context.doc, candidate) ? context.writer : null;
  const meant =
    OWN.has(hash) ? (carrier ?? writer)
    : hash === IT || ITS.has(hash) ? thingBefore(context, at, BEHIND.has(candidate.rule))
    : ofPersonal(context, at, carrier?.actor ?? null); // biome-ignore format: a decision list
  return { speaker: meant ?? speaker, also: [] };
}
