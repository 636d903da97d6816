import type { Speaker } from "../annotation.ts";
import { fitsGender } from "../resolve/gender.ts";
import type { Person } from "../resolve/person.ts";
import { genderOfPronoun } from "../resolve/pronouns.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { hashWord } from "../words/letters.ts";
import { SAID } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { ofPersonal } from "./antecedents.ts";
import { asks, isQuestionMark } from "./asking.ts";
import type { Candidate } from "./candidate.ts";
import type { Spoken } from "./floating.ts";
import { whoActed } from "./heActs.ts";
import { paragraphAt } from "./paragraphs.ts";
import { rulesWith } from "./rules.ts";
import { personBefore, personHere } from "./subjects.ts";
import { asPerson, mentionAt, placedIn, type SourceContext } from "./who.ts";
import { WINDOW } from "./windows.ts";

// "He said", "she added": who is meant, where the attributions before tell it and not the names alone.

const SINGULAR = listed("singularPersons");

/** The attribution before, in whoever's words it stands, and the last of somebody who spoke for himself. */
export interface Before {
  readonly previous: Spoken | null;
  readonly running: Spoken | null;
  /** All that the latter has said without another between. */
  readonly said: readonly Run[];
  /** The last of several, or of a body, who spoke. */
  readonly many: Spoken | null;
}

const LEADING = rulesWith("leading");
const ASSERTING = rulesWith("asserting");
const VERBAL = rulesWith("verbal");

const ADDS = listed("adds");
const CONTINUES = listed("continues");

/** Whether nothing that is known of an actor tells that the pronoun at `at` is not his. */
function mayBe({ doc, resolved }: SourceContext, actor: string | null, at: number): boolean {
  const person = resolved.people.byId.get(actor ?? "");
  return !person || fitsGender(person, genderOfPronoun(doc, at));
}

/** The person who spoke last for himself, where "he" or "she" may be that one. */
function lastVoice(
  { doc, resolved }: SourceContext,
  { content, source }: Candidate,
  running: Spoken | null,
  back: number,
): Person | null {
  const [at] = source[0] as Run;
  const actor = running?.speaker.actor;
  if (!running || !actor) return null;
  const person = resolved.people.byId.get(actor);
  const last = running.candidate.content.at(-1)?.[0] ?? at;
  // A quotation that stands before its "he said" may be long.
  const first = content[0]?.[0] ?? at;
  const opens = first < at && doc.tokens.sentences[doc.sentenceOf[first] as number] === first ? first : at;
  const far = (doc.sentenceOf[opens] as number) - (doc.sentenceOf[last] as number) > back;
  const gender = genderOfPronoun(doc, at);
  if (!person || far || paragraphAt(doc, opens) - paragraphAt(doc, last) > 1) return null;
  return fitsGender(person, gender) ? person : null;
}

/** Who "he added" stands for: whoever spoke last, where the pronoun may be his, whoever was named since in what he said. */
function whoGoesOn(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const { cue, rule } = candidate;
  const verb = cue[0]?.[1];
  if (rule === "object" || verb === undefined) return null;
  // "He continued his assault": no speech.
  const hash = context.doc.tokens.hash[verb - 1] as number;
  if (!ADDS.has(hash) && !(LEADING.has(rule) && CONTINUES.has(hash))) return null;
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
  const { doc, resolved } = context;
  const quoted = candidate.rule === "quote before";
  const [at] = candidate.source[0] as Run;
  const forward = !LEADING.has(candidate.rule);
  const asserts = VERBAL.has(candidate.rule) && ASSERTING.has(candidate.rule);
  if (forward && !(asserts && running && LEADING.has(running.candidate.rule))) return null;
  const person = lastVoice(context, candidate, running, 1);
  const meant = mentionAt(resolved, at)?.actor;
  if (meant === undefined) return null;
  const start = forward ? at : (candidate.content[0]?.[0] ?? at);
  // "“Hoel is late,” she said": nobody names herself.
  const spokenOf = placedIn(resolved, [start, at]).filter(({ mention }) => mention.actor === meant);
  const own = spokenOf.some(({ mention }) => !mention.pronoun);
  if (quoted && own) return person ? asPerson(person) : whoElse(context, at, start, meant);
  // "“The vote has moved him,” he said": whoever is spoken of, and not who speaks.
  const whole = doc.tokens.sentences[doc.sentenceOf[start] as number] === start;
  if (quoted && whole && spokenOf.some(({ at: token }) => doc.quotationOf[token] !== 0)) {
    const voice = lastVoice(context, candidate, running, WINDOW.described);
    if (voice && voice.actor !== meant) return asPerson(voice);
  }
  if (!person || meant === person.actor) return null;
  // "She" is rather a woman who was spoken of than somebody of whom nothing tells that she is one.
  const told = resolved.people.byId.get(meant);
  const other = told?.gender ?? told?.likely ?? null;
  if ((forward || other === "female") && other !== null && (person.gender ?? person.likely) === null) return null;
  // "Hoel said it was long, a result, he added": whose clause it is.
  for (let i = start; i < at; i++) if (doc.tokens.hash[i] === SAID && doc.quotationOf[i] === 0) return null;
  if (own) return asPerson(person);
  for (let k = firstAtLeast(resolved.at, start) - 1; k >= 0; k--) {
    const token = resolved.at[k] as number;
    if (resolved.mentions[k]?.actor !== meant) continue;
    // "Edda Tolm, a Hoel supporter, said".
    const told = [...said, ...(running?.candidate.source ?? [])];
    return told.some(([first, last]) => first <= token && token < last) ? asPerson(person) : null;
  }
  return null;
}

/** "Tolm blamed the weather. “We are sorry for Edda Hoel,” she said": whom the sentence before is about. */
function whoElse(context: SourceContext, at: number, start: number, meant: string): Speaker | null {
  const before = personBefore(context, start);
  return before && before.actor !== meant && mayBe(context, before.actor, at) ? before : null;
}

/** Whether a source's words name somebody whose pronoun it is: "He said | Tolm's house would be sold |", and not by a word that he quotes. */
function namesHimself({ doc, resolved }: SourceContext, candidate: Candidate, meant: string): boolean {
  const [at] = candidate.source[0] as Run;
  const end = doc.tokens.sentences[(doc.sentenceOf[at] as number) + 1] as number;
  return [...candidate.content, ...candidate.addressee].some(
    ([first, last]) =>
      first > at &&
      placedIn(resolved, [first, Math.min(last, end)]).some(
        ({ mention, at: token }) =>
          mention.actor === meant &&
          !mention.pronoun &&
          !mention.nominal &&
          (doc.quotationOf[token] === 0 || candidate.rule === "quote"),
      ),
  );
}

/**
 * "He said the house of Bram Tolm would be sold": nobody names himself behind his own pronoun, so that it is not Bram Tolm, but who
 * acts before in the sentence, or spoke in the one before, or whom that is about, or who was named last beside him.
 */
function whoNames(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const [at] = candidate.source[0] as Run;
  const meant = mentionAt(context.resolved, at)?.actor;
  if (meant === undefined || !namesHimself(context, candidate, meant)) return null;
  const fits = (one: Speaker | null): boolean => one !== null && one.actor !== meant && mayBe(context, one.actor, at);
  const acting = personHere(context, at);
  if (fits(acting)) return acting;
  const voice = lastVoice(context, candidate, running, 1);
  if (voice && voice.actor !== meant) return asPerson(voice);
  const before = personBefore(context, at);
  if (fits(before)) return before;
  // "Tolm left. He said that Hoel, who had sued Tolm, lied": of whom the sentences are about no other is meant.
  return before?.actor === meant || candidate.rule === "before" ? null : ofPersonal(context, at, meant);
}

/** Who "he said" stands for behind a question: whoever was asked, where the pronoun may be his: "Hoel asked Tolm about it. “No,” he said". */
function whoWasAsked(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const { doc, resolved } = context;
  const [at] = candidate.source[0] as Run;
  const [cue] = running?.candidate.cue ?? [];
  const [asked] = running?.candidate.addressee ?? [];
  if (!running || !cue || !asked || !asks(doc, running.candidate)) return null;
  const opens = Math.min(at, candidate.content[0]?.[0] ?? at);
  if ((doc.sentenceOf[opens] as number) - (doc.sentenceOf[cue[0]] as number) > 1) return null;
  const told = placedIn(resolved, asked).find(({ mention }) => mention.kind === "person")?.mention;
  const person = resolved.people.byId.get(told?.actor ?? "");
  const gender = genderOfPronoun(doc, at);
  return told && person && fitsGender(person, gender) ? asPerson(told) : null;
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

/** How many paragraphs back who is interviewed spoke last, with the question between. */
const INTERVIEWED = 2;

/** "“No,” he said" behind a question that nobody is told to have asked: whoever spoke last, and not whom the question is about. */
function whoIsInterviewed(
  { doc, resolved }: SourceContext,
  { content, source, rule }: Candidate,
  running: Spoken | null,
): Speaker | null {
  const [at] = source[0] as Run;
  const first = content[0]?.[0] ?? at;
  const last = running?.candidate.content.at(-1)?.[1] ?? first;
  if (!running || rule !== "quote before" || first >= at || doc.quotationOf[first] === 0) return null;
  const question = first - 1 - (doc.quotationOf[first - 1] === doc.quotationOf[first] ? 1 : 0);
  const asked = question >= last && isQuestionMark(doc, question) && doc.quotationOf[question] === 0;
  if (!asked || paragraphAt(doc, first) === paragraphAt(doc, question)) return null;
  if (paragraphAt(doc, first) - paragraphAt(doc, last - 1) > INTERVIEWED) return null;
  const person = resolved.people.byId.get(running.speaker.actor ?? "");
  return person && fitsGender(person, genderOfPronoun(doc, at)) ? asPerson(person) : null;
}

const WHOM = hashWord("whom");

/** "Tolm called Hoel, whom he praised": who is told of is not who tells it. */
function whoTells(context: SourceContext, candidate: Candidate): Speaker | null {
  const { doc, resolved } = context;
  const [at] = candidate.source[0] as Run;
  if (doc.tokens.hash[at - 1] !== WHOM) return null;
  const first = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  const named = placedIn(resolved, [first, at - 1]).filter(({ mention }) => mention.kind === "person");
  const told = named.at(-1)?.mention.actor;
  const other = named.find(({ mention: { actor } }) => actor !== told && mayBe(context, actor, at));
  return other ? asPerson(other.mention) : null;
}

/** Who "he" or "she" of a source stands for, where what was said or asked before tells it; null where that does not, and for other words. */
export function whoSpeaks(
  context: SourceContext,
  candidate: Candidate,
  { running, said }: Pick<Before, "running" | "said">,
): Speaker | null {
  const { doc } = context;
  const [at] = candidate.source[0] as Run;
  if (!SINGULAR.has(doc.tokens.hash[at] as number)) return null;
  // Inside what somebody else says only the sentence itself tells it.
  if (candidate.within || doc.quotationOf[at] !== 0) return whoTells(context, candidate);
  return (
    whoWasAsked(context, candidate, running) ??
    whoAnswers(context, candidate, running) ??
    whoIsInterviewed(context, candidate, running) ??
    whoTells(context, candidate) ??
    whoGoesOn(context, candidate, running) ??
    whoNames(context, candidate, running) ??
    whoWasQuoted(context, candidate, { running, said }) ??
    whoActed(context, candidate, running)
  );
}
