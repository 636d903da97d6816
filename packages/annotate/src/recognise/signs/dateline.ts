import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { hashRange } from "../../words/letters.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Name } from "../name.ts";

/** How many tokens behind a dateline's town its bracket or dash stands: "DAYTON, Ohio, May 3 (AP)". */
const DATELINE = 7;

/** "DAYTON, Ohio (AP)", "BHOPAL: The party": capitals that open a paragraph before a comma, a bracket, a dash or a colon. */
export function isDateline(doc: Document, { names }: Lexicon, { first, last }: Name): boolean {
  const { tokens, sentenceOf, paragraphOf, text } = doc;
  const sentence = sentenceOf[first] as number;
  const opens = sentence === 0 || paragraphOf[sentence - 1] !== paragraphOf[sentence];
  if (!opens || tokens.sentences[sentence] !== first || tokens.caps[first] !== 2) return false;
  const letters = (tokens.end[first] as number) - (tokens.start[first] as number);
  const kind = tokens.kind[last];
  const town = names.get(hashRange(text, tokens.start[first] as number, tokens.end[last - 1] as number));
  if (letters < 4) return false;
  if (kind === TokenKind.open || kind === TokenKind.dash) return true;
  if (kind === TokenKind.colon) return (town & (NameBit.town | NameBit.city | NameBit.region)) !== 0;
  if (kind !== TokenKind.comma) return false;
  for (let i = last + 1; i < Math.min(tokens.count, last + DATELINE); i++)
    if (tokens.kind[i] === TokenKind.open || tokens.kind[i] === TokenKind.dash) return true;
  return false;
}
