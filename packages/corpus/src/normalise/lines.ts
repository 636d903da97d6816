import { isNewline, isSpace } from "../segment/characters.ts";

/** A line that is not blank, without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** True if it is the first line, or a blank line stands before it. */
  readonly gap: boolean;
}

/** Returns the lines of a text that are not blank. */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  for (let at = 0; at < text.length; ) {
    let end = at;
    while (end < text.length && !isNewline(text.charCodeAt(end))) end += 1;
    const line = trimmed(text, at, end);
    if (line === null) gap = true;
    else {
      lines.push({ ...line, gap });
      gap = false;
    }
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}

function trimmed(text: string, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}
