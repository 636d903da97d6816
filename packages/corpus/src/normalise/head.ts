import type { Removed } from "../article.ts";
import { furniture } from "./furniture.ts";
import {
  creditUnderTitle,
  dateLine,
  headerLine,
  headerPrefix,
  isHeaderBelow,
  isOutlet,
  type Stated,
  sourceLine,
  textLabel,
} from "./header.ts";
import type { Line } from "./lines.ts";
import { isTitle } from "./title.ts";
import { isUnderlined } from "./underlined.ts";

/** What stands before the body. */
export interface Head {
  readonly stated: Stated;
  readonly removed: readonly Removed[];
  /** The lines that remain; the first may begin after a prefix. */
  readonly lines: readonly Line[];
}

interface Finding {
  readonly stated: Stated;
  readonly rule: string;
}

/** More lines than this never stand before a body. */
const MOST = 40;

/**
 * Reads the lines before the body: header lines, title, byline, date, furniture, in any order. The first line that is
 * none of these begins the body. `title` is what the input's own fields give, if anything.
 */
export function readHead(text: string, lines: readonly Line[], title: string | null): Head {
  const removed: Removed[] = [];
  let stated: Stated = title === null ? {} : { title };
  let found = false;
  let index = 0;
  for (; index < Math.min(lines.length, MOST); index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const words = text.slice(line.start, Math.min(line.end, line.start + 500));
    const under = removed.at(-1)?.rule === "title" || removed.at(-1)?.rule === "byline";
    const after = lines[index + 1];
    const isOver = isUnderlined(text, [line.start, line.end], after === undefined ? after : [after.start, after.end]);
    const finding: Finding | null =
      (removed.at(-1)?.rule === "header" && !line.gap ? belowHeader(text, line, words) : null) ??
      known(words) ??
      (isOver ? { stated: { title: words }, rule: found || "title" in stated ? "heading" : "title" } : null) ??
      (found ? (under ? underTitle(text, lines, index) : null) : titleAt(text, lines, index, title));
    if (finding === null) {
      const [first] = removed;
      if (title !== null || first === undefined || !isUnderMasthead(text, lines, removed)) break;
      // What was taken for the title is the name of the outlet.
      removed[0] = { ...first, rule: "header" };
      removed.push({ start: line.start, end: line.end, rule: "title" });
      stated = { ...stated, title: words, outlet: stated.outlet ?? text.slice(first.start, first.end) };
      continue;
    }
    found ||= finding.rule === "title";
    stated = { ...finding.stated, ...stated };
    removed.push({ start: line.start, end: line.end, rule: finding.rule });
  }
  const rest =
    removed.at(-1)?.rule === "header" ? labelled(text, lines.slice(index)) : prefixed(text, lines.slice(index));
  if (rest.removed !== null) removed.push(rest.removed);
  return { stated: { ...rest.stated, ...stated }, removed, lines: rest.lines };
}

/** A line right below one of a header, which says more of the article, or goes on with what that says behind spaces. */
function belowHeader(text: string, { start }: Line, words: string): Finding | null {
  const goesOn = /[ \t]{2}$/.test(text.slice(Math.max(0, start - 2), start));
  return goesOn || isHeaderBelow(words) ? { stated: {}, rule: "header" } : null;
}

/** A line that says by itself what it is. */
function known(words: string): Finding | null {
  const markdown = /^#{1,3}\s+(.+?)\s*#*$/.exec(words);
  if (markdown !== null) return { stated: { title: markdown[1] ?? "" }, rule: "title" };
  const header = headerLine(words);
  if (header !== null) return { stated: header, rule: /^[*_]*by\s/i.test(words) ? "byline" : "header" };
  const date = dateLine(words);
  if (date !== null) return { stated: date, rule: "date" };
  const rule = furniture(words, true);
  return rule === null ? null : { stated: {}, rule };
}

/** A line that says what it is only because a title stands above it: the outlet and the date, or who wrote it. */
function underTitle(text: string, lines: readonly Line[], index: number): Finding | null {
  const [line, next] = [lines[index], lines[index + 1]];
  // The body follows: a name that ends a text is no byline of it.
  if (line === undefined || next === undefined) return null;
  const words = text.slice(line.start, Math.min(line.end, line.start + 500));
  const source = sourceLine(words);
  if (source !== null) return { stated: source, rule: "header" };
  const after = text.slice(next.start, Math.min(next.end, next.start + 500));
  if (isOutlet(words) && dateLine(after) !== null) return { stated: { outlet: words }, rule: "header" };
  const by = creditUnderTitle(words);
  if (by === null) return null;
  const isApart = next.gap || known(after) !== null || sourceLine(after) !== null;
  return isApart ? { stated: by, rule: "byline" } : null;
}

function titleAt(text: string, lines: readonly Line[], index: number, title: string | null): Finding | null {
  const line = lines[index];
  if (line === undefined) return null;
  const words = text.slice(line.start, Math.min(line.end, line.start + 500));
  // Two prints of a title are about as long.
  const own = title !== null && line.end - line.start <= 2 * title.length + 20 && isSame(words, title);
  if (!own && !isTitle(text, lines, index, () => isApart(text, lines, index))) return null;
  return { stated: { title: words }, rule: "title" };
}

/** Whether what follows a line says by itself that it is no body. */
function isApart(text: string, lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1];
  if (next === undefined) return false;
  return (
    known(text.slice(next.start, Math.min(next.end, next.start + 500))) !== null ||
    underTitle(text, lines, index + 1) !== null
  );
}

/** Whether two prints of a title have the same words. Most first lines are told from it by their first letter. */
function isSame(words: string, title: string): boolean {
  if (words.startsWith(title) && NO_LETTERS.test(words.slice(title.length))) return true;
  return firstLetter(words) === firstLetter(title) && bare(words) === bare(title);
}

const NO_LETTERS = /^[\p{P}\p{S}\s]*$/u;

function firstLetter(words: string): string | undefined {
  return /[^\p{P}\p{S}\s]/u.exec(words)?.[0].toLowerCase().charAt(0);
}

/** A title's words without the marks that may differ between two prints of it. */
function bare(words: string): string {
  return words
    .replace(/[\p{P}\p{S}\s]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** Words of an outlet's name, at most. */
const NAME = 6;

/** Whether the title stands behind the name of the outlet and a date: it has a byline below it, and they have none. */
function isUnderMasthead(text: string, lines: readonly Line[], removed: readonly Removed[]): boolean {
  const [name, date, ...others] = removed;
  if (name?.rule !== "title" || date?.rule !== "date" || others.length > 0) return false;
  if (text.slice(name.start, name.end).split(/\s+/).length > NAME) return false;
  const [next, after] = [lines[3], lines[4]];
  if (next === undefined || !isTitle(text, lines, 2, () => true)) return false;
  const words = text.slice(next.start, Math.min(next.end, next.start + 500));
  return known(words)?.rule === "byline" || (creditUnderTitle(words) !== null && after?.gap === true);
}

/** What stands before the words of the body in its first line. */
interface Prefixed {
  readonly stated: Stated;
  readonly removed: Removed | null;
  readonly lines: readonly Line[];
}

/** Below a header the text may bear its name: `Text: The council …`. */
function labelled(text: string, lines: readonly Line[]): Prefixed {
  const [first, ...rest] = lines;
  const length = first === undefined ? 0 : textLabel(text.slice(first.start, Math.min(first.end, first.start + 100)));
  if (first === undefined || length === 0) return prefixed(text, lines);
  const start = first.start + length;
  const end = first.start + text.slice(first.start, start).trimEnd().length;
  return {
    stated: {},
    removed: { start: first.start, end, rule: "header" },
    lines: start < first.end ? [{ ...first, start }, ...rest] : rest,
  };
}

function prefixed(text: string, lines: readonly Line[]): Prefixed {
  const [first, ...rest] = lines;
  const prefix =
    first === undefined ? null : headerPrefix(text.slice(first.start, Math.min(first.end, first.start + 200)));
  if (first === undefined || prefix === null) return { stated: {}, removed: null, lines };
  const start = first.start + prefix.length;
  const end = first.start + text.slice(first.start, start).trimEnd().length;
  return {
    stated: prefix.stated,
    removed: { start: first.start, end, rule: "header" },
    lines: [{ ...first, start }, ...rest],
  };
}
