import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { quotationAround } from "../quoted.ts";

/** Where the quotation begins that a sentence begins with or in: "“It rained. It is | over,” Tolm said"; `first` where none does. */
export function quotationStart(doc: Document, first: number): number {
  const quotation = quotationAround(doc, first);
  return quotation ? Math.min(first, quotation.first) : first;
}

/** Whether the words [from, to) of a sentence are who has said what stands before them: "Tolm said Friday", "said Tolm, an aide". */
function isSpeakerAndVerb(doc: Document, from: number, to: number): boolean {
  const { tags, marks, quotationOf } = doc;
  let verb = -1;
  for (let i = from; i < to; i++) {
    if (quotationOf[i] !== 0) return false;
    if (!isFiniteVerb(tags[i] as number)) continue;
    // "Has said": its verb stands behind.
    if (verb >= 0) return false;
    verb = tags[i + 1] === Tag.VBN ? i + 1 : i;
  }
  if (verb < 0 || !((marks[verb] as number) & Mark.verb)) return false;
  return verb === from || nounPhraseAfter(doc, from, verb) > from;
}

/**
 * The start of a quotation and the words of who has said it that stand between `first` and the comma before `end`, since somebody
 * else tells that he did: "| “It is over,” Tolm said Friday |, the Tide reported". -1 where what stands there is something else.
 */
export function spokenBefore(doc: Document, first: number, end: number): number {
  const quotation = quotationAround(doc, first);
  if (!quotation || quotation.last >= end || doc.tokens.kind[end - 1] !== TokenKind.comma) return -1;
  return isSpeakerAndVerb(doc, quotation.last, end - 1) ? quotation.first : -1;
}
