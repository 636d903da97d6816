import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, LONGER, NO, OF, THERE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { hasFiniteVerb, isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { appositionAfter, isNominal, isWho, nounPhraseAfter } from "./phrases.ts";
import { quotationAt } from "./quoted.ts";
import { sourceBefore } from "./sources.ts";

const SOME = listed("someAlone");
const COUNTED = listed("quantities", "numerals");

/**
 * Finds the subject of the clause that a verb without one belongs to ("…, adding that"; "He left and said"): the noun
 * phrase before the first finite verb of the sentence, or of the last clause that a comma and a conjunction join to it.
 */
export function clauseSubject(doc: Document, v: number, floor: number): Run | null {
  const { tags } = doc;
  let from = floor;
  for (let i = v - 1; i > floor; i--) {
    if (tags[i] === Tag.CC && i + 1 < v && joinsClause(doc, i, floor) && startsClause(doc, i + 1, v)) {
      from = i + 1;
      break;
    }
    // "The road was shut because the firm refused | to say why": whoever refuses.
    const opens = i < v - 1 && tags[v] === Tag.TO && isFrontingAt(doc, i) && startsClause(doc, i + 1, v);
    if (opens && hasFiniteVerb(tags, floor, i)) {
      from = i + 1;
      break;
    }
  }
  from = behindFronted(doc, from, v);
  const fronted = tags[from] === Tag.WRB || tags[from] === Tag.SC;
  let aside = false;
  for (let i = from, skipped = !fronted; i < v; i++) {
    const tag = tags[i] as number;
    if (!isFiniteVerb(tag) || doc.quotationOf[i] !== 0) continue;
    // "Tolm, who says that a judge was biased, left, saying": all but what follows a comma is told of Tolm.
    if (aside && tags[i - 1] !== Tag[","] && tags[i - 1] !== Tag.RB) continue;
    // "When I asked the agent laughed and told me": the first verb is that of an adverbial clause.
    if (!skipped && i + 1 < v && hasSubject(doc, i + 1, v)) {
      skipped = true;
      continue;
    }
    let first = i;
    while (first > from && tags[first - 1] === Tag.RB) first--;
    const source = sourceBefore(doc, first, from);
    if (source && isWho(doc, source[0]) && tags[source[0] - 1] === Tag[","]) aside = true;
    if (source && !(isWho(doc, source[0]) && source[1] - source[0] === 1) && tags[source[0]] !== Tag.WDT) return source;
  }
  return null;
}

/**
 * Where the main clause begins behind an adverbial one, at the sentence's front or behind a comma before the first verb: "On
 * Monday, after Hoel praised it, | Tolm left"; `from` where there is none.
 */
function behindFronted(doc: Document, from: number, v: number): number {
  const { tags, tokens, marks } = doc;
  let opens = from;
  while (opens < v && !((marks[opens] as number) & Mark.fronting && (opens === from || tags[opens - 1] === Tag[","]))) {
    if (isFiniteVerb(tags[opens] as number)) return from;
    opens++;
  }
  for (let i = opens + 1; i < v; i++)
    if (tokens.kind[i] === TokenKind.comma && hasFiniteVerb(tags, opens, i) && startsClause(doc, i + 1, v))
      return i + 1;
  return from;
}

/** The subject of the clause before token `at`, in its sentence; null where it has none. */
export function subjectWords(doc: Document, at: number): Run | null {
  return clauseSubject(doc, at, doc.tokens.sentences[doc.sentenceOf[at] as number] as number);
}

/** Whether "when", "because" or the like stands at `i` inside a sentence. */
export function isFrontingAt({ tags, marks }: Document, i: number): boolean {
  return (tags[i] === Tag.SC || tags[i] === Tag.WRB) && ((marks[i] as number) & Mark.fronting) !== 0;
}

/** Whether the conjunction at `i` may join a clause to the one before: behind a comma, or where no noun stands that it might join another to. */
function joinsClause(doc: Document, i: number, floor: number): boolean {
  const before = doc.tags[i - 1] as number;
  if (before === Tag[","]) return true;
  const adds = isNominal(before) || before === Tag.PRP || before === Tag.CD || before === Tag.JJ;
  return doc.tokens.hash[i] === AND && !adds && hasFiniteVerb(doc.tags, floor, i);
}

/** Whether a finite verb with a noun before it stands in [from, to). */
function hasSubject(doc: Document, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++)
    if (isFiniteVerb(doc.tags[i] as number) && isNominal(doc.tags[i - 1] as number) && doc.tags[i - 2] !== Tag.CC)
      return true;
  return false;
}

/** Where a second subject ends that "and" joins to the name before `i`: "thinks Hoel and his staff | need help"; `i` where none does. */
function conjunctEnd(doc: Document, i: number, limit: number): number {
  const { tags, tokens } = doc;
  const next = tags[i + 1];
  if (tokens.hash[i] !== AND || (tags[i - 1] !== Tag.NNP && tags[i - 1] !== Tag.PRP)) return i;
  if (next !== Tag.NNP && next !== Tag["PRP$"] && next !== Tag.JJ) return i;
  const end = nounPhraseAfter(doc, i + 1, limit);
  return end > i + 1 ? end : i;
}

/** Whether a clause with its own subject starts at `i`: a noun phrase or pronoun and a finite verb after it. */
export function startsClause(doc: Document, i: number, limit: number): boolean {
  const { tags } = doc;
  if (i >= limit) return false;
  const alone = doc.tokens.hash[i] === THERE || SOME.has(doc.tokens.hash[i] as number);
  // "There was none", "all were old".
  if (tags[i] === Tag.EX || (alone && isFiniteVerb(tags[i + 1] as number))) return true;
  let at = i;
  while (at < limit && (tags[at] === Tag.RB || tags[at] === Tag.CC) && at < i + 2) at++;
  let end = nounPhraseAfter(doc, at, limit);
  if (end === at) return false;
  // "Three of the walls were damp", "most of us think".
  if (doc.tokens.hash[end] === OF && COUNTED.has(doc.tokens.hash[end - 1] as number)) {
    const whole = nounPhraseAfter(doc, end + 1, limit);
    if (whole > end + 1) end = whole;
  }
  end = Math.max(end, appositionAfter(doc, end, limit));
  // "Told them she “could make it disappear”": the mark stands before the verb.
  const joined = conjunctEnd(doc, end, limit);
  if (joined > end) end = joined;
  // "Told clients she no longer believed it".
  if (doc.tokens.hash[end] === NO && doc.tokens.hash[end + 1] === LONGER) end += 2;
  while (end < limit && (tags[end] === Tag.RB || quotationAt(doc, end))) end++;
  return end < limit && isFiniteVerb(tags[end] as number);
}
