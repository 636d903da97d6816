import { Frame } from "../../knowledge/cueLexicon.ts";
import type { Run } from "../../words/run.ts";
import { isFiniteVerb, Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import type { Clause } from "../clause.ts";
import { startsClause } from "../clauseSubject.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { whenEnd } from "../times.ts";

// Two inserted speakers in one sentence: "C, S estimated, and D, T added".

/** Whether somebody who has said what stands before is inserted at `i`, behind a comma and at the end of his clause. */
export function isSpokenFor(clause: Clause, i: number): boolean {
  const { kind } = clause.doc.tokens;
  let end = i;
  while (end < clause.last && kind[end] !== TokenKind.comma && kind[end] !== TokenKind.stop) end++;
  return isInsertedAt(clause, i, end);
}

/** Whether a subject and a verb of attribution, and no more than when, fill [i, comma). */
function isInsertedAt({ doc, cues, last }: Clause, i: number, comma: number): boolean {
  let v = nounPhraseAfter(doc, i, last);
  while (v < comma && (doc.tags[v] === Tag.RB || (isFiniteVerb(doc.tags[v] as number) && doc.tags[v + 1] === Tag.VBN)))
    v++;
  const entries = v > i ? cues.verbs.get(doc.tokens.hash[v] as number) : undefined;
  if (!entries?.some(({ frames, rest }) => rest.length === 0 && frames & (Frame.quote | Frame.clause))) return false;
  const end = whenEnd(doc, v + 1, last);
  // "Reported on its website".
  return end === comma || (doc.tags[end] === Tag.IN && nounPhraseAfter(doc, end + 1, last) === comma);
}

/** The clause before an inserted speaker behind that of another one: "C, S said, and | D |, T added". */
export function behindAnother(clause: Clause, [from, to]: Run): Run {
  const { tags, tokens, quotationOf } = clause.doc;
  for (let i = to - 1, comma = -1; i > from + 1; i--) {
    if (tokens.kind[i] !== TokenKind.comma || quotationOf[i] !== 0) continue;
    if (comma > 0 && isInsertedAt(clause, i + 1, comma)) return [comma + 2, to];
    comma = tags[i + 1] === Tag.CC && startsClause(clause.doc, i + 2, to) ? i : -1;
  }
  return [from, to];
}
