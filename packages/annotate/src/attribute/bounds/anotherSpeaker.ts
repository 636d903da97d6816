import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { IN, THAT, THE } from "../../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { following } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { whenEnd } from "../times.ts";
import { WINDOW } from "../windows.ts";
import { opener } from "./opener.ts";

// Where somebody else begins to speak behind a content.

/** Where the verb of a subject stands behind a participle that tells of it: "a report published on Monday | says"; `i` where none does. */
function verbOfPaper({ tags, tokens }: Document, i: number, limit: number): number {
  if (tags[i] !== Tag.VBN && !(tags[i] === Tag.VBD && tags[i + 1] === Tag.IN)) return i;
  for (let v = i + 1; v < Math.min(limit, i + WINDOW.toComma); v++) {
    if (isFiniteVerb(tags[v] as number)) return tokens.kind[v + 1] === TokenKind.stop ? v : i;
    if (tokens.kind[v] === TokenKind.comma) return i;
  }
  return i;
}

const KEEPING = listed("keeping");
const MANY = listed("someAlone", "quantities");

/** Where "one in four", or "several" before its verb, ends that begins at `i`; undefined where neither stands there. */
function shareEnd({ tags, tokens }: Document, i: number): number | undefined {
  const verb = isFiniteVerb(tags[i + 1] as number) || tags[i + 1] === Tag.VBN;
  if (verb && MANY.has(tokens.hash[i] as number)) return i + 1;
  return tags[i] === Tag.CD && tokens.hash[i + 1] === IN && tags[i + 2] === Tag.CD ? i + 3 : undefined;
}

/** Whether a verb of attribution follows a subject at `i`: "he said", "the minister added". */
export function attributesAt({ doc, cues, last: limit }: Clause, i: number): boolean {
  const end = shareEnd(doc, i) ?? nounPhraseAfter(doc, i, limit);
  // "The caller, who claimed to be a nurse, is": a relative clause is no "he said".
  if (end === i || doc.tags[i] === Tag.WP) return false;
  // "…, an inquiry into the fire heard on Monday."
  const attached = doc.tags[end] === Tag.IN ? nounPhraseAfter(doc, end + 1, limit) : end;
  const parted = attached > end + 1;
  let v = verbOfPaper(doc, parted ? attached : end, limit);
  const from = v;
  while (v < limit && (doc.tags[v] === Tag.RB || doc.tokens.kind[v] === TokenKind.comma) && v < from + 2) v++;
  const next = doc.tags[v + 1];
  // "Suppliers keep telling us that".
  const keeps = next === Tag.VBG && KEEPING.has(doc.tokens.hash[v] as number);
  if (v + 1 < limit && isFiniteVerb(doc.tags[v] as number) && (next === Tag.VBN || keeps)) v++;
  if (v >= limit || doc.quotationOf[v] !== doc.quotationOf[i]) return false;
  const entries = cues.verbs.get(doc.tokens.hash[v] as number);
  if (!entries) return false;
  // "…, the Courier understands.", "…, a jury heard on Monday.": with nothing behind it, a verb with a clause as well.
  const last = doc.tokens.kind[whenEnd(doc, v + 1, limit)] === TokenKind.stop ? Frame.clause : 0;
  const asked = parted ? last : Frame.quote | last;
  // "The army had put boats on standby" is none of "the army put it".
  return entries.some(
    ({ frames, behind }) => frames & asked && (behind.length === 0 || following(doc, v, [behind], limit)),
  );
}

/** Whether what somebody says or asks begins at `i`: "a clerk warned them that C", "its auditor concluded that C", "she asked to see it". */
export function speaksAt({ doc, cues, last: limit }: Clause, i: number): boolean {
  let v = nounPhraseAfter(doc, i, limit);
  if (v === i) return false;
  while (
    v + 1 < limit &&
    (doc.tags[v] === Tag.RB || (isFiniteVerb(doc.tags[v] as number) && doc.tags[v + 1] === Tag.VBN))
  )
    v++;
  if (v + 1 >= limit || doc.quotationOf[v] !== 0) return false;
  const entries = cues.verbs.get(doc.tokens.hash[v] as number) ?? [];
  const that = (at: number): boolean => opener(doc, at, limit) === "that";
  if (entries.some(({ frames }) => frames & Frame.clause) && that(v + 1)) return true;
  if (!entries.some(({ frames }) => frames & Frame.quote)) return false;
  const hearer = nounPhraseAfter(doc, v + 1, limit);
  const asks =
    doc.tags[hearer] === Tag.TO ||
    entries.some(({ behind }) => behind.length > 0 && following(doc, v, [behind], limit));
  return (
    asks || that(hearer) || startsClause(doc, v + 1, limit) || (hearer > v + 1 && startsClause(doc, hearer, limit))
  );
}

const SOME = listed("someOfMany");
const OTHERS = listed("restOfMany");
/** How many words stand between a mark that parts clauses and "the other". */
const PARTING = 4;

/**
 * Whether the clause behind the mark or the conjunction at `i` is of the other of two or more of whom the content from `k` tells: "said one of
 * them saw it, | while the other denied it".
 */
export function isOfTheOther({ tags, tokens }: Document, k: number, i: number): boolean {
  const first = tokens.hash[k] === THAT ? k + 1 : k;
  if (!SOME.has(tokens.hash[first] as number)) return false;
  let other = i;
  while (other < i + PARTING && (tags[other] === Tag[","] || tags[other] === Tag.CC || tags[other] === Tag.SC)) other++;
  if (tags[other] === Tag.DT && tokens.hash[other] === THE) other++;
  return other > i && OTHERS.has(tokens.hash[other] as number);
}
