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

/** Verbs whose last letter the British double in what is made of them: "signal", "label", "counsel"; not "reveal", "recall". */
const BRITISH = /[^aeiou][aeiou]l$/;

/** The ways in which a regular form of a verb is written: "signaled" and "signalled". */
export function spellings(lemma: string, form: string): readonly string[] {
  const doubles = lemma.length > 4 && BRITISH.test(lemma) && /l(?:ed|ing)$/.test(form);
  return doubles ? [form, form.replace(/(ed|ing)$/, "l$1")] : [form];
}

/** All that a regular verb is written as, its base form first. */
export function writtenForms(lemma: string): readonly string[] {
  return [lemma, ...verbForms(lemma).flatMap((form) => spellings(lemma, form))];
}
