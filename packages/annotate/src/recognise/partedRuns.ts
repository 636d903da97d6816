import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { TokenKind } from "../words/tokens.ts";
import { isCommonWord } from "./commonWord.ts";
import { knownNameAt } from "./knownName.ts";
import { isGiven } from "./nameTitles.ts";

// Where a run of capitals holds another name behind its first words.

const NGO = hashWord("ngo");
const HALVES = listed("halvesOfPeoples");
const SHIP_LETTERS = listed("shipLetters");
/** "Several", "other", "top", before those of one party. */
const QUANTITIES = listed("quantities", "introducing", "general", "counting", "others", "fellows");

/** The party or people behind a word for how many, at a sentence's head: "Several | Democrats"; null where there is none. */
export function behindQuantity(doc: Document, lexicon: Lexicon, first: number, end: number): KnownName | null {
  const { tokens, sentenceOf } = doc;
  if (end - first !== 2 || tokens.sentences[sentenceOf[first] as number] !== first) return null;
  return QUANTITIES.has(tokens.hash[first] as number) ? knownNameAt(doc, lexicon, end - 1, end) : null;
}

/** Where somebody's whole name begins behind the letters of a body: "the delegate at | NRC | Edda Tolm", and not "KP Tolm". */
export function behindBodyLetters(doc: Document, lexicon: Lexicon, first: number, end: number): number {
  const { names } = lexicon;
  const { hash, caps, kind, start } = doc.tokens;
  const letters = doc.text.slice(start[first], doc.tokens.end[first]);
  if (caps[first] !== 2 || !BODY_LETTERS.test(letters) || end - first < 3 || end - first > 5) return first;
  for (let i = first + 1; i < end; i++) if (caps[i] !== 1 || kind[i] !== TokenKind.word) return first;
  // "KEB Hana Bank", "ACE Cash Express".
  const last = hash[end - 1] as number;
  if (isCommonWord(lexicon, last) || lexicon.roles.bits.get(last) !== 0 || SHIP_LETTERS.has(hash[first] as number))
    return first;
  return isGiven(doc, names, first + 1) && names.get(hash[first] as number) === 0 ? first + 1 : first;
}

/** Where a name begins behind the two peoples whose it is: "Anglo-Norvian | Tarvo". */
export function behindPeoples({ tokens }: Document, { roles, actors }: Lexicon, first: number, end: number): number {
  const { hash, kind } = tokens;
  if (end - first < 4 || !HALVES.has(hash[first] as number) || kind[first + 1] !== TokenKind.hyphen) return first;
  // "Indo-Pacific Framework", "Anglo-Norvian Association".
  const people = actors.names.get(hash[first + 2] as number)?.some(({ rule }) => rule === "demonym") ?? false;
  return people && !roles.organisation.has(hash[end - 1] as number) ? first + 3 : first;
}

/** Fewer letters, or letters with stops, may be somebody's initials. */
const BODY_LETTERS = /^\p{Lu}{3,6}$/u;

/** Where a body's name begins behind the letters for its kind: "the Norvian NGO | Open Roads". */
export function behindNgo({ tokens }: Document, first: number, end: number): number {
  for (let i = first; i + 1 < end; i++) if (tokens.hash[i] === NGO && tokens.caps[i] === 2) return i + 1;
  return first;
}
