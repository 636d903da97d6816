import type { Lexicon } from "../../knowledge/lexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { CHIEF, EXECUTIVE, IN, OF } from "../../words/ruleWords.ts";
import { Tag } from "../../words/tags.ts";
import { isAmpersand } from "../../words/tokens.ts";
import { SUFFIXES } from "../capitals.ts";
import type { Name } from "../name.ts";
import { isGivenFirst } from "./listing.ts";

const FIRM_HEADS = listed("firmHeads");
const BODIES_FIRST = listed("bodiesFirst");
const SHARES = listed("shares");
const OFFICERS = listed("officers");
const FIRMS = listed("firms");

/** "Frente Renovador", "Tarvo Ventures": the first or the last word is a body's. */
export function isBodyByEnds({ tokens }: Document, { first, last }: Name): boolean {
  const { hash, caps } = tokens;
  if (caps[first] !== 0 && BODIES_FIRST.has(hash[first] as number)) return true;
  return caps[last - 1] === 1 && last - first > 1 && FIRM_HEADS.has(hash[last - 1] as number);
}

/** "Chief executive of Tarvo Energi": what has such an officer is a body. */
export function isHeaded({ tokens, tags }: Document, { first }: Name): boolean {
  const of = tags[first - 1] === Tag.DT ? first - 2 : first - 1;
  return of > 0 && tokens.hash[of] === OF && OFFICERS.has(tokens.hash[of - 1] as number);
}

/** "Tarvo Energi shares", "Tarvo chief executive Edda Tolm". */
export function ownsShares({ tokens }: Document, { last }: Name): boolean {
  const hash = tokens.hash[last] as number;
  return tokens.caps[last] !== 1 && (SHARES.has(hash) || (hash === CHIEF && tokens.hash[last + 1] === EXECUTIVE));
}

/** "Tarvo's managing director", "Tarvo's subsidiary": what only a firm has. */
export function ownsOfficers({ tokens, tags }: Document, last: number): boolean {
  if (tags[last] !== Tag.POS) return false;
  const at = tags[last + 1] === Tag.JJ || tags[last + 1] === Tag.VBG ? last + 2 : last + 1;
  return FIRMS.has(tokens.hash[last + 1] as number) || FIRMS.has(tokens.hash[at] as number);
}

/** "Shares in Pellworth Mining". */
export function followsShares({ tokens }: Document, first: number): boolean {
  return tokens.hash[first - 1] === IN && SHARES.has(tokens.hash[first - 2] as number);
}

/** "Hartwell & Crane". */
export function hasAmpersand({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first + 1; i < last; i++) if (isAmpersand(tokens, i)) return true;
  return false;
}

/** "Henan AMC": a word and letters; "Bram TOLM" is somebody. */
export function endsInLetters(doc: Document, lexicon: Lexicon, { first, last }: Name): boolean {
  const { caps, start, end, hash } = doc.tokens;
  const letters = (end[last - 1] as number) - (start[last - 1] as number);
  if (caps[last - 1] !== 2 || letters < 2 || letters > 5 || SUFFIXES.has(hash[last - 1] as number)) return false;
  for (let i = first; i < last - 1; i++) if (caps[i] === 2) return false;
  return !isGivenFirst(doc, lexicon, first);
}
