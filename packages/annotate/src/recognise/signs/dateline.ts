import type { Lexicon } from "../../knowledge/lexicon.ts";
import { NameBit, PLACE_BITS } from "../../knowledge/nameBits.ts";
import type { Document } from "../../words/document.ts";
import { hashRange } from "../../words/letters.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Name } from "../name.ts";

/** How many tokens behind a dateline's town its bracket or dash stands: "DAYTON, Ohio, May 3 (AP)". */
const DATELINE = 7;

/** "DAYTON, Ohio (AP)", "BHOPAL: The party": capitals that open a paragraph before a comma, a bracket, a dash or a colon. */
export function isDateline(doc: Document, { names, roles }: Lexicon, name: Name): boolean {
  const { first, last } = name;
  const { tokens, sentenceOf, paragraphOf, text } = doc;
  const sentence = sentenceOf[first] as number;
  const opens = sentence === 0 || paragraphOf[sentence - 1] !== paragraphOf[sentence];
  if (!opens || tokens.sentences[sentence] !== first || tokens.caps[first] !== 2) return false;
  const letters = (tokens.end[last - 1] as number) - (tokens.start[first] as number);
  const kind = tokens.kind[last];
  const town = names.get(hashRange(text, tokens.start[first] as number, tokens.end[last - 1] as number));
  if (letters < 4) return false;
  if (kind === TokenKind.open || kind === TokenKind.dash) return true;
  if (kind === TokenKind.colon) return (town & PLACE_BITS) !== 0 || isOnlyLabel(doc, roles, name);
  if (kind !== TokenKind.comma) return false;
  for (let i = last + 1; i < Math.min(tokens.count, last + DATELINE); i++)
    if (tokens.kind[i] === TokenKind.open || tokens.kind[i] === TokenKind.dash) return true;
  return false;
}

/** In which paragraphs an article begins, its title being one. */
const OPENING = 2;
/** What has no more sentences is no article. */
const ALONE = 3;

/** Whether capitals before a colon are in no dictionary and open the article's text, and no other paragraph opens so, as in a transcript. */
function isOnlyLabel(
  { tokens, sentenceOf, paragraphOf }: Document,
  roles: Lexicon["roles"],
  { first, last }: Name,
): boolean {
  // "TOLM: We will not close the bridge." is somebody's.
  if (tokens.sentences.length <= ALONE || (paragraphOf[sentenceOf[first] as number] as number) >= OPENING) return false;
  if (roles.forms.get(tokens.hash[last - 1] as number) !== 0) return false;
  for (let s = (sentenceOf[first] as number) + 1; s + 1 < tokens.sentences.length; s++) {
    if (paragraphOf[s] === paragraphOf[s - 1]) continue;
    const opening = tokens.sentences[s] as number;
    const end = Math.min(opening + LABEL, tokens.sentences[s + 1] as number);
    for (let i = opening; i < end && tokens.caps[i] === 2; i++)
      if (tokens.kind[i + 1] === TokenKind.colon) return false;
  }
  return true;
}

/** How many sentences on a label comes again in a transcript. */
const AGAIN = 40;

/** "TOLM: We will not close the bridge.", and so again: whoever speaks in a transcript, whose name is no town's and no body's. */
export function isSpeakerLabel(
  { tokens, sentenceOf, paragraphOf }: Document,
  { names, roles }: Lexicon,
  { first, last }: Name,
): boolean {
  const sentence = sentenceOf[first] as number;
  const { hash, kind, sentences } = tokens;
  if (tokens.caps[first] !== 2 || kind[last] !== TokenKind.colon || sentences[sentence] !== first) return false;
  if (last - first > 1 || (tokens.end[first] as number) - (tokens.start[first] as number) < 4) return false;
  if (names.get(hash[first] as number) & (NameBit.city | NameBit.region) || roles.bits.get(hash[first] as number) !== 0)
    return false;
  const from = Math.max(1, sentence - AGAIN);
  for (let s = from; s < Math.min(sentence + AGAIN, sentences.length - 1); s++) {
    const opening = sentences[s] as number;
    const again = s !== sentence && hash[opening] === hash[first] && kind[opening + 1] === TokenKind.colon;
    if (again && paragraphOf[s] !== paragraphOf[s - 1]) return true;
  }
  return false;
}

/** How many words in capitals before a colon are a speaker's in a transcript. */
const LABEL = 4;

/** "SAN ROQUE, | Tarnland | —": the region behind a dateline's town. */
export function isDatelineRegion({ tokens, sentenceOf, paragraphOf }: Document, { first, last }: Name): boolean {
  const sentence = sentenceOf[first] as number;
  const opening = tokens.sentences[sentence] as number;
  if (sentence > 0 && paragraphOf[sentence - 1] === paragraphOf[sentence]) return false;
  if (first - opening > LABEL || tokens.caps[opening] !== 2 || tokens.kind[first - 1] !== TokenKind.comma) return false;
  if (tokens.kind[last] !== TokenKind.dash && tokens.kind[last] !== TokenKind.open) return false;
  for (let i = opening; i < first - 1; i++) if (tokens.caps[i] !== 2) return false;
  return true;
}

/** "DURGA, Oct 22 (| Tarpost |) -": the agency in a dateline's brackets. */
export function isDatelineAgency({ tokens, sentenceOf, paragraphOf }: Document, { first, last }: Name): boolean {
  const sentence = sentenceOf[first] as number;
  const opening = tokens.sentences[sentence] as number;
  if (tokens.kind[first - 1] !== TokenKind.open || tokens.kind[last] !== TokenKind.close) return false;
  if (sentence > 0 && paragraphOf[sentence - 1] === paragraphOf[sentence]) return false;
  const dash = tokens.kind[last + 1] === TokenKind.dash || tokens.kind[last + 1] === TokenKind.hyphen;
  return dash && tokens.caps[opening] === 2 && first - opening <= DATELINE + LABEL;
}
