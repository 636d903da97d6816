import { english } from "@readout/lexicon";
import type { Span } from "../span.ts";

const planning = new Set(english.planning);
const scheduling = new Set(english.scheduling);
const saying = new Set(english.tagVerbs);
const be = new Set([...english.be, ...english.beNonfinite]);
const between = new Set(english.beforeTimes);

/** So many words before and behind a time are looked at. */
const WINDOW = 24;

/**
 * Whether the words around a time put it ahead of the day on which they were written: "will" or a plan ("is to", "due") stands
 * before it, and no word of saying or past verb nearer. A time that opens its sentence is decided by what follows.
 */
export function isAhead(text: string, [start, end]: Span, [from, to]: Span): boolean {
  const before = wordsOf(text.slice(Math.max(from, start - 240), start)).slice(-WINDOW);
  const opening = before.every((word) => between.has(word));
  if (!opening) return aheadBefore(before);
  const after = wordsOf(text.slice(end, Math.min(to, end + 160))).slice(0, WINDOW);
  return after.find((word, at) => isWill(word) || isPast(after, at)) === after.find(isWill) && after.some(isWill);
}

function aheadBefore(words: readonly string[]): boolean {
  let at = words.length - 1;
  while (at >= 0 && between.has(words[at] ?? "")) at -= 1;
  const last = words[at] ?? "";
  if (scheduling.has(last)) return true;
  if (saying.has(last) || isPast(words, at)) return false;
  for (; at >= 0; at -= 1) {
    const word = words[at] ?? "";
    if (saying.has(word)) return false;
    if (isWill(word) || (word === "to" && planning.has(words[at - 1] ?? ""))) return true;
  }
  return false;
}

function isWill(word: string): boolean {
  return word === "will" || word === "won’t" || word === "won't" || /^\p{L}+['’]ll$/u.test(word);
}

/** A form in -ed that is no passive of what is planned ("will be released"). */
function isPast(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  return (word.length > 4 && word.endsWith("ed") && !be.has(words[at - 1] ?? "")) || saying.has(word);
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
}
