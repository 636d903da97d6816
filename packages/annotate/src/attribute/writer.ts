import { english } from "@readout/lexicon";
import type { Speaker } from "../annotation.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord, unshouted } from "../words/letters.ts";
import { smallWord } from "../words/smallWord.ts";
import { Tag } from "../words/tags.ts";
import type { WordSet } from "../words/wordSet.ts";
import type { Candidate } from "./candidate.ts";
import { questionsIn } from "./interview.ts";
import { called, mentionsIn, ofMention, type SourceContext } from "./who.ts";

// What whoever wrote an article tells of himself: "I asked him why".

const NARRATOR = listed("narrators");
const OURS = listed("firstPersons");

/** Whether the source is one of some words outside quotations, below the headline, and the verb its own. */
function isOwn(
  { text, tokens, tags, quotationOf, sentenceOf }: Document,
  { source: [source], cue: [cue], within }: Pick<Candidate, "source" | "cue" | "within">,
  words: WordSet,
): boolean {
  if (!source || !cue || within || source[1] - source[0] !== 1) return false;
  const [i] = source;
  const told = words.has(tokens.hash[i] as number) && quotationOf[i] === 0 && (sentenceOf[i] as number) > 0;
  // What follows a mark of markup was copied from elsewhere: a message's text.
  return told && tags[cue[0]] !== Tag.TO && text.charAt((tokens.start[i] as number) - 1) !== ">";
}

/** Whether whoever wrote the article tells it of himself: "I". */
export function isWriters(doc: Document, candidate: Pick<Candidate, "source" | "cue" | "within">): boolean {
  return isOwn(doc, candidate, NARRATOR);
}

/** Whether the writer or the outlet puts a question, which is no statement: "I asked him why", "we asked readers why". */
export function isQuestion(doc: Document, candidate: Pick<Candidate, "rule" | "source" | "cue" | "within">): boolean {
  const [cue] = candidate.cue;
  if (candidate.rule !== "question" || !cue || !isOwn(doc, candidate, OURS)) return false;
  const verb = smallWord(doc, cue[1] - 1);
  return english.asking.some((lemma) => verb.startsWith(lemma));
}

/** The person whom the writer asks something. */
export function askedBy({ doc, lexicon, resolved }: SourceContext, candidate: Candidate): Speaker | null {
  const [run] = candidate.addressee;
  if (!run || !isQuestion(doc, candidate)) return null;
  const person = mentionsIn(resolved, run).find(({ kind }) => kind === "person");
  return person ? ofMention(doc, person, lexicon.roles, run) : null;
}

/** A name as texts write it, whatever the capitals of the byline: "EDDA TOLM". */
function plainName(name: string): string {
  return name === name.toUpperCase() ? unshouted(name) : name;
}

/**
 * Whoever wrote an article, where its byline names one person by a given name that the lists have: else it may be an outlet.
 * Under the name that the text has for him.
 */
export function writerOf(
  { doc, lexicon, resolved }: Pick<SourceContext, "doc" | "lexicon" | "resolved">,
  [first, other]: readonly string[],
): Speaker | null {
  if (first === undefined || other !== undefined) return null;
  const name = plainName(first);
  const given = hashWord(name.slice(0, Math.max(0, name.indexOf(" "))).toLowerCase());
  if ((lexicon.names.get(given) & NameBit.given) === 0 || questionsIn(doc)) return null;
  const writer = called(name, "person");
  const person = resolved.people.byId.get(writer.actor ?? "");
  return person ? { ...writer, speaker: person.name } : writer;
}

/** Whether the words of a source are "I", "we" and the like, of whoever speaks or writes. */
export function isFirstPerson({ tokens }: Document, { source: [source] }: Pick<Candidate, "source">): boolean {
  return source !== undefined && source[1] - source[0] === 1 && OURS.has(tokens.hash[source[0]] as number);
}
