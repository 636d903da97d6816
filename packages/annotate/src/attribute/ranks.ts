/**
 * How sure a form is against others that claim the same words: of candidates that clash the one of the higher rank is kept
 * (`refine.ts`), of equals the one that
 * `find.ts` found first. Of one verb there is only one candidate: there the order of `VERB_FORMS` decides. Only the order of the numbers counts; the share of each
 * form that is right is another thing, `confidence.yaml`.
 */
export const RANK = {
  /** “C,” S said: marks and verb agree on where the content ends. */
  quoted: 0.95,
  /** S said that C; S said “C”: the opening word or mark bounds the content. */
  opened: 0.9,
  /** According to S, C: the preposition is hardly anything else. */
  according: 0.9,
  /** “C” — S: a mark at either end. */
  signed: 0.9,
  /** C, S said: the content is all that stands before, which another cue may hold in part. */
  inserted: 0.85,
  /** As S said, C: likewise, around the aside. */
  aside: 0.85,
  /** What S said was C: the pronoun tells the content's head. */
  relative: 0.8,
  /** S said C, without "that": where the content begins is told by the verb alone. */
  bare: 0.75,
  /** It was said that C: somebody else may be found for the same words. */
  impersonal: 0.7,
  /** The drive S argues is needed: no pronoun tells where the content begins. */
  bareRelative: 0.7,
  /** NAME: C. */
  named: 0.7,
  /** S expressed concern that C; S is worried that C: "that" bounds it, and the verb alone says little. */
  phrasalClause: 0.7,
  /** C was praised by S: what stands before the verb may be less than all of the content. */
  agentive: 0.65,
  /** A verb whose subject stands far off, or S is expected to C. */
  far: 0.6,
  /** The claim of S that C: a noun is a weaker cue than any verb for the same words. */
  noun: 0.6,
  /** S expressed concern about C; claims of C: without a clause the end is a guess. */
  phrase: 0.55,
  /** C, which S calls X: the name is what is said; another form may hold more. */
  naming: 0.55,
  /** C, reportedly: whatever else claims the words knows who says them. */
  adverb: 0.55,
  /** For S, C. */
  view: 0.5,
  /** A quotation that nothing claims. */
  floating: 0.5,
} as const;
