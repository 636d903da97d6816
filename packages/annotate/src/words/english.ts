import { english, type WordLists } from "@readout/lexicon";
import { hashWord } from "./tokens.ts";

/**
 * A list of `packages/lexicon/english/`, as hashes of its words.
 *
 * @param also gives a further form of each word, such as its plural
 */
export function listed(name: keyof WordLists, also?: (word: string) => string): ReadonlySet<number> {
  const words = english[name];
  return new Set((also ? [...words, ...words.map(also)] : words).map(hashWord));
}
