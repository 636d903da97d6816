import type { CueEntry, CueLexicon } from "./knowledge/cueLexicon.ts";
import { lexicon } from "./knowledge/lexicon.ts";
import { hashWord } from "./words/letters.ts";

const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** The cues that ship with the package: loaded once. */
let shipped: CueLexicon | undefined;

/**
 * Returns the base form of a cue as it was written: `say` for "has also said in a statement", `call for` for "calling for";
 * the cue's first verb that attributes, so that "declined to say" is `decline`. A cue without one stays as it is, in lower
 * case ("according to"). Null for a cue without words, such as a colon.
 *
 * @example cueBase("had previously announced") // "announce"
 */
export function cueBase(cue: string): string | null {
  shipped ??= lexicon().cues;
  const cues = shipped;
  const words = (cue.toLowerCase().match(WORD) ?? []) as string[];
  if (words.length === 0) return null;
  const verbs = words.flatMap((_, i) => verbAt(words, i, cues) ?? []);
  // "Has long said": what has the form of a base may be another word.
  const verb = verbs.find(({ form }) => form !== "base") ?? verbs[0];
  return verb ? [verb.lemma, ...verb.rest].join(" ") : words.join(" ");
}

/** The verb that a word of a cue is a form of: the one of most words. */
function verbAt(words: readonly string[], at: number, cues: CueLexicon): CueEntry | undefined {
  const entries = cues.verbs.get(hashWord(words[at] ?? "")) ?? [];
  return entries.find(({ rest }) => rest.every((word, i) => words[at + 1 + i] === word));
}
