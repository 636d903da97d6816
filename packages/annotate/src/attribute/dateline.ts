import type { Resolved } from "../resolve/mentions.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { firstAtLeast } from "../words/firstAtLeast.ts";
import { unshouted } from "../words/letters.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import type { Candidate } from "./candidate.ts";
import { isAddressedLabel } from "./labels.ts";
import { opensParagraph } from "./paragraphs.ts";
import { quotationAt } from "./quoted.ts";

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

const OWN = listed("firstPersons", "narrators");

/** Whether a lead of a whole sentence follows the name and colon at `i`, in nobody's own words: "Doha: The charity has …". */
function isLead({ tokens, tags, sentenceOf }: Document, i: number): boolean {
  const sentence = sentenceOf[i] as number;
  const last = tokens.sentences[sentence + 1] as number;
  if (sentence > 1 || last - i < LEAD || tags[last - 1] !== Tag["."]) return false;
  return !OWN.hasAny(tokens.hash, i, last);
}

/** How many tokens a lead has at least. */
const LEAD = 10;

/** Whether a source is one name that stands nowhere else, and nobody's of the article. */
function isUnknown({ text, tokens }: Document, people: Resolved["people"], [first, last]: Run): boolean {
  if (last - first !== 1 || people.byWord(text.slice(tokens.start[first], tokens.end[first]))) return false;
  for (let i = last; i < tokens.count; i++) if (tokens.hash[i] === tokens.hash[first]) return false;
  return true;
}

/**
 * Whether a name before a colon is the place that a report is from, and nobody who says it: "KUALA LUMPUR: The minister said".
 * Transcripts have labels like it, but several of them, or of people whom the text names.
 */
export function isDateline(doc: Document, { mentions, at, people }: Resolved, one: Candidate): boolean {
  const [source] = one.source;
  const content = one.content[0]?.[0] ?? 0;
  if (one.rule !== "name and colon" || !source || quotationAt(doc, content)) return false;
  if (!opensParagraph(doc, source[0])) return false;
  const found = mentions[firstAtLeast(at, source[0])];
  const mention = found?.start === doc.tokens.start[source[0]] ? found : undefined;
  if (doc.tokens.caps[source[0]] !== 2)
    return (
      (mention ? mention.kind === "place" || mention.rule === "metonym" : isUnknown(doc, people, source)) &&
      isLead(doc, source[0])
    );
  if (mention?.kind === "place") return true;
  if (isAddressedLabel(doc, source)) return false;
  const word = doc.text.slice(doc.tokens.start[source[1] - 1], doc.tokens.end[source[1] - 1]);
  // A headline is a paragraph of one sentence.
  const headline = doc.sentenceOf[source[0]] === 0 && doc.paragraphOf[1] !== doc.paragraphOf[0];
  return !headline && !people.byWord(unshouted(word)) && !hasOtherLabel(doc, source[0]);
}
