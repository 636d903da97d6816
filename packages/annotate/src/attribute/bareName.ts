import type { SourceType } from "../annotation.ts";
import { isLand, isOutletName } from "../recognise/nameForms.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { paragraphAt, paragraphEnd } from "./paragraphs.ts";
import { WINDOW } from "./windows.ts";

const PERSONAL = listed("humanBehind", "humanObjects");
const BUSINESS = listed("business");
/** Whether a run is one name that nothing else is known of, or two joined by "and": "Kestrin", "Sarvia and Moreska". */
export function isBareName(doc: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++)
    if (doc.tags[i] !== Tag.NNP && !(doc.tags[i] === Tag.CC && i > first && i + 1 < last)) return false;
  return true;
}

/**
 * Who bears a name that nothing else is known of, by the words around it: before "he" or "who" a person, among words of
 * business a firm; else nobody can tell.
 */
export function bearerOf(doc: Document, run: Run): SourceType {
  const word = doc.text.slice(doc.tokens.start[run[0]], doc.tokens.end[run[0]]);
  if (isOutletName(word)) return "outlet";
  if (isLand(word)) return "state";
  const sentence = doc.sentenceOf[run[0]] as number;
  const sentenceEnd = doc.tokens.sentences[sentence + 1] as number;
  for (let i = run[1]; i < Math.min(sentenceEnd, run[1] + WINDOW.pronoun); i++)
    if (PERSONAL.has(doc.tokens.hash[i] as number)) return "person";
  const end = Math.min(paragraphEnd(doc, run[0]), doc.tokens.count);
  let i = run[0];
  while (i > 0 && run[0] - i < WINDOW.business && paragraphAt(doc, i - 1) === paragraphAt(doc, run[0])) i--;
  for (; i < Math.min(end, run[0] + WINDOW.business); i++)
    if (BUSINESS.has(doc.tokens.hash[i] as number)) return "organisation";
  return "unresolved";
}
