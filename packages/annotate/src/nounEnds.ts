import { english } from "@readout/lexicon";

/** Words behind which a description or a title says whose it is, or where, and no more what it is. */
export const NOUN_ENDS: ReadonlySet<string> = new Set([
  ...english.attaching,
  ...english.relatives,
  ...english.locative,
  ...english.away,
  ...english.citing,
]);
