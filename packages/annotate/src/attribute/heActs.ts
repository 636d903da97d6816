import type { Speaker } from "../annotation.ts";
import { fitsGender } from "../resolve/gender.ts";
import { genderOfPronoun } from "../resolve/pronouns.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Candidate } from "./candidate.ts";
import { isHuman } from "./canSpeak.ts";
import type { Spoken } from "./floating.ts";
import { paragraphAt } from "./paragraphs.ts";
import { nounPhraseAfter } from "./phrases.ts";
import { speakerOf } from "./speaker.ts";
import { personHere } from "./subjects.ts";
import { asPerson, mentionAt, placedIn, type SourceContext } from "./who.ts";

// "He said": whoever the sentence before is about, where that is told by no name.

const SINGULAR = listed("singularPersons");
const OPENING = listed("definite", "possessives", "indefinite");
const MOUTHPIECE = listed("mouthpieces");

/** The sentence before what a candidate says and its source, in its paragraph or the one before; null where there is none, or the source stands in the midst of its own. */
function sentenceBefore(doc: Document, { content, source }: Candidate): Run | null {
  const [at] = source[0] as Run;
  const opens = Math.min(at, content[0]?.[0] ?? at);
  const s = doc.sentenceOf[opens] as number;
  const { sentences } = doc.tokens;
  if (s === 0 || sentences[s] !== opens || paragraphAt(doc, opens) - (doc.paragraphOf[s - 1] as number) > 1)
    return null;
  return [sentences[s - 1] as number, sentences[s] as number];
}

/** Whether a run names an actor, a pronoun of his among its words. */
function names({ resolved }: SourceContext, run: Run, actor: string): boolean {
  return placedIn(resolved, run).some(({ mention }) => mention.actor === actor);
}

/** Whether somebody spoke in a sentence, by his name or as "he". */
function spokeIn(doc: Document, [first, last]: Run, { candidate: { source } }: Spoken): boolean {
  const [run] = source;
  if (!run || run[0] < first || run[0] >= last || doc.quotationOf[run[0]] !== 0) return false;
  return SINGULAR.has(doc.tokens.hash[run[0]] as number) || doc.tags[run[0]] === Tag.NNP;
}

/** Where the noun phrase ends that opens a sentence and has a verb behind it, an aside passed over; -1 where none does. */
function subjectEnd(doc: Document, [first, last]: Run): number {
  const { tags, tokens } = doc;
  if (!OPENING.has(tokens.hash[first] as number)) return -1;
  const end = nounPhraseAfter(doc, first, last);
  let verb = end;
  if (tokens.kind[verb] === TokenKind.comma) {
    verb++;
    while (verb < last && tokens.kind[verb] !== TokenKind.comma) verb++;
    verb++;
  }
  while (tags[verb] === Tag.RB) verb++;
  return end > first && verb < last && isFiniteVerb(tags[verb] as number) ? end : -1;
}

/**
 * Whom "he" or "she" stands for behind a sentence about somebody who is described: "The Arva mayor met Tolm. He said" is the mayor, and
 * "A local farmer stood there. “C,” he said" is nobody who has a name.
 */
function ofDescribed(context: SourceContext, before: Run, at: number): Speaker | null {
  const { doc, lexicon, resolved } = context;
  const { roles } = lexicon;
  const end = subjectEnd(doc, before);
  if (end < 0) return null;
  let head = end - 1;
  while (head > before[0] && doc.tags[head] !== Tag.NN) head--;
  const noun = doc.tokens.hash[head] as number;
  if (head === before[0] || !isHuman(doc, roles, head) || MOUTHPIECE.has(noun)) return null;
  const gender = genderOfPronoun(doc, at);
  if ((gender === "male" ? roles.female : roles.male).has(noun)) return null;
  const speaker = speakerOf(context, [before[0], end]);
  const person = resolved.people.byId.get(speaker.actor ?? "");
  if (speaker.sourceType === "anonymous") return speaker;
  return speaker.sourceType === "person" && person && fitsGender(person, gender) ? asPerson(person) : null;
}

/**
 * Whom "he said" stands for where the sentence before tells it and no name of anybody: whoever it is about by a description, or whoever
 * spoke in it, where the one whom the pronoun would be is not named there.
 */
export function whoActed(context: SourceContext, candidate: Candidate, running: Spoken | null): Speaker | null {
  const { doc, resolved } = context;
  const [at] = candidate.source[0] as Run;
  const own = doc.tokens.sentences[doc.sentenceOf[at] as number] as number;
  // "The Norvian senator praised Tolm, but he said".
  const alone = own < at && !placedIn(resolved, [own, at]).some(({ mention }) => mention.kind === "person");
  const here = alone && (candidate.content[0]?.[0] ?? 0) > at ? ofDescribed(context, [own, at], at) : null;
  if (here) return here;
  const before = sentenceBefore(doc, candidate);
  if (!before || personHere(context, at)) return null;
  const meant = mentionAt(resolved, at)?.actor;
  const person = resolved.people.byId.get(running?.speaker.actor ?? "");
  const goesOn =
    running &&
    person &&
    person.actor !== meant &&
    spokeIn(doc, before, running) &&
    !(meant !== undefined && names(context, before, meant));
  if (goesOn && fitsGender(person, genderOfPronoun(doc, at))) return asPerson(person);
  return ofDescribed(context, before, at);
}
