import { english } from "@readout/lexicon";

/**
 * Words that tell that a person is meant and not which one, in lower case and without a stop: pronouns ("he", "herself"), whose
 * something is ("his"), and forms of address that are nothing else ("mrs").
 */
export const PERSON_WORDS: ReadonlySet<string> = new Set([
  ...english.masculine,
  ...english.feminine,
  ...english.possessives.filter((word) => english.humanBehind.includes(word)),
  ...[...english.gentlemen, ...english.ladies].filter((form) => form.endsWith(".")).map((form) => form.slice(0, -1)),
]);
