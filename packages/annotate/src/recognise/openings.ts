import type { KnownName } from "../knowledge/actors/actorIndex.ts";
import type { Lexicon } from "../knowledge/lexicon.ts";
import { Mark } from "../knowledge/marks.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { OF, TEAM } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { isAmpersand, TokenKind } from "../words/tokens.ts";
import { isGiven } from "./nameTitles.ts";

const DESIGNATORS = listed("designators");
const FIRM_HEADS = listed("firmHeads");

/**
 * Whether one plural that opens a sentence is no party, though a party is called so: the article has it or its adjective with a
 * small letter elsewhere, and nowhere with a capital inside a sentence: "Conservatives thought … the conservative court".
 */
export function isPlainOne({ text, tokens, sentenceOf }: Document, i: number, { actor, words }: KnownName): boolean {
  if (actor.kind !== "group" || words.length !== 1 || !text.endsWith("s", tokens.end[i])) return false;
  const plural = tokens.hash[i] as number;
  const one = hashWord(text.slice(tokens.start[i], (tokens.end[i] as number) - 1).toLowerCase());
  let small = false;
  for (let k = 0; k < tokens.count; k++) {
    const hash = tokens.hash[k] as number;
    if (hash !== plural && hash !== one) continue;
    if (tokens.caps[k] === 0) small = true;
    else if (tokens.sentences[sentenceOf[k] as number] !== k) return false;
  }
  return small;
}

/** Whether a given name opens a sentence that is a word as well, with a name behind it: "Pilar Tolm", "Grace Hoel". */
export function opensPerson(doc: Document, { names }: Lexicon, i: number): boolean {
  const { tags } = doc;
  return (
    isGiven(doc, names, i) &&
    ((tags[i + 1] === Tag.NNP && tags[i] !== Tag.MD) || isNameOfTwo(doc, names, i)) &&
    tags[i] !== Tag.VBD &&
    tags[i] !== Tag.VBN &&
    tags[i] !== Tag.RB &&
    tags[i] !== Tag.IN &&
    tags[i] !== Tag.SC &&
    tags[i] !== Tag.DT
  );
}

/** Whether a surname and then a comma or a past tense stand behind a word, which so is a given name: "Will Tolm, a nurse,", "Violet Case said". */
function isNameOfTwo({ tags, tokens }: Document, names: Lexicon["names"], i: number): boolean {
  if (tokens.caps[i + 1] !== 1 || (names.get(tokens.hash[i + 1] as number) & NameBit.surname) === 0) return false;
  return tokens.kind[i + 2] === TokenKind.comma || tags[i + 2] === Tag.VBD;
}

/** Whether a word with a capital and "&" begin a name: "Johnson & Mercer". */
export function opensFirm({ tokens }: Document, i: number): boolean {
  return tokens.caps[i] !== 0 && tokens.caps[i + 2] !== 0 && isAmpersand(tokens, i + 1);
}

const PARTY = listed("partyNames");
const FIELD_OFFICE = listed("fieldOffices");

/** Whether a party's one word with a capital stands before somebody's office and name: "Labour | MP Edda Tolm", "Green | senator Bram Hoel". */
export function isPartyOf({ tokens }: Document, { roles }: Lexicon, i: number): boolean {
  const { hash, caps } = tokens;
  if (caps[i] !== 1 || !PARTY.has(hash[i] as number) || PARTY.has(hash[i + 1] as number)) return false;
  let name = i + 1;
  while (name < i + OFFICE && roles.titleWord.has(hash[name] as number)) name++;
  if (FIELD_OFFICE.has(hash[name - 1] as number)) return false;
  return name > i + 1 && caps[name] === 1 && caps[name + 1] === 1;
}

/** How many words from a party's to the name of whoever holds an office for it. */
const OFFICE = 4;

/** Whether an adjective opens a sentence before a party's word: "Social Democrats won". */
export function opensFaction({ tokens, tags }: Document, { roles }: Lexicon, i: number): boolean {
  const faction = roles.faction.has(tokens.hash[i + 1] as number) && tokens.caps[i + 1] === 1;
  return faction && tokens.caps[i] === 1 && (tags[i] === Tag.JJ || tags[i] === Tag.VBN);
}

/** Whether a noun opens a sentence that is the first word of a body's name: "Harbour Lane Partners", "Team Tolm"; not "Top Labour Party donors". */
export function opensBody({ tokens, tags, marks }: Document, { roles }: Lexicon, i: number): boolean {
  if (tokens.hash[i] === TEAM && tokens.caps[i] === 1) return tokens.caps[i + 1] === 1 && tags[i + 1] === Tag.NNP;
  if (tags[i] !== Tag.NN || tokens.caps[i] !== 1) return false;
  // "Bank of Tarvo governor Edda Tolm".
  if (tokens.hash[i + 1] === OF && tokens.caps[i + 2] === 1)
    return roles.organisation.has(tokens.hash[i] as number) && tags[i + 2] === Tag.NNP;
  if (tokens.caps[i + 1] !== 1) return false;
  if ((marks[i + 1] as number) & Mark.name) return false;
  let last = i + 1;
  while (tokens.caps[last + 1] === 1 && tags[last + 1] === Tag.NNP) last++;
  const head = tokens.hash[last] as number;
  return tags[last] !== Tag.NN && (roles.organisation.has(head) || DESIGNATORS.has(head) || FIRM_HEADS.has(head));
}
