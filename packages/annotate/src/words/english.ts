import { english, inS, type WordLists, writtenForms } from "@readout/lexicon";
import { hashWord } from "./letters.ts";
import { WordSet } from "./wordSet.ts";

/** Returns what makes a set of some lists with forms of their words: the same one for all who ask for the same lists. */
function lists(formsOf: (word: string) => readonly string[]): (...names: readonly (keyof WordLists)[]) => WordSet {
  const made = new Map<string, WordSet>();
  return (...names) => {
    const key = names.join();
    const set = made.get(key) ?? new WordSet(names.flatMap((name) => english[name].flatMap(formsOf)).map(hashWord));
    made.set(key, set);
    return set;
  };
}

/** Lists of `packages/lexicon/english/`, as one set of their words. */
export const listed: (...names: readonly (keyof WordLists)[]) => WordSet = lists((word) => [word]);

/** Lists of verbs' base forms, as one set of all their forms: "claim", "claims", "claimed", "claiming". */
export const listedVerbs: typeof listed = lists(writtenForms);

/** Lists of nouns, as one set of singulars and plurals. */
export const listedNouns: typeof listed = lists((noun) => [noun, inS(noun)]);
