import { isLower } from "../segment/characters.ts";
import type { Line } from "./lines.ts";
import { isMeant } from "./paragraphs.ts";

/** How far below the title prose must begin. */
const REACH = 12;

/**
 * True if the line at an index is the article's title: short, no sentence's end, apart from what follows (by a blank
 * line, by a line end that is not a wrapped line's, or because the caller knows), and prose comes after it.
 */
export function isTitle(text: string, lines: readonly Line[], index: number, apart: () => boolean): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined) return false;
  const words = text.slice(line.start, line.end);
  if (words.length > 200 || words.split(/\s+/).length > 30) return false;
  if (isLower(text.charCodeAt(line.start)) || /^[-*•>]|^\d{1,3}[.)]\s|^[([]/.test(words)) return false;
  // A full stop ends a sentence, unless it is an acronym's.
  if (/[.;,:…]["'”’»)]*$/.test(words) && !/(?:\p{Lu}\.){2,}["'”’]*$/u.test(words)) return false;
  if (!next.gap && !isApart(text, line, next) && !apart()) return false;
  return lines.slice(index + 1, index + 1 + REACH).some((other) => isProse(text.slice(other.start, other.end)));
}

/** Without a blank line between them: the next line is a whole paragraph, or the line end was meant. */
function isApart(text: string, line: Line, next: Line): boolean {
  return isMeant(text, line, next, Math.max(line.end - line.start, next.end - next.start));
}

/** True for words that read as a sentence: long enough, and with a sentence's end. */
function isProse(words: string): boolean {
  return words.length > 240 || (/[.!?…]["'”’»)\]]*(?:\s|$)/.test(words) && words.split(/\s+/, 8).length > 5);
}
