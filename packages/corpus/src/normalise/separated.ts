import { dateLine, headerLine, sourceLine } from "./header.ts";
import { type Line, textLines } from "./lines.ts";
import { isCredit } from "./people.ts";

/** A line that sets something apart and says nothing: `=====`, `-----`, `* * *`. */
const RULE = /^(?:([-=_*#~–—])\1{2,}|(?:[*-] ){2,}[*-])$/;

/** Lines behind a separator among which an article says what it is. */
const HEAD = 5;

/** One of several articles in a text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Its first line, from 1. */
  readonly line: number;
}

/**
 * The articles of a text that lines of one kind set apart. Each must have prose, and begin with header lines, or with a
 * headline and a byline or date behind it: a line that sets apart the sections of one article is followed by neither.
 *
 * @returns the articles, at least two; null where the text is one
 */
export function separated(text: string): readonly Piece[] | null {
  const lines = textLines(text);
  const kinds = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.end - line.start > 200) continue;
    const words = text.slice(line.start, line.end);
    if (!RULE.test(words)) continue;
    const kind = words.slice(0, 2);
    const before = kinds.get(kind);
    if (before === undefined) kinds.set(kind, [line]);
    else before.push(line);
  }
  for (const rules of kinds.values()) {
    const pieces = between(lines, rules);
    if (pieces.length > 1 && pieces.every(({ own }) => isArticle(text, own)))
      return placed(
        text,
        pieces.map(({ start, end }) => [start, end]),
      );
  }
  return null;
}

interface Between {
  readonly start: number;
  readonly end: number;
  readonly own: readonly Line[];
}

function between(lines: readonly Line[], rules: readonly Line[]): readonly Between[] {
  const found: Between[] = [];
  let own: Line[] = [];
  let next = 0;
  const flush = (): void => {
    const [first, last] = [own[0], own.at(-1)];
    if (first !== undefined && last !== undefined) found.push({ start: first.start, end: last.end, own });
    own = [];
  };
  for (const line of lines) {
    if (line.start === rules[next]?.start) {
      flush();
      next += 1;
    } else own.push(line);
  }
  flush();
  return found;
}

function isArticle(text: string, lines: readonly Line[]): boolean {
  const words = (line: Line): string => text.slice(line.start, Math.min(line.end, line.start + 400));
  if (!lines.some((line) => isProse(words(line)))) return false;
  const head = lines.slice(0, HEAD).map(words);
  const says = (line: string): boolean =>
    headerLine(line) !== null || dateLine(line) !== null || sourceLine(line) !== null;
  const [first = "", second = "", third = ""] = head;
  if (headerLine(first) !== null) return [second, third].some(says) && !isProse(first);
  return first.length <= 200 && !/[.;,:]$/.test(first) && [second, third].some((line) => says(line) || isCredit(line));
}

function isProse(words: string): boolean {
  return words.length > 60 && /[.!?…]["'”’»)\]]*(?:\s|$)/.test(words);
}

/** Articles with the lines where they begin. */
export function placed(text: string, spans: readonly (readonly [number, number])[]): readonly Piece[] {
  let line = 1;
  let at = 0;
  return spans.map(([start, end]) => {
    for (let found = text.indexOf("\n", at); found >= 0 && found < start; found = text.indexOf("\n", found + 1)) {
      line += 1;
      at = found + 1;
    }
    return { start, end, line };
  });
}
