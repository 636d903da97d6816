import { english, type WordLists } from "@readout/lexicon";
import { hashWord } from "./letters.ts";
import { WordSet } from "./wordSet.ts";

const made = new Map<string, WordSet>();

/** Lists of `packages/lexicon/english/`, as one set of their words: the same one for all who ask for the same lists. */
export function listed(...names: readonly (keyof WordLists)[]): WordSet {
  const key = names.join();
  let set = made.get(key);
  if (set === undefined) {
    set = new WordSet(names.flatMap((name) => english[name]).map(hashWord));
    made.set(key, set);
  }
  return set;
}
