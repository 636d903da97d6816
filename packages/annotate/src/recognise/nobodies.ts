import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { OF } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Name } from "./name.ts";
import { isGiven } from "./nameTitles.ts";

// Names with a capital that are no actor of the news.

const GODS = listed("gods");
const VERSUS = hashWord("v");
const EVES = listed("eves");
const CELEBRATED = listed("celebrated");
const BE = listed("be");

/** Whether all words of a name are a god's: "Allah Almighty". */
export function isGod({ tokens }: Document, { first, last }: Name): boolean {
  for (let i = first; i < last; i++) if (!GODS.has(tokens.hash[i] as number)) return false;
  return true;
}

/** Whether a name is a party to a case of law: "Tolm v. Board of Education"; with a stop, as matches have none. */
export function isParty({ tokens }: Document, { first, last }: Name): boolean {
  const { hash, kind } = tokens;
  if (kind[first - 1] === TokenKind.stop && hash[first - 2] === VERSUS) return true;
  return hash[last] === VERSUS && kind[last + 1] === TokenKind.stop;
}

/** Whether several words are a feast's: "on the eve of Tarn Utsav", "Tarn Utsav is celebrated every year". */
export function isFeast(doc: Document, { names }: Lexicon, { first, last, titleFirst }: Name): boolean {
  const { tokens, tags } = doc;
  if (last - first < 2 || titleFirst < first || isGiven(doc, names, first) || tags[last] === Tag.POS) return false;
  const open = tokens.hash[first - 1] === OF ? first - 2 : first - 3;
  if (tokens.hash[open + 1] === OF && EVES.has(tokens.hash[open] as number)) return true;
  return BE.has(tokens.hash[last] as number) && CELEBRATED.has(tokens.hash[last + 1] as number);
}
