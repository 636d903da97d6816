import { isSpace } from "../segment/characters.ts";
import type { Span } from "../span.ts";

/** Letters of a beginning that are compared; each is less than `length` behind it. */
const PROBES = [2, 13, 24, 35, 46, 57] as const;

/** As many slots as a table of beginnings has, a power of two, and that of its bits. */
const BITS = 11;
const SLOTS = 2 ** BITS;

/** Marks behind which a passage begins, with or without a closing quotation mark or bracket, where a space follows. */
const STOPS = [".", "!", "?", "…"];
const CLOSING = new Set(Array.from("\"'”’)]", (mark) => mark.charCodeAt(0)));

const LINE_ENDS = ["\n", "\r", "\u0085", "\u2028", "\u2029"];

// One table for all texts: each article of a corpus is asked.
const keys: Int32Array = new Int32Array(SLOTS);
const places: Int32Array = new Int32Array(SLOTS);

/**
 * Whether any two passages of a text may begin with the same `length` letters (59 at least): where false, none do. Looks at
 * some letters of each place where a passage may begin, after a sentence's or a line's end, so it costs a fraction of a
 * comparison of all. True for a text of very many passages too.
 */
export function mayBeginAlike(text: string, paragraphs: readonly Span[], length: number): boolean {
  keys.fill(0);
  let left = SLOTS / 2;
  const isMet = (at: number): boolean => {
    if (at + length > text.length) return false;
    let key = 1;
    for (const probe of PROBES) key = Math.imul(key, 31) + text.charCodeAt(at + probe);
    // Zero is a free slot.
    key |= 1;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - BITS);
    while (keys[slot] !== 0) {
      if (keys[slot] === key) return places[slot] !== at;
      slot = (slot + 1) % SLOTS;
    }
    keys[slot] = key;
    places[slot] = at;
    left -= 1;
    return left === 0;
  };
  for (const [start] of paragraphs) if (isMet(start)) return true;
  for (const end of LINE_ENDS)
    for (let at = text.indexOf(end); at >= 0; at = text.indexOf(end, at + 1)) if (isMet(at + 1)) return true;
  for (const stop of STOPS)
    for (let at = text.indexOf(stop); at >= 0; at = text.indexOf(stop, at + 1)) {
      const next = CLOSING.has(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
      if (isSpace(text.charCodeAt(next)) && isMet(next + 1)) return true;
    }
  return false;
}
