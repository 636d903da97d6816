import { Mark } from "../../knowledge/marks.ts";
import type { Document } from "../../words/document.ts";
import { listed } from "../../words/english.ts";
import { IN } from "../../words/ruleWords.ts";
import type { Run } from "../../words/run.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { clauseEnd } from "../bounds/clauseEnd.ts";
import { loosely } from "../bounds/looseClause.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { pastConjunction } from "../phrases.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { isTemporal, timeEnd } from "../times.ts";
import { WINDOW } from "../windows.ts";

const SHARE = listed("pollShares");

/** The comma behind a poll that opens a sentence, behind which a clause begins: "a poll, taken in May |, she"; -1 where none does. */
function commaBehind(doc: Document, poll: number, last: number): number {
  for (let i = poll + 1; i + 2 < last && i < poll + WINDOW.participle; i++) {
    if (doc.tokens.kind[i] !== TokenKind.comma || doc.quotationOf[i] !== 0) continue;
    const next = doc.tags[i + 1];
    if (next !== Tag.VBN && next !== Tag.VBD && next !== Tag.WDT && loosely(doc, i + 1, last, 0)) return i;
  }
  return -1;
}

/** Whether a run says who took the poll at its end, by a name: "the CBS News poll", not "the May poll". */
function isTaken(doc: Document, [first, last]: Run): boolean {
  for (let i = first; i < last; i++) if (doc.tags[i] === Tag.NNP && !isTemporal(doc, i)) return true;
  return false;
}

/** Whether shares of those who were asked stand in a run. */
function hasShare({ tokens }: Document, [first, last]: Run): boolean {
  return SHARE.hasAny(tokens.hash, first, last);
}

/** The "in" of the noun phrase of the poll at `poll`; -1 where none stands before it. */
function inOf({ tokens }: Document, poll: number, first: number): number {
  for (let i = poll - 1; i >= Math.max(first, poll - WINDOW.poll) && tokens.kind[i] !== TokenKind.comma; i--)
    if (tokens.hash[i] === IN) return i;
  return -1;
}

/** Where words for a poll at a sentence's end end, with when it was taken or published; -1 where more of the sentence follows. */
function lastOf(doc: Document, poll: number, last: number): number {
  const { tags, tokens } = doc;
  const from = tags[poll + 1] === Tag.VBN || tags[poll + 1] === Tag.VBD ? poll + 2 : poll + 1;
  const end = timeEnd(doc, from, last);
  const kind = tokens.kind[end];
  return end >= last || kind === TokenKind.stop || kind === TokenKind.comma ? end : -1;
}

/**
 * "In a CBS News poll last week, C", "C in a CBS News poll": what a poll found. Elections are polls as well: where nobody is
 * named who took it, shares of those who were asked tell it from one.
 */
export function polled(clause: Clause): Candidate[] {
  const { doc, last } = clause;
  const first = pastConjunction(doc, clause.first);
  const found: Candidate[] = [];
  for (let poll = first + 2; poll < last; poll++) {
    if (!((doc.marks[poll] as number) & Mark.poll) || doc.tags[poll] !== Tag.NN || doc.quotationOf[poll] !== 0)
      continue;
    const at = inOf(doc, poll, first);
    if (at < 0) continue;
    const opens = at === first;
    const end = opens ? commaBehind(doc, poll, last) : lastOf(doc, poll, last);
    if (end < 0) continue;
    const content = opens ? trimRun(doc, end + 1, clauseEnd(clause, end + 1)) : trimRun(doc, first, at);
    const taken = isTaken(doc, [at + 1, poll]);
    if (opens ? !taken && !hasShare(doc, content) : !taken || !hasShare(doc, content)) continue;
    found.push(
      made({
        rule: "preposition",
        content: [content],
        cue: [[at, at + 1]],
        source: [[at + 1, end]],
        rank: RANK.according,
      }),
    );
  }
  return found;
}
