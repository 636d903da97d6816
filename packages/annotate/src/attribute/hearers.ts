import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { BY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { skipAdverbials } from "./bounds/clauseContent.ts";
import type { Clause } from "./clause.ts";
import type { Cue } from "./cues.ts";
import { sourceBefore } from "./sources.ts";

// Those who were told what nobody is named to have told them: "a jury heard that C", "C, a jury was told".

const HEARING = listed("hearing");
const HEARERS = listed("hearers");

/** Whether a court heard what nobody is named for: "a jury at Arva Court heard that". */
export function isHearer({ tags, tokens }: Document, { entry }: Cue, [first, last]: Run): boolean {
  if (!HEARING.has(entry.hash) || entry.rest.length > 0) return false;
  let head = first;
  while (head + 1 < last && tags[head + 1] !== Tag.IN && tags[head + 1] !== Tag[","]) head++;
  return HEARERS.has(tokens.hash[head] as number);
}

/** Whoever was told what stands before them: "C, | a jury | was told on Thursday", "C, | the court | heard"; null where nobody was. */
export function hearerBehind({ doc, first, last }: Clause, cue: Cue): Run | null {
  const { kind, hash } = doc.tokens;
  const told = cue.shape === "passive" && cue.entry.lemma === "tell" && cue.entry.rest.length === 0;
  const hearer = told ? sourceBefore(doc, cue.group[0], first) : cue.subject;
  if (!hearer || !(told || isHearer(doc, cue, hearer)) || kind[hearer[0] - 1] !== TokenKind.comma) return null;
  // A comma that stands before the clause follows no content of it.
  if (hearer[0] - 1 <= first) return null;
  // "When she died, the family was told": the clause before tells when.
  let comma = first;
  while (kind[comma] !== TokenKind.comma) comma++;
  if ((doc.marks[first] as number) & Mark.fronting && comma === hearer[0] - 1) return null;
  if (hash[cue.group[1]] === BY) return null;
  const end = skipAdverbials(doc, cue.group[1], last);
  return end >= last || kind[end] === TokenKind.stop ? hearer : null;
}
