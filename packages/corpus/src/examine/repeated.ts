import { excerpt } from "../problem.ts";
import type { Span } from "../span.ts";
import { mayBeginAlike } from "./passageStarts.ts";

/** Passages that begin alike for so many letters are compared. */
const ALIKE = 60;

/** A passage of fewer letters may be said twice: a heading, a refrain, a name with its office. */
const SHORTEST = 100;

/** So many places are looked at in a text; no article has more. */
const MOST = 50_000;

/** Says which passage of a body stands in it more than once. A passage begins where a sentence or a paragraph does. */
export function repeated(text: string, paragraphs: readonly Span[]): string | null {
  if (!mayBeginAlike(text, paragraphs, ALIKE)) return null;
  const seen = new Map<string, number>();
  let first: string | null = null;
  let count = 0;
  let left = MOST;
  for (const [start, end] of paragraphs) {
    for (let at = start; at < end && left > 0; left -= 1) {
      const key = text.slice(at, Math.min(at + ALIKE, end));
      const before = key.length < ALIKE ? undefined : seen.get(key);
      const length = before === undefined ? 0 : alike(text, before, at, end);
      if (before === undefined) seen.set(key, at);
      if (length >= SHORTEST) {
        first ??= text.slice(at, at + length);
        count += 1;
      }
      at = nextStart(text, at + Math.max(length, 1), end);
    }
  }
  if (first === null) return null;
  const others = count === 1 ? "" : `; ${count} passages stand twice or more`;
  return `Expected each passage once, got \`${excerpt(first)}\` again${others}`;
}

/** How far the text at two places is the same. */
function alike(text: string, one: number, other: number, end: number): number {
  let length = 0;
  while (
    other + length < end &&
    one + length < other &&
    text.charCodeAt(one + length) === text.charCodeAt(other + length)
  )
    length += 1;
  return length;
}

/** What stands before a sentence's first letter: the end of another, or a new line. */
const BEFORE = /(?:[.!?…]["'”’)\]]?\s|[\n\r\u0085\u2028\u2029])(?=\S)/g;

/** Where the next sentence begins, roughly. */
function nextStart(text: string, from: number, end: number): number {
  // No further than the end: where nothing is found, the rest of the text would be searched for each passage.
  const back = Math.min(3, from);
  const part = text.slice(from - back, end);
  BEFORE.lastIndex = 0;
  while (BEFORE.test(part)) if (BEFORE.lastIndex >= back) return from - back + BEFORE.lastIndex;
  return end;
}
