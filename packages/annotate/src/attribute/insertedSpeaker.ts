import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { SAID } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { nounPhraseAfter } from "./phrases.ts";
import { sourceBefore } from "./sources.ts";
import { verbGroup } from "./verbs.ts";
import { WINDOW } from "./windows.ts";

/** Whether the token at `i` parts what somebody says from who says it. */
function parts({ tokens: { kind } }: Document, i: number): boolean {
  return kind[i] === TokenKind.comma || kind[i] === TokenKind.quote || kind[i] === TokenKind.quoteClose;
}

/**
 * Who has just said what stands before a second verb at `v`: "C, | a judge | said on Thursday, but added that D". Null where
 * no attribution behind its content is closed by the comma before the conjunction.
 */
export function insertedSpeaker(doc: Document, v: number, floor: number): Run | null {
  const { tags, tokens, marks } = doc;
  const and = v - 1;
  if (tags[and] !== Tag.CC || tokens.kind[and - 1] !== TokenKind.comma) return null;
  for (let i = and - 2; i > floor && and - i < WINDOW.relative; i--) {
    if (parts(doc, i)) return null;
    const verb = isFiniteVerb(tags[i] as number) || tags[i] === Tag.VBN;
    if (!verb || ((marks[i] as number) & Mark.verb) === 0) continue;
    const [first] = verbGroup(doc, i, floor);
    // "…, said Hoel, but added".
    if (tokens.hash[i] === SAID && parts(doc, first - 1) && nounPhraseAfter(doc, i + 1, and) === and - 1)
      return [i + 1, and - 1];
    const speaker = sourceBefore(doc, first, floor);
    const who = speaker && (tags[speaker[0]] === Tag.WP || tags[speaker[0]] === Tag.WDT);
    return speaker && !who && speaker[0] > floor && parts(doc, speaker[0] - 1) ? speaker : null;
  }
  return null;
}
