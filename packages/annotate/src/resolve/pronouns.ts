import { english } from "@readout/lexicon";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { HER, OF } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { fitsGender, likelyGender } from "./gender.ts";
import type { People } from "./people.ts";
import type { Gender, Person } from "./person.ts";

const HALF = hashWord("half");

const PRONOUNS = new Map<number, Gender>([
  ...english.masculine.map((word): [number, Gender] => [hashWord(word), "male"]),
  ...english.feminine.map((word): [number, Gender] => [hashWord(word), "female"]),
]);

const OWNERS = new Map<number, Gender>([
  [hashWord("his"), "male"],
  [HER, "female"],
]);

/** Tags of what stands behind "her" where it is no owner's: "dug her out", "told her that". */
const BEHIND_OBJECT = new TagSet([Tag.RP, Tag.IN, Tag.TO, Tag.SC, Tag.DT, Tag.CC, Tag["."], Tag[","]]);

/** Whether "her" at token `i` is an object, and not before what is hers; "paid her half of it" is. */
function isHerself({ tokens, tags }: Document, i: number): boolean {
  if (tokens.hash[i + 1] === HALF && tokens.hash[i + 2] === OF) return true;
  const next = tags[i + 1] as number;
  if (tags[i] !== Tag.PRP) return BEHIND_OBJECT.has(next);
  return next !== Tag.NN && next !== Tag.NNS && next !== Tag.NNP && next !== Tag.JJ;
}

/** The gender that the pronoun at token `i` tells; null where there is no pronoun. */
export function pronounAt(doc: Document, i: number): Gender {
  const hash = doc.tokens.hash[i] as number;
  const pronoun = hash === HER ? isHerself(doc, i) : doc.tags[i] === Tag.PRP;
  return pronoun ? (PRONOUNS.get(hash) ?? null) : null;
}

/** The gender of the personal or possessive pronoun at token `i`: "he", "him", "his"; null of any other word. */
export function genderOfPronoun({ tokens }: Document, i: number): Gender {
  const hash = tokens.hash[i] as number;
  return PRONOUNS.get(hash) ?? OWNERS.get(hash) ?? null;
}

const OBJECTS = listed("objects");

/** Whether the pronoun at token `i` is a verb's object: "told him", "spoke to her". */
export function isObject({ tokens, tags }: Document, i: number): boolean {
  if (!OBJECTS.has(tokens.hash[i] as number)) return false;
  const tag = tags[i - 1] as number;
  return isVerb(tag === Tag.TO || tag === Tag.IN ? (tags[i - 2] as number) : tag);
}

/** How many tokens back somebody may stand whose given name fits a pronoun better than that of whom the sentences are about. */
const NEAR = 120;

/** A pronoun of which somebody is looked for. */
export interface Pronoun {
  /** Its token. */
  readonly at: number;
  readonly gender: Gender;
  /** Whom the last sentences are about. */
  readonly focus: Person | null;
  /** The subject of the verb whose object the pronoun is, who is somebody else. */
  readonly subject: Person | null;
  /** Who says the words that it stands in. */
  readonly speaker?: Person | null;
}

/**
 * The person a pronoun stands for: of those whose gender fits the one in focus before others, else the last one seen; whose
 * given name is mostly the other gender's only where nobody else is near.
 */
export function antecedent(people: People, { at, gender, focus, subject, speaker }: Pronoun): Person | null {
  const fits = (person: Person): boolean =>
    person !== subject && person !== speaker && (person.gender === null || person.gender === gender);
  const likely = (person: Person): boolean => fitsGender(person, gender);
  if (focus && fits(focus) && likely(focus) && likelyGender(focus) !== null) return focus;
  let best: Person | null = null;
  let better: Person | null = null;
  let surest: Person | null = null;
  for (const person of people.all) {
    if (!fits(person)) continue;
    if (likelyGender(person) === gender && (!surest || person.seen > surest.seen)) surest = person;
    if (!best || person.seen > best.seen) best = person;
    if (likely(person) && (!better || person.seen > better.seen)) better = person;
  }
  // Of somebody whose name tells nothing less is known than of one named since whose name does.
  if (focus && fits(focus) && likely(focus)) return surest && surest.seen > focus.seen ? surest : focus;
  if (better && better.seen >= at - NEAR) {
    // "Edda Tolm endorsed Tarn Hoel. “C,” she said".
    return likelyGender(better) === null && surest && surest.seen >= at - NEAR ? surest : better;
  }
  return focus && fits(focus) ? focus : best;
}
