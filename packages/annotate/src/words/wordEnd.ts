import { english } from "@readout/lexicon";
import { classOf, DIGIT, isApostrophe, LETTER, SPACE, STOP } from "./characters.ts";
import { isCapital, lower } from "./letters.ts";

const ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...english.withStops,
  ...english.monthAbbreviations,
  ...english.dayAbbreviations,
]);

/** Where the clitic of the word [start, end) begins, or `end` where it has none: `'s`, `n't`, `'re` … */
export function clitic(text: string, start: number, end: number): number {
  for (let i = Math.max(start + 1, end - 3); i < end; i++) {
    if (!isApostrophe(text.charCodeAt(i))) continue;
    const tail = text.slice(i + 1, end).toLowerCase();
    if (tail === "t" && lower(text.charCodeAt(i - 1)) === 0x6e && i - 1 > start) return i - 1;
    if (tail === "s" || tail === "re" || tail === "ve" || tail === "ll" || tail === "d" || tail === "m") return i;
  }
  return end;
}

/**
 * Whether a letter and the mark behind it are the two bytes of one letter, read as if each were a character: "ñ" as "Ã±". Names
 * with such letters are one word.
 */
function isDamaged(text: string, at: number, limit: number): boolean {
  const code = text.charCodeAt(at);
  // Also where the accent of the first is a character of its own.
  const apart = (code === 0x302 || code === 0x303) && text.charCodeAt(at - 1) === 0x41;
  if (code !== 0xc2 && code !== 0xc3 && !apart) return false;
  const next = at + 1 < limit ? text.charCodeAt(at + 1) : 0;
  return next >= 0x80 && next <= 0xbf && next !== 0xa0;
}

/** Where the run of letters, digits and inner apostrophes, stops and commas that starts at `from` ends. */
export function wordEnd(text: string, from: number, limit: number): number {
  let i = from;
  while (i < limit) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === LETTER || kind === DIGIT || (code >= 0xd800 && code <= 0xdfff)) {
      i += isDamaged(text, i, limit) ? 2 : 1;
      continue;
    }
    const next = i + 1 < limit ? classOf(text.charCodeAt(i + 1)) : 0;
    const previous = i > from ? classOf(text.charCodeAt(i - 1)) : 0;
    const joins =
      (isApostrophe(code) && previous === LETTER && next === LETTER) ||
      (code === STOP && next !== 0 && next !== SPACE) ||
      (code === 0x2c && previous === DIGIT && next === DIGIT) ||
      (code === 0x26 && previous === LETTER && next === LETTER) ||
      code === 0x5f;
    if (!joins) break;
    i++;
  }
  return i;
}

/** True where the stop after [start, end) belongs to the word: `U.S.`, `J.`, `Mr.` */
export function ownsStop(text: string, start: number, end: number, limit: number): boolean {
  if (text.charCodeAt(end) !== STOP) return false;
  const length = end - start;
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === STOP) return length <= 9;
  if (end + 1 >= limit) return false;
  if (length === 1) return isCapital(text.charCodeAt(start));
  return length <= 5 && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}
