import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { THE } from "../words/ruleWords.ts";
import { TagSet } from "../words/tagSet.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Name } from "./name.ts";

/** Where a name stands. */
type Standing = Pick<Name, "first" | "last">;

const BETWEEN = listed("knownAs");
const MARKS = new TagSet([TokenKind.comma, TokenKind.quoteOpen, TokenKind.quote, TokenKind.single]);
const REACH = 6;

/** The letters of an abbreviation: capitals, small ones among them ("AfD"), and stops, which are left out. */
function lettersOf(text: string): string | null {
  const letters = text.replaceAll(".", "");
  return /^\p{L}{2,9}$/u.test(letters) && /^\p{Lu}.*\p{Lu}/u.test(letters) ? letters.toUpperCase() : null;
}

/** How many of the letters begin words of the run, in their order. */
function initials({ text, tokens }: Document, { first, last }: Standing, letters: string): number {
  let at = 0;
  for (let i = first; i < last && at < letters.length; i++)
    if (text.charAt(tokens.start[i] as number).toUpperCase() === letters.charAt(at)) at++;
  return at;
}

/**
 * Whether a word behind a longer name is its abbreviation: "Indigenous Institute (INDI)", where one letter of three or more may be another;
 * "the Road Council, or RC," and "the Road Council, known as the RC," to the letter.
 */
export function abbreviates(doc: Document, long: Standing, short: Standing): boolean {
  const { tokens, text } = doc;
  const between = short.first - long.last;
  if (between < 1 || between > REACH || short.last !== short.first + 1 || long.last - long.first < 2) return false;
  let said = false;
  let bracket = false;
  for (let i = long.last; i < short.first; i++) {
    const kind = tokens.kind[i];
    const hash = tokens.hash[i] as number;
    if (kind === TokenKind.open) bracket = true;
    else if (kind === TokenKind.word) {
      if (!BETWEEN.has(hash)) return false;
      said ||= hash !== THE;
    } else if (!MARKS.has(kind as number)) return false;
  }
  // "(USD 3bn)" holds no name.
  if (bracket && tokens.kind[short.last] !== TokenKind.close) return false;
  if (!bracket && !said) return false;
  const letters = lettersOf(text.slice(tokens.start[short.first], tokens.end[short.first]));
  if (letters === null) return false;
  const found = initials(doc, long, letters);
  return found === letters.length || (bracket && letters.length > 2 && found === letters.length - 1);
}

/** Whether a name stands in brackets of its own right behind another. */
export function isBracketed({ tokens }: Document, outer: Standing, inner: Standing): boolean {
  const opens = inner.first === outer.last + 1 && tokens.kind[outer.last] === TokenKind.open;
  return opens && tokens.kind[inner.last] === TokenKind.close;
}

/**
 * Whether the letters of a word are, in their order, among those of a longer name, the first at the head of one of its words: "KUNA" of
 * "Kuwait News Agency", "Tepco" of "Tokyo Electric Power Company". By Schwartz and Hearst (2003), from the last letter to the first.
 */
export function isSpelledBy({ text, tokens }: Document, short: Standing, long: Standing): boolean {
  const letters = text
    .slice(tokens.start[short.first], tokens.end[short.last - 1])
    .replaceAll(".", "")
    .toLowerCase();
  const words = text.slice(tokens.start[long.first], tokens.end[long.last - 1]).toLowerCase();
  let at = words.length;
  for (let k = letters.length - 1; k >= 0; k--) {
    do at = words.lastIndexOf(letters.charAt(k), at - 1);
    while (k === 0 && at > 0 && !/[\s-]/.test(words.charAt(at - 1)));
    if (at < 0 || (at === 0 && k > 0)) return false;
  }
  return letters.length > 2;
}

/** The initials of a body's name where it has three words or more: "NRC" of "Northern Rivers Council"; "" of others. */
export function initialsOf({ text, tokens }: Document, { first, last }: Standing): string {
  let letters = "";
  for (let i = first; i < last; i++)
    if (tokens.kind[i] === TokenKind.word && tokens.caps[i] !== 0) letters += text.charAt(tokens.start[i] as number);
  return letters.length < 3 ? "" : letters;
}
