import { english } from "@readout/lexicon";
import { PERSON_WORDS } from "./personWords.ts";

/**
 * Words that carry no subject, in lower case, apostrophes straight: the function words of `grammar.yaml`, the days of the week, which tell
 * when an article was written, and what stands for any person ("mrs").
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...english.functionWords,
  ...english.days,
  ...PERSON_WORDS,
]);
