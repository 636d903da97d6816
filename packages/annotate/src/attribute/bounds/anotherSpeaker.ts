import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Document } from "../../words/document.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { following } from "../cues.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { isTemporal, timeEnd } from "../times.ts";
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

/** Whether a verb of attribution follows a subject at `i`: "he said", "the minister added". */
export function attributesAt({ doc, cues, last: limit }: Clause, i: number): boolean {
  const end = nounPhraseAfter(doc, i, limit);
  // "The caller, who claimed to be a nurse, is": a relative clause is no "he said".
  if (end === i || doc.tags[i] === Tag.WP) return false;
  let v = verbOfPaper(doc, end, limit);
  const from = v;
  while (v < limit && (doc.tags[v] === Tag.RB || doc.tokens.kind[v] === TokenKind.comma) && v < from + 2) v++;
  if (v + 1 < limit && isFiniteVerb(doc.tags[v] as number) && doc.tags[v + 1] === Tag.VBN) v++;
  if (v >= limit || doc.quotationOf[v] !== 0) return false;
  // "…, the Courier understands.", "…, a jury heard on Monday.": with nothing behind it, a verb with a clause as well.
  const day = doc.tags[v + 1] === Tag.IN && isTemporal(doc, v + 2) ? v + 2 : v + 1;
  const last = doc.tokens.kind[timeEnd(doc, day, limit)] === TokenKind.stop ? Frame.clause : 0;
  return (cues.verbs.get(doc.tokens.hash[v] as number) ?? []).some(({ frames }) => frames & (Frame.quote | last));
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
