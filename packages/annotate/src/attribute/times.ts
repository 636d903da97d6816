import { Mark } from "../knowledge/marks.ts";
import type { Document } from "../words/document.ts";
import { listed, listedNouns } from "../words/english.ts";
import { AS } from "../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";

const ABBREVIATED = listed("dayAbbreviations");

/** Whether a time or a day stands at `i`; with a capital, as "may" and "march" are other words. */
export function isTemporal(doc: Document, i: number): boolean {
  const { caps, hash, start } = doc.tokens;
  if (caps[i] === 0 || ((doc.marks[i] as number) & Mark.temporal) === 0) return false;
  // "Petra May", "Park Sun-hae"; "Tuesday's raid" is a raid.
  const next = doc.tags[i + 1];
  // "Sun Jianguo", "Sun added".
  if (ABBREVIATED.has(hash[i] as number) && (next === Tag.NNP || isFiniteVerb(next as number))) return false;
  return !doc.calendarNames.has(start[i] as number) && next !== Tag.HYPH && next !== Tag.POS;
}

/** Where the words for a time that stand at `i` end, "yesterday", "late Tuesday", "last week"; `i` where none stand. */
export function timeEnd(doc: Document, i: number, limit: number): number {
  const { marks } = doc;
  const { kind, hash } = doc.tokens;
  // "As early as May", "as recently as last week".
  if (hash[i] === AS && hash[i + 2] === AS && i + 3 < limit && doc.tags[i + 1] === Tag.RB) {
    const end = timeEnd(doc, i + 3, limit);
    return end > i + 3 ? end : i;
  }
  // "Earlier this week", "late last Friday".
  let at = i;
  if (at < limit && (marks[at] as number) & Mark.earlier) at++;
  for (let steps = 0; steps < 2 && at < limit && (marks[at] as number) & Mark.dating; steps++) at++;
  if (at >= limit || kind[at] !== TokenKind.word || doc.tags[at + 1] === Tag.POS) return i;
  if ((marks[at] as number) & Mark.point || isTemporal(doc, at))
    return (marks[at + 1] as number) & Mark.time ? at + 2 : at + 1;
  return at > i && (marks[at] as number) & Mark.time ? at + 1 : i;
}

/** Where they end with the preposition before a day as one of them: "on Tuesday", "Tuesday"; `i` where none stand. */
export function whenEnd(doc: Document, i: number, limit: number): number {
  return timeEnd(doc, doc.tags[i] === Tag.IN && isTemporal(doc, i + 1) ? i + 1 : i, limit);
}

/** Where words for a time that end with the token at `j` begin, "this month", "this past week"; behind it where none do. */
export function timeStart(doc: Document, j: number, floor: number): number {
  for (let i = Math.max(floor + 1, j - 2); i <= j; i++) if (timeEnd(doc, i, j + 1) === j + 1) return i;
  return j + 1;
}

const UNIT = listedNouns("units");

/** Where the words for how long begin that end before `i`: "it was sound | two weeks | after"; `i` where none do. */
export function beforeTime({ tags, tokens }: Document, i: number, floor: number): number {
  if (i - 1 <= floor || !UNIT.has(tokens.hash[i - 1] as number)) return i;
  let start = i - 1;
  while (start - 1 > floor && (tags[start - 1] === Tag.CD || tags[start - 1] === Tag.DT)) start--;
  return start;
}
