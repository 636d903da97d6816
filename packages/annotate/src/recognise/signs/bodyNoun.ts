import type { Lexicon } from "../../knowledge/lexicon.ts";
import { PLACE_BITS } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { AGENCY, AT, THE } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { isHeldBefore } from "../holder.ts";
import type { Name } from "../name.ts";
import { isGiven } from "../nameTitles.ts";
import { isOutletNoun } from "../outletNoun.ts";

/**
 * Whether a noun for a body stands before the comma of a name in apposition: "the mining company, Tarvo,", "the News Agency, Parsan,";
 * not "the president of the company, Edda Tolm,".
 */
export function isApposedToBody(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { tokens, tags } = doc;
  const { roles } = lexicon;
  const { kind, hash, caps } = tokens;
  const ends = kind[last] === TokenKind.comma || kind[last] === TokenKind.stop;
  if (!ends || kind[first - 1] !== TokenKind.comma || last - first > 3) return false;
  const noun = hash[first - 2] as number;
  if (caps[first - 2] !== 0) return caps[first - 3] !== 0 && noun === AGENCY;
  if (tags[first - 2] !== Tag.NN || roles.person.has(noun)) return false;
  // "The head of research at the fund, Edda Tolm,".
  let article = first - 2;
  while (tags[article] === Tag.NN || tags[article] === Tag.JJ) article--;
  const at = tags[article] === Tag.DT && hash[article - 1] === AT ? article - 1 : first - 1;
  return isOutletNoun(roles, noun) || (roles.organisation.has(noun) && !isHeldBefore(doc, lexicon, at));
}

/** Whether a noun for a body introduces a name: "the news agency Parsan". */
export function followsBody(doc: Document, { roles, names }: Lexicon, { first }: Name): boolean {
  const { tokens, tags, sentenceOf } = doc;
  if (
    first === 0 ||
    sentenceOf[first - 1] !== sentenceOf[first] ||
    tags[first - 1] !== Tag.NN ||
    tokens.caps[first - 1] !== 0
  )
    return false;
  const hash = tokens.hash[first - 1] as number;
  if (STATIONS.has(hash) && ON_AIR.has(tokens.hash[first - 2] as number)) return true;
  if (KINDS_OF_BODIES.has(hash)) return !isGiven(doc, names, first);
  return !roles.person.has(hash) && (roles.organisation.has(hash) || isOutletNoun(roles, hash));
}

/** "The television channel Al Tarvo". */
const ON_AIR = listed("onAir");
const STATIONS = listed("stations");
const KINDS_OF_BODIES = listed("kindsOfBodies");
const KINDS_BEHIND = listed("kindsBehind");

/** Whether the word at `i` opens its sentence and tells the kind of the body named behind it: "Carmaker | Tarvo". */
export function opensWithKind({ tokens, sentenceOf }: Document, i: number): boolean {
  return tokens.sentences[sentenceOf[i] as number] === i && KINDS_OF_BODIES.has(tokens.hash[i] as number);
}

/** "The Unite union", "the Gael Tolm label": of words that no list has as a place's. */
export function isCalledKind({ tokens }: Document, { names }: Lexicon, { first, last }: Name): boolean {
  if (tokens.hash[first - 1] !== THE || tokens.caps[last] !== 0) return false;
  const place = names.get(tokens.hash[last - 1] as number) & PLACE_BITS;
  return place === 0 && KINDS_BEHIND.has(tokens.hash[last] as number);
}

const NAMED = listed("named");

/** "A firm called Tarvo", "the group known as Tarvo": what is named is a body. */
export function isNamedBody({ tokens }: Document, { roles }: Lexicon, first: number): boolean {
  const noun = NAMED.has(tokens.hash[first - 1] as number) ? first - 2 : -1;
  if (noun < 0 || tokens.caps[noun] !== 0) return false;
  const hash = tokens.hash[noun] as number;
  return !roles.person.has(hash) && (roles.organisation.has(hash) || isOutletNoun(roles, hash));
}
