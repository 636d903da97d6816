import type { Lexicon } from "../knowledge/lexicon.ts";
import { RoleBit } from "../knowledge/roles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { isFunctionWord } from "../words/functionWords.ts";
import { AND, AS, LIKE, SUCH, THE } from "../words/ruleWords.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import type { Name } from "./name.ts";

/** How many words more than its letters the words before an abbreviation may have: "the right to information (RTI)". */
const MORE = 3;

/** The first token of the words before a bracket whose initials are the letters; -1 where they are not. */
function expansionOf({ text, tokens }: Document, bracket: number, letters: string): number {
  let left = letters.length;
  let first = bracket;
  for (let i = bracket - 1; i >= 0 && bracket - i <= letters.length + MORE && left > 0; i--) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.hyphen || kind === TokenKind.comma) continue;
    if (kind !== TokenKind.word) return -1;
    const initial = text.charAt(tokens.start[i] as number).toUpperCase();
    if (initial === letters.charAt(left - 1)) {
      left--;
      first = i;
    } else if (!isFunctionWord(tokens.hash[i] as number)) return -1;
  }
  return left === 0 ? first : -1;
}

/**
 * The abbreviations in capitals that the article explains by words for a thing: "electronic voting machine (EVM)", "Winter
 * Enrichment Programme (WEP)". Where the last of the words is a body's ("savings group (SG)"), it is none of them.
 */
export function thingsIn(doc: Document, { roles }: Lexicon, names: readonly Name[]): ReadonlySet<string> {
  const { text, tokens } = doc;
  const found = new Set<string>();
  for (const { known, first, last } of names) {
    if (known || last - first !== 1 || tokens.caps[first] !== 2) continue;
    if (tokens.kind[first - 1] !== TokenKind.open || tokens.kind[last] !== TokenKind.close) continue;
    const letters = text.slice(tokens.start[first], tokens.end[first]);
    const from = expansionOf(doc, first - 1, letters.replaceAll(".", ""));
    if (from < 0) continue;
    const head = roles.bits.get(tokens.hash[first - 2] as number);
    let small = 0;
    for (let i = from; i < first - 1; i++) if (tokens.kind[i] === TokenKind.word && tokens.caps[i] === 0) small++;
    const body = (head & (RoleBit.organisation | RoleBit.outlet)) !== 0;
    const thing = (head & (RoleBit.never | RoleBit.title)) !== 0 || AILING.has(tokens.hash[first - 2] as number);
    if (!body && (thing || small >= 2)) found.add(letters);
  }
  return found;
}

const AILING = listed("ailing");
const STORM = listed("storms");

const VESSEL = listed("vessels");
/** How many words a ship's name has that a person may have as well. */
const SHIP_NAME = 3;

const SHIP_LETTERS = listed("shipLetters");

/** The names of ships behind the word or the letters for one: "the trawler Anna Katrine", "USS Bram Tolm", and then the name in the whole article. */
export function shipsIn({ text, tokens, tags }: Document, names: readonly Name[]): ReadonlySet<string> {
  const found = new Set<string>();
  const isCalled = ({ first, last }: Name, form: string): boolean =>
    text.slice(tokens.start[first], tokens.end[last - 1]) === form;
  for (const { known, first, last } of names) {
    if (known) continue;
    const lettered = last - first > 1 && tokens.caps[first] === 2 && SHIP_LETTERS.has(tokens.hash[first] as number);
    const called = VESSEL.has(tokens.hash[first - 1] as number) && tags[first - 1] === Tag.NN;
    if (lettered) {
      found.add(text.slice(tokens.start[first], tokens.end[last - 1]));
      // "The Bram Tolm": whom it is called after has no article.
      const rest = text.slice(tokens.start[first + 1], tokens.end[last - 1]);
      if (names.every((other) => !isCalled(other, rest) || tokens.hash[other.first - 1] === THE)) found.add(rest);
    } else if (called && last - first <= SHIP_NAME) found.add(text.slice(tokens.start[first], tokens.end[last - 1]));
  }
  return found;
}

const OPERATION = listed("operations");

/** Whether a name is an army's or a police's action: "Operation Tarn Shield". */
export function isOperation({ tokens }: Document, { known, first, last }: Name): boolean {
  return !known && last - first > 1 && OPERATION.has(tokens.hash[first] as number);
}

/** The names of storms, with the word for one and alone: "Hurricane Tolm", "the storm Edda", and then "Edda" in the whole article. */
export function stormsIn({ text, tokens, tags }: Document, names: readonly Name[]): ReadonlySet<string> {
  const found = new Set<string>();
  const add = (first: number, last: number): void =>
    void found.add(text.slice(tokens.start[first], tokens.end[last - 1]));
  let stormEnd = -1;
  for (const { known, first, last, titleFirst } of names) {
    if (known) continue;
    // "Typhoon Son Tinh".
    const opens = last - first > 1 && last - first < 4 && STORM.has(tokens.hash[first] as number);
    if (opens) add(first, last);
    // "Hurricanes Andrew and | Katrina".
    const joined = stormEnd >= 0 && first === stormEnd + 1 && tokens.hash[stormEnd] === AND;
    const one = last - first === 1;
    if (opens || (one && (joined || followsStorm(tags, tokens.hash, Math.min(first, titleFirst))))) {
      add(opens ? first + 1 : last - 1, last);
      stormEnd = last;
    }
  }
  return found;
}

/** Whether the word before token `i` is one for a storm, and no verb. */
function followsStorm(tags: Document["tags"], hash: Int32Array, i: number): boolean {
  // "Storms like Edda", "storms such as Edda".
  const before = hash[i - 1] === LIKE ? i - 2 : hash[i - 1] === AS && hash[i - 2] === SUCH ? i - 3 : -1;
  if (before >= 0 && STORM.has(hash[before] as number) && tags[before] !== Tag.VB) return true;
  const tag = tags[i - 1];
  return STORM.has(hash[i - 1] as number) && (tag === Tag.NN || tag === Tag.NNP || tag === Tag.NNS);
}
