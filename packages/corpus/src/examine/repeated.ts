import { excerpt } from "../problem.ts";
import { isNewline, isSpace } from "../segment/characters.ts";
import type { Span } from "../span.ts";

/** Passages that begin alike for so many letters are compared. */
const ALIKE = 60;

/** A passage of fewer letters may be said twice: a heading, a refrain, a name with its office. */
const SHORTEST = 100;

/** So many places are looked at in a text; no article has more. */
const MOST = 50_000;

/** Says which passage of a body stands in it more than once. A passage begins where a sentence or a paragraph does. */
export function repeated(text: string, paragraphs: readonly Span[]): string | null {
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

/** Where the next sentence begins, roughly: behind a sentence's end and white space, or on a new line. */
function nextStart(text: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) continue;
    const before = text.charCodeAt(at - 1);
    if (isNewline(before)) return at;
    if (isSpace(before) && /[.!?…]["'”’)\]]?\s$/.test(text.slice(Math.max(0, at - 3), at))) return at;
  }
  return end;
}
