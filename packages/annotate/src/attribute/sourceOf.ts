import type { Speaker } from "../annotation.ts";
import { fitsGender } from "../resolve/gender.ts";
import { genderOfPronoun } from "../resolve/pronouns.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { oneOf } from "../words/men.ts";
import { IT, OF, THE, THEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import { Form } from "../words/wordForms.ts";
import { ofPersonal } from "./antecedents.ts";
import type { Candidate } from "./candidate.ts";
import { isHuman } from "./canSpeak.ts";
import { examplesIn } from "./examples.ts";
import type { Spoken } from "./floating.ts";
import { headNoun } from "./headNoun.ts";
import { type Before, whoSpeaks } from "./heSaid.ts";
import { furtherSpeakers } from "./jointly.ts";
import { paragraphAt } from "./paragraphs.ts";
import { rulesWith } from "./rules.ts";
import { speakerOf } from "./speaker.ts";
import { lastMany, manyBefore, personBefore, personHere, type Speakers, thingBefore } from "./subjects.ts";
import { asPerson, mentionsIn, nobody, type SourceContext, typed } from "./who.ts";
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
  const one = oneOf(smallWord(doc, head));
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

const LEADING = rulesWith("leading");
const CLAUSAL = rulesWith("clausal");
const ASSERTING = rulesWith("asserting");

/** Whether "they" may be those who spoke some sentences before: "The officials said so. “It is,” Tolm said. They added". */
function goOn({ doc }: SourceContext, at: number, { candidate }: Spoken, { within, rule }: Candidate): boolean {
  const last = candidate.source[0]?.[0] ?? at;
  const opens = doc.tokens.sentences[doc.sentenceOf[at] as number] === at;
  return (
    opens &&
    !within &&
    (LEADING.has(rule) || (CLAUSAL.has(rule) && ASSERTING.has(rule))) &&
    doc.quotationOf[at] === 0 &&
    paragraphAt(doc, at) - paragraphAt(doc, last) <= MANY_BACK
  );
}

/** How many paragraphs back. */
const MANY_BACK = 2;

/** Whose a paper is that is "his" or "her" own: "her letter", "excerpts of his speech"; null for one about somebody ("his autopsy"). */
function ownerOf(context: SourceContext, [first, last]: Run, carrier: Speaker | null): Speaker | null {
  const { doc, lexicon } = context;
  const { tags, tokens } = doc;
  let at = first;
  while (at < last && tags[at] !== Tag.PRP$) at++;
  if (at > first && tokens.hash[at - 1] !== OF) return null;
  const head = at < last ? headNoun(doc, lexicon.roles, [at, last]) : -1;
  if (head < 0 || (lexicon.roles.forms.get(tokens.hash[head] as number) & Form.writing) === 0) return null;
  for (let i = at + 1; i < head; i++) if (tags[i] === Tag.POS || tags[i] === Tag.PRP$) return null;
  // "She clerked for Judge Tolm, according to her biography": of whom the words are, rather than who was named last.
  const gender = genderOfPronoun(doc, at);
  const fits = (speaker: Speaker | null): boolean => {
    const person = context.resolved.people.byId.get(speaker?.actor ?? "");
    return gender !== null && person !== undefined && speaker?.actor !== carrier?.actor && fitsGender(person, gender);
  };
  for (const subject of [personHere, personBefore]) {
    const speaker = subject(context, at);
    if (fits(speaker)) return speaker;
  }
  // "Tolm said so in an interview with Ana Orn. Her comments": either's.
  const owner = ofPersonal(context, at, carrier?.actor ?? null);
  const from = tokens.sentences[Math.max(0, (doc.sentenceOf[at] as number) - OWNED_BACK)] as number;
  const other = mentionsIn(context.resolved, [from, at]).some(
    (one) => one.kind === "person" && one.actor !== owner?.actor && fits(asPerson(one)),
  );
  return other ? null : owner;
}

/** How many sentences before "her letter" nobody else whose it might be is named. */
const OWNED_BACK = 2;

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
  const speaks = whoSpeaks(context, candidate, { running, said });
  if (speaks) return { speaker: speaks, also: [] };
  const named = speakerOf(context, source);
  const owner = named.sourceType === "document" && named.speaker === null ? ownerOf(context, source, carrier) : null;
  if (owner) return { speaker: typed(owner, "document"), also: [] };
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
  const last = hash === THEY ? lastMany(context, at) : null;
  if (last) return { speaker: last, also: [] };
  // "“I think so,” he said": what he thinks. Outside quotations it is whoever wrote so.
  const writer = isWriters(context.doc, candidate) ? context.writer : null;
  const meant =
    OWN.has(hash) ? (carrier ?? writer)
    : hash === IT || ITS.has(hash) ? thingBefore(context, at, LEADING.has(candidate.rule))
    : ofPersonal(context, at, carrier?.actor ?? null); // biome-ignore format: a decision list
  return { speaker: meant ?? speaker, also: [] };
}
