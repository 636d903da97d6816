import { isNewline, isSpace } from "../segment/characters.ts";

/** A line that is not blank, without the white space around it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** True if it is the first line, or a blank line stands before it. */
  readonly gap: boolean;
}

/** The ends of lines that are no line feeds. To look for each is faster than to look for any. */
const OTHER_ENDS = ["\r", "\u0085", "\u2028", "\u2029"];

/** Returns the lines of a text that are not blank. */
export function textLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = true;
  // Most texts have line feeds alone, which are found faster.
  const isPlain = !OTHER_ENDS.some((end) => text.includes(end));
  for (let at = 0; at < text.length; ) {
    let end = at;
    if (isPlain) {
      end = text.indexOf("\n", at);
      if (end < 0) end = text.length;
    } else while (end < text.length && !isNewline(text.charCodeAt(end))) end += 1;
    let start = at;
    let stop = end;
    while (start < stop && isSpace(text.charCodeAt(start))) start += 1;
    while (stop > start && isSpace(text.charCodeAt(stop - 1))) stop -= 1;
    if (start === stop) gap = true;
    else {
      lines.push({ start, end: stop, gap });
      gap = false;
    }
    at = end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
  }
  return lines;
}
