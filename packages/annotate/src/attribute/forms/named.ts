import type { Lexicon } from "../../knowledge/lexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import type { Run } from "../../words/run.ts";
import { isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { Form } from "../../words/wordForms.ts";
import { isQuestionMark } from "../asking.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { opensParagraph, paragraphEnd } from "../paragraphs.ts";
import { isQuotationMark, nounPhraseAfter, nounPhraseBefore } from "../phrases.ts";
import { quotationAround, quotationAt, trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { sourceAfter } from "../sourceAfter.ts";
import { isTemporal } from "../times.ts";
import { holdsVerb } from "../verbReading.ts";
import { WINDOW } from "../windows.ts";

const LABEL = listed("interviewLabels");
/** What papers set before a headline, and is nobody's name. */
const HEADLINE = listed("headlineLabels");
const ANSWER = listed("answerLabels");

/** Whether a word in capitals is a section's heading and nobody's name: "ENERGY: crude rose". */
function isSection({ tokens }: Document, roles: Lexicon["roles"], i: number): boolean {
  const forms = roles.forms.get(tokens.hash[i] as number);
  const human = forms & (Form.own | Form.person);
  return tokens.caps[i] === 2 && (forms & (Form.noun | Form.plural)) !== 0 && human === 0;
}

/** Whether a name, a comma and words without a verb stand in [first, colon): "Ivo Tench, on the ferry:". */
function isExplained(doc: Document, first: number, colon: number): boolean {
  const { tags, tokens } = doc;
  const comma = nounPhraseAfter(doc, first, colon);
  if (tokens.kind[comma] !== TokenKind.comma || tags[comma - 1] !== Tag.NNP || isTemporal(doc, comma - 1)) return false;
  // "Annika Strale, who runs the farm:".
  if (tags[comma + 1] === Tag.WP) return true;
  for (let i = comma + 1; i < colon; i++) if (isVerb(tags[i] as number) || tags[i] === Tag.MD) return false;
  return comma + 1 < colon;
}

/** The name behind the comma of a phrase that opens the sentence, before a colon: "From the ferry, | Edda Tolm | : “C”"; null where none is. */
function behindPhrase({ tags, tokens }: Document, first: number, colon: number): Run | null {
  if (tags[first] !== Tag.IN) return null;
  let name = colon;
  while (name > first && tags[name - 1] === Tag.NNP) name--;
  return colon - name > 1 && name > first + 1 && tokens.kind[name - 1] === TokenKind.comma ? [name, colon] : null;
}

/** The quotation behind a colon, and the words before it that name its speaker. */
function labelled(doc: Document, source: Run, i: number): Candidate {
  const quotation = quotationAt(doc, i + 1);
  return made({
    rule: "name and colon",
    presentation: "speech",
    content: [[i + 1, quotation?.last ?? i + 1]],
    cue: [[i, i + 1]],
    source: [source],
    rank: RANK.named,
  });
}

/** Whether a paragraph begins at `i` behind one that ends with a question, which what is said then answers: "Tolm: Every cent." */
function isAnswer(doc: Document, i: number): boolean {
  const { sentenceOf, paragraphOf } = doc;
  const [before, own] = [sentenceOf[i - 1] ?? 0, sentenceOf[i] ?? 0];
  return i > 0 && paragraphOf[before] !== paragraphOf[own] && isQuestionMark(doc, i - 1);
}

/** "A: It rained.", "A. It rained.": what answers the question before it, without the name of whoever was asked. */
export function answer({ doc, first }: Clause): Candidate | null {
  const { text, tokens } = doc;
  if (!ANSWER.has(tokens.hash[first] as number) || tokens.caps[first] === 0 || !opensParagraph(doc, first)) return null;
  const colon = tokens.kind[first + 1] === TokenKind.colon;
  // "A. Tolm": an initial, but behind a question.
  if (!colon && !(text.charAt((tokens.end[first] as number) - 1) === "." && isAnswer(doc, first))) return null;
  const from = colon ? first + 2 : first + 1;
  const content = trimRun(doc, from, paragraphEnd(doc, first));
  if (content[1] <= content[0]) return null;
  return made({
    rule: "name and colon",
    presentation: "speech",
    content: [content],
    cue: [[first, from]],
    source: [],
    rank: RANK.named,
  });
}

/** "Trump: We will win": a name, a colon and what he says, as headlines and transcripts have it. */
export function colon({ doc, roles, first: start, last }: Clause): Candidate | null {
  const { tags, tokens } = doc;
  const first = isQuotationMark(doc, start) ? start + 1 : start;
  for (let i = first + 1; i < Math.min(last - 1, first + WINDOW.label); i++) {
    if (tokens.kind[i] !== TokenKind.colon || doc.text.charAt(tokens.start[i] as number) !== ":") continue;
    // "WALLACE:" in a transcript is a name, whatever the tagger made of it.
    const named = tags[i - 1] === Tag.NNP || tokens.caps[i - 1] === 2;
    if (quotationAt(doc, i + 1)) {
      if (isExplained(doc, first, i)) return labelled(doc, [first, i], i);
      const behind = behindPhrase(doc, first, i);
      if (behind) return labelled(doc, behind, i);
    }
    if (nounPhraseBefore(doc, i - 1, first) !== first || !named || isTemporal(doc, first)) return null;
    // "Q:" and "A:" are nobody's names.
    if (i - first === 1 && (LABEL.has(tokens.hash[first] as number) || isSection(doc, roles, first))) return null;
    // "The Latest: Norvia votes".
    const head = tags[first] === Tag.DT ? first + 1 : first;
    if (i - head === 1 && HEADLINE.has(tokens.hash[head] as number)) return null;
    // "L-R: Edda Tolm and Bram Hoel": where they stand in a picture.
    const letters =
      tags[first + 1] === Tag.HYPH && (tokens.end[i - 1] as number) - (tokens.start[first] as number) === 3;
    if (letters) return null;
    const quotation = quotationAt(doc, i + 1);
    const answers = isAnswer(doc, start);
    const end = answers || tokens.caps[first] === 2 ? paragraphEnd(doc, start) : last;
    if (quotation === null && !answers && !holdsVerb(doc, [i + 1, end])) return null;
    const content: Run = quotation ? [i + 1, quotation.last] : trimRun(doc, i + 1, end);
    return made({
      rule: "name and colon",
      presentation: "speech",
      content: [content],
      cue: [[i, i + 1]],
      source: [[first, i]],
      rank: RANK.named,
    });
  }
  return null;
}

/** A name with the comma and the words without a verb behind it that end the line: "— Edda Tolm, economist". */
function describedToEnd(doc: Document, [first, end]: Run, last: number): Run {
  return doc.tokens.kind[end] === TokenKind.comma && end + 1 < last && !holdsVerb(doc, [end, last])
    ? [first, last]
    : [first, end];
}

/**
 * A quotation that is a line of its own, and its speaker on the next: "“C”\nEdda Tolm, economist". Whoever is named there
 * must be all of the line, with what he is, and have a name of two words.
 */
export function undersigned({ doc, first, last }: Clause): Candidate | null {
  const { tags, tokens, text } = doc;
  const quotation = first > 0 ? quotationAround(doc, first - 1) : undefined;
  if (quotation?.last !== first || tags[first] !== Tag.NNP || tags[first + 1] !== Tag.NNP) return null;
  const isLine = (from: number, to: number): boolean => text.slice(from, to).includes("\n");
  const opens = quotation.first === 0 || isLine(tokens.end[quotation.first - 1] as number, quotation.start);
  const closes = last >= tokens.count || isLine(tokens.end[last - 1] as number, tokens.start[last] as number);
  if (!opens || !closes || !isLine(quotation.end, tokens.start[first] as number) || holdsVerb(doc, [first, last]))
    return null;
  const end = nounPhraseAfter(doc, first, last);
  if (end < last && tokens.kind[end] !== TokenKind.comma) return null;
  return made({
    rule: "signed",
    presentation: "speech",
    content: [[quotation.first, quotation.last]],
    cue: [],
    source: [[first, last]],
    rank: RANK.signed,
  });
}

/** `"C" — Name`: a quotation and its speaker after a dash, as press releases and collections of voices have it. */
export function signed({ doc, first, last }: Clause): Candidate[] {
  const found: Candidate[] = [];
  // A sentence that the quotation ends with may end before the dash.
  for (let i = Math.max(1, first); i + 1 < last; i++) {
    const kind = doc.tokens.kind[i];
    if ((kind !== TokenKind.dash && kind !== TokenKind.hyphen) || doc.quotationOf[i] !== 0) continue;
    const quotation = quotationAround(doc, i - 1);
    if (quotation?.last !== i) continue;
    const named = sourceAfter(doc, i + 1, last);
    if (!named || doc.tags[i + 1] !== Tag.NNP) continue;
    const source = describedToEnd(doc, named, last);
    if (source[1] < last && doc.tokens.kind[source[1]] !== TokenKind.stop && !quotationAt(doc, source[1])) continue;
    found.push(
      made({
        rule: "signed",
        presentation: "speech",
        content: [[quotation.first, quotation.last]],
        cue: [[i, i + 1]],
        source: [source],
        rank: RANK.signed,
      }),
    );
  }
  return found;
}
