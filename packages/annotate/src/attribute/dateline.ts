import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import type { Candidate } from "./candidate.ts";
import { quotationAt } from "./quoted.ts";

/** A name as texts write it that is in capitals here: "Kuala". */
function plain(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

/** Whether the token at `i` opens a paragraph. */
function opensParagraph({ tokens, sentenceOf, paragraphOf }: Document, i: number): boolean {
  const sentence = sentenceOf[i] as number;
  if (tokens.sentences[sentence] !== i) return false;
  return sentence === 0 || paragraphOf[sentence - 1] !== paragraphOf[sentence];
}

/** Whether another paragraph below the headline opens with a word in capitals and a colon soon behind it, as those of a transcript do. */
function hasOtherLabel(doc: Document, own: number): boolean {
  const { tokens, text } = doc;
  for (let s = 1; s < doc.sentences.length; s++) {
    const at = tokens.sentences[s] as number;
    if (at === own || tokens.caps[at] !== 2 || !opensParagraph(doc, at)) continue;
    for (let i = at + 1; i < at + LABEL && i < tokens.count; i++)
      if (text.charAt(tokens.start[i] as number) === ":") return true;
  }
  return false;
}

/** How many tokens a label in capitals has, with its colon. */
const LABEL = 5;

/**
 * Whether a name before a colon is the place that a report is from, and nobody who says it: "KUALA LUMPUR: The minister said".
 * Transcripts have labels like it, but several of them, or of people whom the text names.
 */
export function isDateline(doc: Document, { mentions, at, people }: Resolved, one: Candidate): boolean {
  const [source] = one.source;
  const content = one.content[0]?.[0] ?? 0;
  if (one.rule !== "name and colon" || !source || doc.tokens.caps[source[0]] !== 2 || quotationAt(doc, content))
    return false;
  if (!opensParagraph(doc, source[0])) return false;
  const mention = mentions[firstAtLeast(at, source[0])];
  if (mention?.start === doc.tokens.start[source[0]] && mention?.kind === "place") return true;
  const word = doc.text.slice(doc.tokens.start[source[1] - 1], doc.tokens.end[source[1] - 1]);
  // A headline is a paragraph of one sentence.
  const headline = doc.sentenceOf[source[0]] === 0 && doc.paragraphOf[1] !== doc.paragraphOf[0];
  return !headline && !people.byWord(plain(word)) && !hasOtherLabel(doc, source[0]);
}
