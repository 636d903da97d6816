import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { THAT } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { startsClause } from "../clauseSubject.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { quotationAt } from "../quoted.ts";
import { timeEnd } from "../times.ts";
import { WINDOW } from "../windows.ts";

const QUESTION = listed("questions");
const BOUNDING = listed("bounding");
const MUCH = listed("muchOrFar");

/** Whether a plural follows "that", which then is no article: "that intelligence officers suspect". */
function isBeforePlural(doc: Document, i: number, limit: number): boolean {
  let end = i;
  while (end < limit && (doc.tags[end] === Tag.NN || doc.tags[end] === Tag.JJ)) end++;
  return end < limit && doc.tags[end] === Tag.NNS;
}

/**
 * Whether a clause starts behind an adverb, phrases or a time at `i`, with a comma or without one: "that | in March, the army said",
 * "that | last year he left".
 */
function startsBehindPhrase(doc: Document, i: number, limit: number): boolean {
  const { tags, tokens } = doc;
  let end = tags[i] === Tag.RB ? i + 1 : timeEnd(doc, i, limit);
  for (let steps = 0; steps < WINDOW.attachments && tags[end] === Tag.IN; steps++) {
    const next = nounPhraseAfter(doc, end + 1, limit);
    if (next === end + 1) return false;
    end = next;
  }
  if (end > i) return startsClause(doc, tokens.kind[end] === TokenKind.comma ? end + 1 : end, limit);
  // "That Norvia on Thursday announced".
  const subject = nounPhraseAfter(doc, i, limit);
  const day = tags[subject] === Tag.IN ? subject + 1 : subject;
  const verb = timeEnd(doc, day, limit);
  return subject > i && verb > day && isFiniteVerb(tags[verb] as number);
}

/** Whether "that" points at something and opens no clause: "flouts that treaty, and", "earns that much". */
function isPointing(doc: Document, i: number, limit: number): boolean {
  const { tags, tokens } = doc;
  const much = MUCH.has(tokens.hash[i + 1] as number);
  if (!much && (tags[i + 1] !== Tag.NN || tokens.caps[i + 1] !== 0)) return false;
  const kind = tokens.kind[i + 2];
  if (i + 2 >= limit || kind === TokenKind.stop) return true;
  return kind === TokenKind.comma && (much || tags[i + 3] === Tag.CC);
}

/** How content opens at `i`, if it says so itself: by a quotation mark, "that" or a question word. */
export function opener(doc: Document, i: number, limit: number): "quote" | "that" | "question" | null {
  if (i >= limit) return null;
  if (quotationAt(doc, i)) return "quote";
  const hash = doc.tokens.hash[i] as number;
  if (hash === THAT) {
    const tag = doc.tags[i];
    // "Told him to stay at home that night".
    const night = (doc.marks[i + 1] as number) & Mark.time && !isFiniteVerb(doc.tags[i + 2] as number);
    if ((night && doc.tags[i + 1] === Tag.NN) || isPointing(doc, i, limit)) return null;
    const follows = doc.tokens.kind[i + 1] === TokenKind.comma || quotationAt(doc, i + 1) !== null;
    return tag === Tag.SC ||
      tag === Tag.IN ||
      tag === Tag.WDT ||
      follows ||
      // "That up to a third could drop out".
      (BOUNDING.has(doc.tokens.hash[i + 1] as number) && doc.tags[i + 1] !== Tag.NN) ||
      // "That unless he had it nothing could be done".
      doc.tags[i + 1] === Tag.SC ||
      startsClause(doc, i + 1, limit) ||
      isBeforePlural(doc, i + 1, limit) ||
      startsBehindPhrase(doc, i + 1, limit)
      ? "that"
      : null;
  }
  if (QUESTION.has(hash)) return "question";
  return null;
}
