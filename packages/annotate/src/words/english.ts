import { english, type WordLists } from "@readout/lexicon";
import { hashWord } from "./letters.ts";

/** Lists of `packages/lexicon/english/`, as one set of the hashes of their words. */
export function listed(...names: readonly (keyof WordLists)[]): ReadonlySet<number> {
  return new Set(names.flatMap((name) => english[name]).map(hashWord));
}
