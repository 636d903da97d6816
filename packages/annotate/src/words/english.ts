import { english, type WordLists } from "@readout/lexicon";
import { hashWord } from "./letters.ts";
import { WordSet } from "./wordSet.ts";

/** Lists of `packages/lexicon/english/`, as one set of their words. */
export function listed(...names: readonly (keyof WordLists)[]): WordSet {
  return new WordSet(names.flatMap((name) => english[name]).map(hashWord));
}
