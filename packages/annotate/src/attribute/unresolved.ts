import type { SourceType } from "../annotation.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { TagSet } from "../words/tagSet.ts";
import { Tag } from "../words/tags.ts";
import type { Candidate } from "./candidate.ts";
import { singular } from "./canSpeak.ts";
import { rulesWith } from "./rules.ts";

const DEFINITE = listed("definite", "possessives");
const VAGUE = listed("vague");
const NAMELESS = listed("nameless");
const NAMED = listed("named");
const BEING = listed("be", "beNonfinite", "beShort");

const SUBJECTLESS = rulesWith("subjectless");

/** What a form without the words of a source says of it: that there is none, or that it was not found. */
export function typeWithoutSource(doc: Document, { rule, cue: [cue] }: Pick<Candidate, "rule" | "cue">): SourceType {
  const known = cue !== undefined && rule === "noun" && isOneThing(doc, cue[0]);
  return SUBJECTLESS.has(rule) && !known ? "unnamed" : "unresolved";
}

/** Whether the noun at `i` is one that the text takes as known: "the 1999 admission that", not "reports that", "the belief that". */
function isOneThing({ tags, tokens, marks }: Document, i: number): boolean {
  if (tags[i] !== Tag.NN || ((marks[i] as number) & Mark.unowned) !== 0) return false;
  let first = i - 1;
  while (tags[first] === Tag.JJ || tags[first] === Tag.CD || tags[first] === Tag.HYPH) first--;
  return DEFINITE.has(tokens.hash[first] as number);
}

/** What a source without a noun says of itself: "some" are people left open; "he" and "it" are somebody whom we cannot tell. */
export function typeOfPronoun(hash: number): SourceType {
  return VAGUE.has(hash) ? "anonymous" : "unresolved";
}

/** The head nouns of sources that were described and not named so far, in the singular. */
export type DescribedNouns = Set<number>;

/**
 * Tells somebody whom the text takes as known, and whom we cannot tell ("the senator", "his lawyer"), from somebody described
 * and by intent not named ("a senior official", "officials"). "The official" is one that was described before, where one was.
 */
export function isTakenAsKnown(
  { doc, roles }: { readonly doc: Document; readonly roles: Lexicon["roles"] },
  [first]: Run,
  head: number,
  before: DescribedNouns,
): boolean {
  const noun = doc.tokens.hash[head] as number;
  const plural = isPlural(doc, roles, head);
  // "Someone asked": nobody whom the text knows.
  if (VAGUE.has(noun) || (NAMELESS.has(noun) && doc.tokens.caps[head] === 0)) return false;
  if (!plural && isDefinite(doc, first)) return !before.has(noun);
  before.add(plural ? singular(doc, head) : noun);
  return false;
}

/** What stands before such a noun: "a tall", "a State Department". */
const BEFORE_NOUN = new TagSet([Tag.JJ, Tag.HYPH, Tag.CD, Tag.VBN, Tag.NNP]);

/** Whether the noun at `i` is a plural, or one for people that opens its sentence with a capital, as the tagger takes it for a name. */
export function isPlural(doc: Document, roles: Lexicon["roles"], i: number): boolean {
  if (doc.tags[i] === Tag.NNS) return true;
  const opens = doc.tokens.sentences[doc.sentenceOf[i] as number] === i && doc.tokens.caps[i] === 1;
  if (!opens || doc.tags[i] !== Tag.NNP) return false;
  const bits = roles.bits.get(doc.tokens.hash[i] as number) & roles.bits.get(singular(doc, i));
  return (bits & RoleBit.human) !== 0;
}

/** How many words stand between an article and its noun: "a tall young police officer". */
const BETWEEN = 4;

/** The nouns of people whom an article introduces without a name, each with the tokens at which it does, in order. */
export type IntroducedNouns = ReadonlyMap<number, readonly number[]>;

/**
 * The nouns of people whom an article introduces without a name, "an officer", "another teacher": "the officer" is then one
 * of them, described and not named.
 */
export function introducedIn(doc: Document): IntroducedNouns {
  const { tags, tokens, marks } = doc;
  const found = new Map<number, number[]>();
  for (let i = 0; i < tokens.count; i++) {
    if (((marks[i] as number) & Mark.introducing) === 0 || isPredicate(doc, i)) continue;
    let head = -1;
    for (let j = i + 1; j < Math.min(tokens.count, i + 1 + BETWEEN); j++) {
      const tag = tags[j];
      if (tag === Tag.NN) head = j;
      else if (!BEFORE_NOUN.has(tag as number)) break;
    }
    if (head < 0 || tokens.caps[head] !== 0 || isNamed(doc, head)) continue;
    const noun = tokens.hash[head] as number;
    const places = found.get(noun);
    if (places) places.push(head);
    else found.set(noun, [head]);
  }
  return found;
}

/** Whether a name stands behind the noun: "a teacher, Bram Tolm,", "an officer named Tolm". */
function isNamed({ tags, tokens }: Document, head: number): boolean {
  const next = tags[head + 1] === Tag[","] ? head + 2 : head + 1;
  return tags[NAMED.has(tokens.hash[next] as number) ? next + 1 : next] === Tag.NNP;
}

/** Whether the noun phrase at `i` says what somebody named is: "Bram Tolm, a teacher", "Tolm was a teacher", "as a teacher". */
function isPredicate({ tags, tokens }: Document, i: number): boolean {
  const before = tokens.hash[i - 1] as number;
  return BEING.has(before) || before === AS || (tags[i - 1] === Tag[","] && tags[i - 2] === Tag.NNP);
}

function isDefinite(doc: Document, first: number): boolean {
  if (DEFINITE.has(doc.tokens.hash[first] as number)) return true;
  // "Union chief says": a headline leaves out the article before somebody whom the text below names.
  return doc.tags[first] !== Tag.DT && doc.tags[first] !== Tag.CD;
}
