import type { Span } from "@readout/corpus";
import { english } from "@readout/lexicon";
import type { Title } from "./sourceRole.ts";

const WORD_PART = /[\p{L}\p{N}.'’&-]/u;
/** Behind a title, what it is of. */
const BEHIND = new RegExp(`^\\s+(?:${english.attaching.join("|")})\\s`, "u");
const NAME_LAST = /(?:^|\s)\p{Lu}\S* $/u;
const SMALL = /^\p{Ll}/u;

/**
 * Returns a title or a nominal ("the senator") as a text has it, with what stands around it.
 *
 * @param source the words that name a source, where the title stands in them
 * @param leads whether the title stands before the name
 */
export function titleAt(text: string, span: Span, source: Span | null, leads: boolean): Title {
  const words = text.slice(...span);
  const before = leads ? wordsBefore(text, span[0]) : "";
  const around = source === null ? "" : text.slice(...source);
  // "World Rowing president": a name before a title in small letters is the name of a body.
  const attached = BEHIND.test(text.slice(span[1], span[1] + 12)) || (NAME_LAST.test(before) && SMALL.test(words));
  return { words, before, around, attached };
}

/** The few words before a title, where no mark stands between: three at most, of 60 code units. */
function wordsBefore(text: string, end: number): string {
  const first = Math.max(0, end - 60);
  let from = end;
  for (let words = 0; words < 3; words++) {
    if (from <= first || text.charCodeAt(from - 1) !== 32) break;
    let at = from - 1;
    for (let part = partBefore(text, at, first); part > 0; part = partBefore(text, at, first)) at -= part;
    if (at === from - 1) break;
    from = at;
  }
  return text.slice(from, end);
}

/** How many code units before the offset, not before `first`, are a character of a word: 0, 1 or 2. */
function partBefore(text: string, offset: number, first: number): number {
  if (offset <= first) return 0;
  const code = text.charCodeAt(offset - 1);
  if (code < 0xd800 || code > 0xdfff) return isPart(code) ? 1 : 0;
  const pair = offset - 2 >= first ? (text.codePointAt(offset - 2) ?? 0) : 0;
  return pair > 0xffff && WORD_PART.test(String.fromCodePoint(pair)) ? 2 : 0;
}

/** Whether each code unit is a part of a word: 1 no, 2 yes, 0 not asked yet. */
const parts = new Uint8Array(0x10000);

function isPart(code: number): boolean {
  if (parts[code] === 0) parts[code] = WORD_PART.test(String.fromCharCode(code)) ? 2 : 1;
  return parts[code] === 2;
}
