import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { isVerb, Tag } from "../words/tags.ts";
import { nounPhraseAfter } from "./phrases.ts";

const LET_KNOW = listed("letKnow");

/** Whether the verb at `i` is a participle that tells what the noun before it knows of: "a diplomat briefed | on the talks told | the Tide". */
export function isOfKnower(doc: Document, i: number): boolean {
  const { tags, tokens } = doc;
  const noun = tags[i - 1];
  if (!LET_KNOW.has(tokens.hash[i] as number) || tags[i + 1] !== Tag.IN) return false;
  if (noun !== Tag.NN && noun !== Tag.NNS && noun !== Tag.NNP) return false;
  const limit = tokens.sentences[(doc.sentenceOf[i] as number) + 1] as number;
  const end = nounPhraseAfter(doc, i + 2, limit);
  // The verb of which the noun is the subject.
  return end > i + 2 && end < limit && isVerb(tags[end] as number);
}

/** Whether the verb at `i`, behind "said a diplomat", is such a participle, whatever follows. */
export function isOfKnowerBehind({ tags, tokens }: Document, i: number): boolean {
  return LET_KNOW.has(tokens.hash[i] as number) && tags[i + 1] === Tag.IN;
}
