import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, ONE, THAT } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { appositionAfter, nounPhraseAfter } from "./phrases.ts";

const INDEFINITE = listed("indefinite");
const NOT = listed("not");

/** The end of a phrase, behind the name where "and" joins words before it: "said trade and shipping lawyer Bram Hoel". */
function pastModifiers(doc: Document, first: number, end: number, limit: number): number {
  const { tags, tokens } = doc;
  const bare = end > first && tokens.hash[end] === AND && tags[end - 1] !== Tag.NNP && tags[end - 1] !== Tag.NNS;
  for (let i = first; bare && i < end; i++) if (tags[i] === Tag.DT || tags[i] === Tag.PRP$) return end;
  const next = tags[end + 1];
  if (!bare || end + 2 >= limit || (next !== Tag.NN && next !== Tag.JJ)) return end;
  const last = nounPhraseAfter(doc, end + 1, limit);
  return last > end + 2 && tags[last - 1] === Tag.NNP ? last : end;
}

/**
 * Whether a name behind the comma at `end` is no apposition of what stands before: "according to court documents, Bram Tolm, 29,
 * was held", "according to police, Tolm fled"; but "said the authors, Tolm and Hoel,".
 */
function isManyBefore({ tags, tokens, marks }: Document, first: number, end: number): boolean {
  const last = tags[end - 1];
  const bare = last === Tag.NN && end - first === 1 && tokens.caps[first] === 0;
  // "According to police, the suspects fled".
  if (tags[end] === Tag[","] && bare && tags[end + 1] === Tag.DT) return true;
  if (isOneBehindMany({ tags, tokens }, end)) return true;
  if (tags[end] !== Tag[","] || tags[end + 1] !== Tag.NNP || tokens.hash[first] === ONE) return false;
  if ((last !== Tag.NNS && !bare) || ((marks[end - 1] as number) & Mark.office) !== 0) return false;
  let next = end + 1;
  while (tags[next] === Tag.NNP || tags[next] === Tag.HYPH) next++;
  return tags[next] !== Tag.CC;
}

/** Whether behind a plural and its comma one alone is spoken of: "according to witnesses, a gunman fled"; not "the two, a baker and a nurse". */
function isOneBehindMany({ tags, tokens }: Pick<Document, "tags" | "tokens">, end: number): boolean {
  const many = tags[end - 1] === Tag.NNS && tags[end] === Tag[","];
  if (!many || tags[end + 1] !== Tag.DT || !INDEFINITE.has(tokens.hash[end + 1] as number)) return false;
  let next = end + 2;
  while (tags[next] === Tag.JJ || tags[next] === Tag.NN || tags[next] === Tag.HYPH) next++;
  return tags[next] !== Tag.CC && tags[next] !== Tag[","] && tags[next] !== Tag.IN;
}

/** Finds the source that follows its cue at `i`: "said Price, a spokesman". */
export function sourceAfter(doc: Document, i: number, limit: number): Run | null {
  const { tokens, marks } = doc;
  const end = pastModifiers(doc, i, nounPhraseAfter(doc, i, limit), limit);
  if (end === i) return null;
  // "The court said not allowing it was unfair".
  if (NOT.has(tokens.hash[i] as number)) return null;
  // "Tolm said | the claim that C went too far": what is spoken of.
  if (tokens.hash[end] === THAT && (marks[end - 1] as number) & (Mark.noun | Mark.unowned)) return null;
  return [i, isManyBefore(doc, i, end) ? end : appositionAfter(doc, end, limit)];
}
