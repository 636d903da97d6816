import { isLower } from "../segment/characters.ts";
import type { Span } from "../span.ts";
import { furniture } from "./furniture.ts";
import type { Line } from "./lines.ts";

/**
 * Joins lines to paragraphs. A blank line ends a paragraph; so does a line end that the writer meant. Where lines are
 * wrapped at a width, a line end is meant only if the next line's first word would still have fitted. A line that is page
 * furniture is a paragraph of its own.
 */
export function paragraphs(text: string, lines: readonly Line[]): Span[] {
  const found: Span[] = [];
  for (let first = 0; first < lines.length; ) {
    let last = first + 1;
    while (last < lines.length && lines[last]?.gap === false) last += 1;
    const alone = last === first + 1 ? lines[first] : undefined;
    if (alone !== undefined) {
      found.push([alone.start, alone.end]);
      first = last;
      continue;
    }
    // Not spread: a text of a hundred thousand lines would be as many arguments.
    for (const span of joined(text, lines.slice(first, last))) found.push(span);
    first = last;
  }
  return found;
}

function joined(text: string, block: readonly Line[]): Span[] {
  const width = block.reduce((most, line) => Math.max(most, line.end - line.start), 0);
  const found: [number, number][] = [];
  let before: Line | null = null;
  for (const line of block) {
    const alone = isFurniture(text, line);
    const paragraph = found.at(-1);
    // A line without a sentence's end may be a label, but only if it is a paragraph so far.
    const ends = before !== null && (paragraph?.[0] === before.start || endsSentence(text, before));
    if (alone || before === null || paragraph === undefined || (ends && isMeant(text, before, line, width))) {
      found.push([line.start, line.end]);
    } else paragraph[1] = line.end;
    before = alone ? null : line;
  }
  return found;
}

function isFurniture(text: string, line: Line): boolean {
  return line.end - line.start < 200 && furniture(text.slice(line.start, line.end), false) !== null;
}

/** The widest line that a person or a program wraps by hand. */
const WRAP = 120;

/** True if the line end between two lines is a paragraph's end and not a wrapped line. */
export function isMeant(text: string, line: Line, next: Line, width: number): boolean {
  if (!endsSentence(text, line) && isLower(text.charCodeAt(next.start))) return false;
  if (width > WRAP) return true;
  const word = /^\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + WRAP)))?.[0] ?? "";
  return line.end - line.start + 1 + word.length <= width;
}

function endsSentence(text: string, line: Line): boolean {
  return /[.!?…:]["'”’»)\]]*$/.test(text.slice(Math.max(line.start, line.end - 6), line.end));
}
