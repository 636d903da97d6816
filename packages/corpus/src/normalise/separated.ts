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
 * headline and a byline or date behind it: a line that sets apart the sections of one article is followed by neither. Where no
 * line does, the header line with which the text begins may, where each article has it again behind an empty line; or a headline
 * each, with both a date and a byline below.
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
    if (areArticles(text, pieces))
      return placed(
        text,
        pieces.map(({ start, end }) => [start, end]),
      );
  }
  const pieces = [underHeaders, underTitles].map((find) => find(text, lines)).find((each) => areArticles(text, each));
  return pieces === undefined
    ? null
    : placed(
        text,
        pieces.map(({ start, end }) => [start, end]),
      );
}

const areArticles = (text: string, pieces: readonly Between[]): boolean =>
  pieces.length > 1 && pieces.every(({ own }) => isArticle(text, own));

/** What stands under each header line of the kind with which a text begins: `Title: …`. */
function underHeaders(text: string, lines: readonly Line[]): readonly Between[] {
  const nameOf = ({ start, end }: Line): string | undefined => {
    const words = text.slice(start, Math.min(end, start + 400));
    return headerLine(words) === null ? undefined : HEADER.exec(words)?.[1];
  };
  const [first] = lines;
  const name = first === undefined ? undefined : nameOf(first);
  if (name === undefined) return [];
  const isFirst = (line: Line, at: number): boolean => at === 0 || (line.gap && nameOf(line) === name);
  return from(lines, isFirst);
}

/** What stands under each headline that has a date and a byline below it, where the text begins with one. */
function underTitles(text: string, lines: readonly Line[]): readonly Between[] {
  const words = (line: Line | undefined): string =>
    line === undefined ? "" : text.slice(line.start, Math.min(line.end, line.start + 250));
  const isDate = (own: string): boolean => dateLine(own) !== null || sourceLine(own) !== null;
  const isBy = (own: string): boolean => isCredit(own) || (/^by\s/i.test(own) && headerLine(own) !== null);
  const isTitle = (line: Line, at: number): boolean => {
    const own = words(line);
    if (!line.gap || own.length > 200 || /[.;,:]$/.test(own) || isDate(own) || isBy(own)) return false;
    const below = [at + 1, at + 2, at + 3].map((each) => words(lines[each]));
    return headerLine(own) === null && below.some(isDate) && below.some(isBy);
  };
  const [first] = lines;
  return first !== undefined && isTitle(first, 0) ? from(lines, isTitle) : [];
}

/** The parts of a text of which each begins with such a line. */
function from(lines: readonly Line[], isFirst: (line: Line, at: number) => boolean): readonly Between[] {
  const starts = lines.flatMap((line, at) => (isFirst(line, at) ? [at] : []));
  return starts.map((start, at) => {
    const own = lines.slice(start, starts[at + 1]);
    return { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0, own };
  });
}

/** The name of a header line. */
const HEADER = /^[*_]*([A-Za-z][A-Za-z ]{1,20}?)[*_]*\s*[:=]/;

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
