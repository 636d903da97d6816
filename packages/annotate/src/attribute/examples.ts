import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { BY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { WINDOW } from "./windows.ts";

const GIVING = listed("giving");
const HEADED = listed("headed");
const OPENING = listed("giving", "headed");

/** Where the names of examples begin behind a word at `i`: "including | X", "led by | X"; -1 where none do. */
function openedAt({ tokens }: Document, i: number): number {
  if (!OPENING.has(tokens.hash[i] as number)) return -1;
  if (GIVING.has(tokens.hash[i] as number)) return i + 1;
  return HEADED.has(tokens.hash[i] as number) && tokens.hash[i + 1] === BY ? i + 2 : -1;
}

/** Where those names end: at a dash, or before the verb whose subject is the source. */
function endOf({ tags, tokens }: Document, from: number): number {
  const limit = Math.min(tokens.count, from + WINDOW.examples);
  for (let i = from; i < limit; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.dash || kind === TokenKind.stop || isFiniteVerb(tags[i] as number)) return i;
  }
  return limit;
}

/** Who are named of the many that a source describes: "officials, including | Tolm and Hoel, | said"; null where none are. */
export function examplesIn(doc: Document, [first, last]: Run): Run | null {
  const { tags, tokens } = doc;
  const parted = tags[last] === Tag[","] || tokens.kind[last] === TokenKind.dash;
  const limit = Math.min(tokens.count - 1, parted ? last + 1 : last);
  for (let i = first + 1; i <= limit; i++) {
    const from = openedAt(doc, i);
    if (from > 0 && doc.quotationOf[i] === doc.quotationOf[first]) return [from, endOf(doc, from)];
  }
  return null;
}
