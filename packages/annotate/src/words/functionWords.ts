import { listed } from "./english.ts";

const WORDS = listed("openers");

/** Whether the lower-cased word of this hash is a function word or an adverb that opens sentences. */
export function isFunctionWord(hash: number): boolean {
  return WORDS.has(hash);
}
