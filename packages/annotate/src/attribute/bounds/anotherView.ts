import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { isFiniteVerb } from "../../words/tags.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { opener } from "./opener.ts";

const OURS = listed("narrators", "ourselves");

/** Whether a subject, its verb and a clause of what it says or holds start at `i`: "engineers doubted it was ready". */
export function viewsAt({ doc, cues, last: limit }: Clause, i: number): boolean {
  const v = nounPhraseAfter(doc, i, limit);
  if (v === i || v + 1 >= limit || doc.quotationOf[v] !== 0 || !isFiniteVerb(doc.tags[v] as number)) return false;
  const clausal = (cues.verbs.get(doc.tokens.hash[v] as number) ?? []).some(({ frames }) => frames & Frame.clause);
  return clausal && (opener(doc, v + 1, limit) === "that" || startsClause(doc, v + 1, limit));
}

/** Whether the subject at `i` is whoever speaks: "I", "we". */
export function isOurs({ tokens }: Document, i: number): boolean {
  return OURS.has(tokens.hash[i] as number);
}
