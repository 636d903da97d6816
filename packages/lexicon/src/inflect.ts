/** Whether a verb of one syllable doubles its last letter, behind one vowel: plan, planned; quip, quipped; not read, boo. */
const DOUBLING = /^(?:qu|[^aeiou])*[aeiou][^aeiouwxy]$/;

/** Returns the regular plural of a noun, which is the third person of a verb as well. */
export function inS(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Returns the regular forms of an English verb: says, said, said, saying. */
export function verbForms(lemma: string): readonly [string, string, string, string] {
  const stem = DOUBLING.test(lemma) ? `${lemma}${lemma.at(-1)}` : lemma;
  const past =
    lemma.endsWith("e") ? `${lemma}d`
    : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied`
    : `${stem}ed`; // biome-ignore format: a decision list
  const gerund = lemma.endsWith("e") && !lemma.endsWith("ee") ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
  return [inS(lemma), past, past, gerund];
}
