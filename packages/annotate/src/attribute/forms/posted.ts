import type { Document } from "../../words/document.ts";
import { Tag } from "../../words/tags.ts";
import { TokenKind } from "../../words/tokens.ts";
import { type Candidate, made } from "../candidate.ts";
import type { Clause } from "../clause.ts";
import { opensParagraph } from "../paragraphs.ts";
import { trimRun } from "../quoted.ts";
import { RANK } from "../ranks.ts";
import { holdsVerb } from "../verbReading.ts";

/** The most words of a name before its handle, and the most tokens of the handle. */
const NAME = 5;

/** Whether a mark stands at the token `i`. */
function isMark({ text, tokens }: Document, i: number, mark: string): boolean {
  return i < tokens.count && text.startsWith(mark, tokens.start[i] as number);
}

/** One past the handle in brackets at `i`: "(@edda_tolm)"; 0 where none stands there. */
function pastHandle(doc: Document, i: number, limit: number): number {
  const { tokens } = doc;
  if (tokens.kind[i] !== TokenKind.open || !isMark(doc, i + 1, "@")) return 0;
  for (let k = i + 2; k < Math.min(limit, i + 2 + NAME); k++) if (tokens.kind[k] === TokenKind.close) return k + 1;
  return 0;
}

/** The first token of the name that ends at `end`, behind a dash; -1 where none does. */
function dashedName({ tags, tokens }: Document, end: number, floor: number): number {
  let i = end;
  while (i > floor && end - i <= NAME && tokens.kind[i - 1] !== TokenKind.dash) i--;
  const isName = i > floor && i < end && tokens.kind[i - 1] === TokenKind.dash && tags[end - 1] === Tag.NNP;
  return isName ? i : -1;
}

/** One past the last mark-up before `i` in the paragraph, or where the paragraph begins. */
function bodyStart(doc: Document, i: number): number {
  let at = i;
  while (at > 0 && !opensParagraph(doc, at) && !isMark(doc, at - 1, ">")) at--;
  return at;
}

/** "C — Edda Tolm (@eddatolm) May 2, 2016": a post as pages embed it, with its writer and the day behind it. */
function handled(doc: Document, i: number, limit: number): Candidate | null {
  const past = pastHandle(doc, i, limit);
  if (past === 0) return null;
  const first = bodyStart(doc, i);
  const name = dashedName(doc, i, first);
  // What is told of somebody behind his handle is no signature: "— Edda Tolm (@eddatolm) writes on crime".
  let end = past;
  while (end < limit && !isMark(doc, end, "<")) end++;
  if (name < 0 || holdsVerb(doc, [past, end])) return null;
  const content = trimRun(doc, first, name - 1);
  if (content[1] <= content[0] || !holdsVerb(doc, content)) return null;
  return made({
    rule: "signed",
    presentation: "writing",
    content: [content],
    cue: [[name - 1, name]],
    source: [[name, i]],
    rank: RANK.signed,
  });
}

/** Posts of social networks as articles embed them, with their writer by name or handle. */
export function posted({ doc, first, last }: Clause): Candidate[] {
  const found: Candidate[] = [];
  for (let i = first; i < last; i++) {
    const one = handled(doc, i, last);
    if (one) found.push(one);
  }
  return found;
}
