import { Mark } from "../../knowledge/marks.ts";
import type { Document, Quotation } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, isVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { startsClause } from "../clauseSubject.ts";
import { pastConjunction } from "../phrases.ts";
import { isWorkTitle, lastInside, quotationAround, quotationAt, trimRun } from "../quoted.ts";
import { holdsVerb } from "../verbReading.ts";
import { isLoneParticiple } from "../verbs.ts";
import { spokenBefore } from "./spokenBefore.ts";

const ASKED = listed("asked");

/** A quotation of so many tokens, its marks among them, is speech with no comma behind it as well, as is one with a verb. */
const SPOKEN = 8;

/** Finds the content before a parenthetical cue whose words start at `b`: the clause or quotation that a comma ends. */
export function contentBefore(doc: Document, b: number, first: number): Run | null {
  let i = b - 1;
  if (i < first) return null;
  const comma = doc.tokens.kind[i] === TokenKind.comma;
  if (comma) i--;
  const quotation = i >= 0 ? quotationAround(doc, i) : undefined;
  if (quotation && quotation.last === i + 1) return quotationBefore(doc, quotation, first, comma);
  const spoken = comma ? spokenBefore(doc, first, b) : -1;
  if (spoken >= 0) return [spoken, i + 1];
  if (!comma || i < first || opensWithSpeech(doc, first, i) || isAsked(doc, first, i)) return null;
  for (let j = first; j <= i; j++) {
    // "The gang allegedly ran it": where something is alleged there is a clause, whatever the tagger made of its verb.
    const alleged = ((doc.marks[j] as number) & Mark.adverb) !== 0;
    const finite = alleged || isFiniteVerb(doc.tags[j] as number) || isLoneParticiple(doc, j, i + 1);
    const stated = finite && (doc.quotationOf[j] === 0 || quotationAt(doc, first) !== null);
    const verb = stated || (isVerb(doc.tags[j] as number) && isRunOn(doc, j, first));
    // "But the bridge is safe, Tolm said": the conjunction is the reporter's.
    if (verb) return trimRun(doc, pastConjunction(doc, first), i + 1);
  }
  return null;
}

/** Whether the words up to `last` tell what somebody was asked: "| Asked whether he would stay |, Tolm smiled". */
function isAsked({ tokens, tags }: Document, first: number, last: number): boolean {
  if (!ASKED.has(tokens.hash[first] as number) || !isVerb(tags[first] as number)) return false;
  for (let j = first; j <= last; j++) if (tokens.kind[j] === TokenKind.comma) return false;
  return true;
}

/** Whether the quotation around `j` goes on with the words before it: Tolm “felt a duty to do something” about it, Hoel said. */
function isRunOn(doc: Document, j: number, first: number): boolean {
  const start = quotationAround(doc, j)?.first ?? first;
  return start > first && start + 1 === j && doc.tokens.kind[start - 1] === TokenKind.word;
}

/** Whether the sentence begins with a quotation that is over before `i`, as in "“You winning?” she said, but …". */
function opensWithSpeech(doc: Document, first: number, i: number): boolean {
  const opening = quotationAround(doc, first);
  if (!opening || opening.first !== first || opening.last >= i) return false;
  // "“It is calm,” and gifts came again, Hoel said": nobody is named between the two.
  if (
    doc.tags[opening.last] === Tag.CC &&
    startsClause(doc, opening.last + 1, i + 1) &&
    !attributes(doc, opening.last, i)
  )
    return false;
  const inner = lastInside(doc, opening);
  return inner === TokenKind.comma || inner === TokenKind.stop;
}

/** Whether a word that may attribute stands in a run. */
function attributes({ marks }: Document, from: number, to: number): boolean {
  for (let i = from; i <= to; i++) if ((marks[i] as number) & Mark.verb) return true;
  return false;
}

function quotationBefore(doc: Document, quotation: Quotation, first: number, comma: boolean): Run | null {
  // A quotation that nothing parts from the words before it, or that begins with their verb: all of them are the content.
  if (quotation.first > first) {
    const before = doc.tokens.kind[quotation.first - 1];
    const title = before === TokenKind.comma && isWorkTitle(doc, quotation.first, quotation.last);
    const whole =
      (before === TokenKind.comma && !title) ||
      before === TokenKind.colon ||
      before === TokenKind.stop ||
      before === TokenKind.open;
    const verb = before === TokenKind.comma && isFiniteVerb(doc.tags[quotation.first + 1] as number);
    if (!whole || verb) return opensWithSpeech(doc, first, quotation.first) ? null : [first, quotation.last];
  }
  const last = lastInside(doc, quotation);
  // “He went too far” Tolm said: the comma was forgotten.
  const whole =
    quotation.first === first && (quotation.last - first >= SPOKEN || holdsVerb(doc, [first, quotation.last]));
  const forgotten = whole && !isWorkTitle(doc, first, quotation.last);
  const ends = last === TokenKind.comma || last === TokenKind.stop || last === TokenKind.dash || comma || forgotten;
  return ends ? [quotation.first, quotation.last] : null;
}
