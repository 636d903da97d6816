import { listed } from "../words/english.ts";
import { isHyphen, TokenKind, type Tokens } from "../words/tokens.ts";

const HYPHEN_FAMILY = listed("hyphenFamilies");
const BEHIND_HYPHEN = listed("behindHyphens");
/** A syllable has no more letters. */
const LETTERS = 6;

/** The words of a name around the hyphen at `i` whose given name has two syllables: "Park Sun-hae", "Sun-hae Park"; none where there is none. */
export function syllablesAround(tokens: Tokens, i: number): readonly number[] {
  const { kind, hash, caps, start, end } = tokens;
  if (i < 1 || !isHyphen(tokens, i) || kind[i + 1] !== TokenKind.word || caps[i - 1] !== 1) return [];
  const isSyllable = (j: number): boolean => (end[j] as number) - (start[j] as number) <= LETTERS;
  if (!isSyllable(i - 1) || !isSyllable(i + 1) || BEHIND_HYPHEN.has(hash[i + 1] as number)) return [];
  const isFamily = (j: number): boolean => caps[j] === 1 && HYPHEN_FAMILY.has(hash[j] as number);
  if (i > 1 && isFamily(i - 2)) return [i - 2, i - 1, i + 1];
  return caps[i + 1] === 0 && isFamily(i + 2) ? [i - 1, i + 1, i + 2] : [];
}
