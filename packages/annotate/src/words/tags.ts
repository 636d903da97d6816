/**
 * Parts of speech: Penn Treebank tags, with subordinating conjunctions (`SC`: that, because, as) apart from
 * prepositions (`IN`), and rare tags folded into their nearest neighbour.
 */
export const TAGS = [
  "NN", "NNS", "NNP", "JJ", "RB", "IN", "SC", "DT", "PRP", "PRP$", "VB", "VBD", "VBZ", "VBP", "VBN", "VBG",
  "TO", "MD", "CC", "CD", "WDT", "WP", "WRB", "RP", "UH", "EX", "POS", "FW",
  // Told by the characters alone, never by the model:
  ",", ".", ":", "``", "''", "-LRB-", "-RRB-", "HYPH", "SYM",
] as const; // biome-ignore format: one line a group

export type TagName = (typeof TAGS)[number];

/** The number of tags the model chooses from. */
export const MODELLED = 28;

/** Numbers of the tags, by name. */
export const Tag: { readonly [Name in TagName]: number } = Object.fromEntries(
  TAGS.map((name, number) => [name, number]),
) as { [Name in TagName]: number };

/** Whether a tag is that of any form of a verb. */
export function isVerb(tag: number): boolean {
  return tag >= Tag.VB && tag <= Tag.VBG;
}

/** Whether a tag is that of a noun or of a name. */
export function isNoun(tag: number | undefined): boolean {
  return tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP;
}

/** Whether a tag is that of a verb that makes a clause: "said", "says", "say", "would". */
export function isFiniteVerb(tag: number): boolean {
  return tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.MD;
}

/** Whether a finite verb stands in [first, last). */
export function hasFiniteVerb(tags: Uint8Array, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (isFiniteVerb(tags[i] as number)) return true;
  return false;
}
