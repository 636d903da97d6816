import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AS } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { WordSet } from "../words/wordSet.ts";
import { opener } from "./bounds/opener.ts";
import { nounPhraseAfter } from "./phrases.ts";
import { WINDOW } from "./windows.ts";

// "The agency quoted S as saying that C": what outlets give of what somebody else said.

/** Verbs of outlets that give what somebody else said. */
export const QUOTED: WordSet = listed("quoting");
const CITING = listed("citing");

/** Whoever is quoted, and "as saying", behind the verb that ends at `from`; null where words that he says follow. */
export function quotedAsSaying(doc: Document, from: number, last: number): { source: Run; cue: Run } | null {
  const end = nounPhraseAfter(doc, from, last);
  if (end === from || end + 1 >= last || doc.tokens.hash[end] !== AS || doc.tags[end + 1] !== Tag.VBG) return null;
  const told = nounPhraseAfter(doc, end + 2, last);
  return opener(doc, told, last) ? null : { source: [from, end], cue: [end, end + 2] };
}

/** Whoever stands between a verb of quoting and the "as" at `as`: "cited | two people familiar with the matter | as saying"; null where nobody does. */
export function quotedBefore({ tags, tokens, sentenceOf }: Document, as: number): Run | null {
  // The verb of quoting stands outside what it carries.
  const floor = tokens.sentences[sentenceOf[as] as number] as number;
  for (let i = as - 1; i >= Math.max(floor, as - WINDOW.relative); i--) {
    const hash = tokens.hash[i] as number;
    if (!QUOTED.has(hash) && !CITING.has(hash)) continue;
    const end = tags[as - 1] === Tag[","] ? as - 1 : as;
    // "Was quoted by the Tide as saying": whoever is quoted stands before.
    return end > i + 1 && tags[i + 1] !== Tag.IN ? [i + 1, end] : null;
  }
  return null;
}

/** Where the words of "as saying" end behind the verb of quoting at `verb`; -1 where none stand there. */
export function pastAsSaying({ tags, tokens, marks, quotationOf }: Document, verb: number, last: number): number {
  const hash = tokens.hash[verb] as number;
  if (!QUOTED.has(hash) && !CITING.has(hash)) return -1;
  for (let i = verb + 2; i + 1 < Math.min(last, verb + WINDOW.relative); i++) {
    if (quotationOf[i] !== 0 || tokens.kind[i] === TokenKind.stop) return -1;
    const says = tags[i + 1] === Tag.VBG && ((marks[i + 1] as number) & Mark.verb) !== 0;
    if (tokens.hash[i] === AS && says) return i + 2;
  }
  return -1;
}
