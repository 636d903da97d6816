import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import type { Run } from "../../words/run.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { loosely } from "../bounds/looseClause.ts";
import { isList } from "../bounds/objectEnd.ts";
import { type Candidate, made } from "../candidate.ts";
import { canSpeak } from "../canSpeak.ts";
import type { Clause } from "../clause.ts";
import { nounPhraseAfter } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { WINDOW } from "../windows.ts";

const OPENING = listed("views");
const ASIDE = listed("asides");

/** The comma behind "For S" after which a clause of its own begins, asides passed over; -1 where none does. */
function viewedAt(doc: Document, from: number, last: number): number {
  for (let i = from; i + 2 < last && i < from + WINDOW.holder; i++) {
    if (doc.tokens.kind[i] !== TokenKind.comma || doc.quotationOf[i] !== 0) continue;
    if (ASIDE.has(doc.tokens.hash[i + 1] as number) || isList(doc, i, last)) continue;
    if (loosely(doc, i + 1, last, 0)) return i;
  }
  return -1;
}

/** A quotation of more tokens, its marks among them, is more than a name or a scare quote. */
const SCARE_QUOTE = 4;

/** Whether words of somebody stand in quotation marks in the run. */
function isQuoting(doc: Document, [from, to]: Run): boolean {
  return doc.quotations.some(({ first, last }) => first >= from && last <= to && last - first > SCARE_QUOTE);
}

/**
 * "For S, C" and "To S, C" at a sentence's head, where C quotes: what it quotes is S's. Without a quotation the form
 * as often says whom something concerns ("For Trump, 38 % would be scared"), and nothing tells the two apart here.
 */
export function view(clause: Clause): Candidate | null {
  const { doc, roles, first, last } = clause;
  const cue = doc.tags[first] === Tag.CC ? first + 1 : first;
  if (!OPENING.has(doc.tokens.hash[cue] as number)) return null;
  const end = nounPhraseAfter(doc, cue + 1, last);
  if (end === cue + 1 || !canSpeak(doc, roles, [cue + 1, end])) return null;
  const comma = viewedAt(doc, end, last);
  if (comma < 0) return null;
  const content = trimRun(doc, comma + 1, clauseEnd(clause, comma + 1));
  if (!isQuoting(doc, content)) return null;
  return made({
    rule: "view",
    content: [content],
    cue: [[cue, cue + 1]],
    source: [[cue + 1, comma]],
    rank: RANK.view,
  });
}
