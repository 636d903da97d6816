import type { Attribution } from "../annotation.ts";
import { Mark } from "../knowledge/marks.ts";
import type { Document, Quotation } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isQuotationMark } from "./phrases.ts";

/** The quotation that holds token `i`, or undefined: for most tokens, and an array is slow to say that it has no -1. */
export function quotationAround(doc: Document, i: number): Quotation | undefined {
  const number = doc.quotationOf[i];
  return number ? doc.quotations[number - 1] : undefined;
}

/** The quotation that opens at token `i`, or null. */
export function quotationAt(doc: Document, i: number): Quotation | null {
  const quotation = quotationAround(doc, i);
  return quotation?.first === i ? quotation : null;
}

/**
 * Drops closing stops, commas and dashes outside quotations from the end of a run. A run that ends inside a quotation
 * goes on to its end: a sentence may stop there, what is quoted does not.
 */
export function trimRun(doc: Document, first: number, last: number): Run {
  let end = last;
  const open = last > first ? quotationAround(doc, last - 1) : undefined;
  if (open && open.first >= first) return [first, open.last];
  while (end > first) {
    const kind = doc.tokens.kind[end - 1] as number;
    const stop =
      kind === TokenKind.stop || kind === TokenKind.comma || kind === TokenKind.colon || kind === TokenKind.dash;
    if (!stop || doc.quotationOf[end - 1] !== 0) break;
    end--;
  }
  return [first, end];
}

/** Whether a semicolon outside quotations stands at `i`. */
export function isSemicolon(doc: Document, i: number): boolean {
  return (
    doc.tokens.kind[i] === TokenKind.colon &&
    doc.quotationOf[i] === 0 &&
    doc.text.charAt(doc.tokens.start[i] as number) === ";"
  );
}

/** The kind of the last token inside a quotation, inner closing marks passed over. */
export function lastInside(doc: Document, quotation: Pick<Quotation, "first" | "last">): number {
  // One that goes on in the next paragraph has no mark at its end.
  let i = isQuotationMark(doc, quotation.last - 1) ? quotation.last - 2 : quotation.last - 1;
  while (i > quotation.first && (isQuotationMark(doc, i) || doc.tokens.kind[i] === TokenKind.single)) i--;
  return doc.tokens.kind[i] as number;
}

/** A title of a work has at most so many tokens, and of its words so many that are no function words. */
const LONGEST_TITLE = { tokens: 24, words: 12 };

/** Whether the run looks like the title of a work: two words or more, all but function words with a capital. */
export function isWorkTitle(doc: Document, first: number, last: number): boolean {
  if (last - first > LONGEST_TITLE.tokens) return false;
  let words = 0;
  for (let i = first; i < last; i++) {
    const tag = doc.tags[i];
    if (doc.tokens.kind[i] !== TokenKind.word || tag === Tag.PRP || tag === Tag.POS) continue;
    if ((doc.marks[i] as number) & Mark.opener) continue;
    if (doc.tokens.caps[i] === 0) return false;
    words++;
  }
  return words > 1 && words <= LONGEST_TITLE.words;
}

/** The share of a content's letters that marks hold where it is direct: a short "that" may stand before them. */
const NEARLY_ALL = 0.95;

/** Direct where quotation marks hold nearly all of the content, indirect where they hold none, else mixed. */
export function contentKindOf(doc: Document, runs: readonly Run[]): Attribution["kind"] {
  let quoted = 0;
  let all = 0;
  for (const [first, last] of runs) {
    for (let i = first; i < last; i++) {
      const length = (doc.tokens.end[i] as number) - (doc.tokens.start[i] as number);
      all += length;
      if (doc.quotationOf[i] !== 0) quoted += length;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted >= all * NEARLY_ALL ? "direct" : "mixed";
}
