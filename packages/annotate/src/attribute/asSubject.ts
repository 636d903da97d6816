import type { Mention } from "../annotation.ts";
import type { Document } from "../words/document.ts";
import { OF } from "../words/ruleWords.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { tokenBehind } from "../words/tokenBehind.ts";
import { TokenKind } from "../words/tokens.ts";

// Where a name stands as a subject does.

/** How many words a name has that somebody is of. */
const LONGEST_NAME = 4;

/** Where the name ends that begins at `i`: "Tolm of | Tarn News | was". */
function nameEnd({ tags }: Document, i: number): number {
  let end = i;
  while (tags[end] === Tag.NNP && end < i + LONGEST_NAME) end++;
  return end;
}

/** Whether a mention stands where a subject does: before its verb, an adverb or an apposition passed over, and owns nothing. */
export function isSubject(doc: Document, at: number, mention: Mention): boolean {
  const { tokens, tags } = doc;
  let i = tokenBehind(tokens, at, mention.end);
  // "In Tarn, protesters gathered", "the council in Tarn would", "in criticising Tolm, he".
  const before = tags[at - 1];
  if (tags[i] === Tag.POS || before === Tag.IN || before === Tag.VBG) return false;
  if (mention.kind === "person" && tokens.hash[i] === OF) i = nameEnd(doc, i + 1);
  while (tags[i] === Tag.RB) i++;
  return isVerb(tags[i] as number) || tags[i] === Tag.MD || tokens.kind[i] === TokenKind.comma;
}
