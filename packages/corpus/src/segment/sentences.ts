import type { Span } from "../span.ts";
import { endsSentence } from "./boundary.ts";
import { isNewline, isSpace } from "./characters.ts";
import { listItems } from "./list.ts";
import { isStop, readStop } from "./stop.ts";

/**
 * Returns the sentences of one paragraph: spans in order, without the white space around them, none empty. A
 * quotation mark or bracket that closes after the last stop belongs to the sentence. One pass, in linear time.
 */
export function sentences(text: string, paragraph: Span): Span[] {
  const from = skipSpace(text, paragraph[0], paragraph[1]);
  const to = paragraph[1];
  if (from >= to) return [];
  const items = listItems(text, from, to);
  const found: Span[] = [];
  items.forEach((item, index) => {
    split(text, item, items[index + 1] ?? to, found);
  });
  const [only] = found;
  return found.length === 1 && only !== undefined ? lines(text, only) : found;
}

/** Cuts where a stop ends a sentence and at blank lines. */
function split(text: string, from: number, to: number, found: Span[]): void {
  let start = from;
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code > 63 && code < 0x61f)) {
      at += 1;
      continue;
    }
    let end = 0;
    if (isStop(code)) {
      const stop = readStop(text, at, to);
      if (endsSentence(text, start, stop, to)) end = stop.end;
      at = stop.end;
    } else {
      if (isNewline(code) && isBlankLine(text, at, to)) end = at;
      at += 1;
    }
    if (end > 0) {
      push(found, text, start, end);
      start = at = skipSpace(text, end, to);
    }
  }
  push(found, text, start, to);
}

/** Lines without any stop are a list, one item a line; two may be one sentence that was broken. */
function lines(text: string, span: Span): Span[] {
  const words = text.slice(span[0], span[1]);
  if (words.length > 10_000 || /[.!?…]/.test(words) || !/\n.*\S.*\n/.test(words)) return [span];
  const found: Span[] = [];
  let start = span[0];
  for (const line of words.split("\n")) {
    push(found, text, start, start + line.length);
    start += line.length + 1;
  }
  return found;
}

function push(found: Span[], text: string, start: number, to: number): void {
  let end = to;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (end > start) found.push([start, end]);
}

function skipSpace(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isBlankLine(text: string, newline: number, to: number): boolean {
  let at = newline + 1;
  if (text.charCodeAt(newline) === 13 && text.charCodeAt(at) === 10) at += 1;
  while (at < to && isSpace(text.charCodeAt(at)) && !isNewline(text.charCodeAt(at))) at += 1;
  return at < to && isNewline(text.charCodeAt(at));
}
