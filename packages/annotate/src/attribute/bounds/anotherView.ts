import { Frame } from "../../knowledge/cueLexicon.ts";
import { listed } from "../../words/english.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
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

/** Whether what whoever speaks does himself begins at `i`: "they promised cheap fuel, and | we promised clean air". */
export function isOursAt({ doc: { tokens, tags }, cues }: Clause, i: number): boolean {
  const verb = tags[i + 1] === Tag.RB ? i + 2 : i + 1;
  const says = isFiniteVerb(tags[verb] as number) && cues.verbs.has(tokens.hash[verb] as number);
  return says && OURS.has(tokens.hash[i] as number);
}
