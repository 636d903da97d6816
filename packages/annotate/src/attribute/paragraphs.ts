import type { Document } from "../words/document.ts";

/** Number of the paragraph that holds the token. */
export function paragraphAt(doc: Document, token: number): number {
  return doc.paragraphOf[doc.sentenceOf[token] as number] as number;
}

/** One past the last token of the paragraph that holds the token. */
export function paragraphEnd(doc: Document, token: number): number {
  const paragraph = paragraphAt(doc, token);
  let s = doc.sentenceOf[token] as number;
  while (s < doc.sentences.length && doc.paragraphOf[s] === paragraph) s++;
  return doc.tokens.sentences[s] as number;
}

/** Whether the token at `i` opens a paragraph. */
export function opensParagraph({ tokens, sentenceOf, paragraphOf }: Document, i: number): boolean {
  const sentence = sentenceOf[i] as number;
  if (tokens.sentences[sentence] !== i) return false;
  return sentence === 0 || paragraphOf[sentence - 1] !== paragraphOf[sentence];
}
