import { english, inS } from "@readout/lexicon";
import { hashWord } from "../words/letters.ts";
import { WordSet } from "../words/wordSet.ts";

/** Nouns that attribute with "that" and their owner alone: "her assumption that", not "his conviction for theft". */
export const WITH_THAT: WordSet = new WordSet(english.withThat.flatMap((noun) => [noun, inS(noun)]).map(hashWord));
