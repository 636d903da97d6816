import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import type { Run } from "../words/run.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { WINDOW } from "./windows.ts";

/** Where the verb of a source that stands before it begins, relative clauses passed over: "an aide, who was briefed on it, | said"; else `end`. */
function verbBehind({ tags }: Document, last: number, end: number): number {
  for (let i = last; i < end; i++)
    if (isFiniteVerb(tags[i] as number) && tags[i - 1] !== Tag.WP && tags[i - 1] !== Tag.WDT) return i;
  return end;
}

/**
 * Whether the words in and just behind a source say that it asked not to be named. "Close to" and its like say so beside its
 * noun alone: "a person close to the talks said", not "the firm said profits were close to zero".
 */
export function asksNotToBeNamed(doc: Document, roles: Lexicon["roles"], [first, last]: Run): boolean {
  const { tokens } = doc;
  const end = Math.min(tokens.count - 1, last + WINDOW.nameless);
  const start = tokens.start[first] as number;
  const upTo = (stop: number): string =>
    doc.text.slice(start, Math.min(stop, start + WINDOW.namelessUnits)).toLowerCase();
  const words = upTo(tokens.end[end] ?? 0);
  const holds = (phrases: readonly string[], part: string): boolean => phrases.some((phrase) => part.includes(phrase));
  const asks = holds(roles.anonymity, words);
  if (!asks && !holds(roles.intimacy, words)) return false;
  // In the sentence of the source.
  if (asks && holds(roles.anonymity, words.split(/[.!?]\s/)[0] ?? words)) return true;
  // With the verb and what follows it, for "both briefed on it", whose participle the tagger takes for the verb.
  const own = upTo(tokens.end[Math.min(end, verbBehind(doc, last, end) + 1)] ?? 0);
  return holds(roles.intimacy, own.split(/[.!?]\s/)[0] ?? own);
}
