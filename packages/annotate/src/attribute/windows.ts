/**
 * How far rules look, in tokens. A bound keeps a sign near what it tells of, and the time that a sentence takes linear; each
 * is wider than nearly all phrases of its kind.
 */
export const WINDOW = {
  /** Words in brackets inside a noun phrase: "Tolm (R-Ohio)". */
  brackets: 12,
  /** Behind a source, where it asks not to be named: "an official, who spoke on condition of anonymity". */
  nameless: 14,
  /** Behind a bare name, a pronoun that is still its own. */
  pronoun: 6,
  /** Around a bare name, words of business: a sentence or two either way. */
  business: 60,
  /** From a preposition to the noun of its setting: "at a crowded evening rally". */
  setting: 8,
  /** From the start of a noun phrase to its noun that attributes: "a sharp new warning by". */
  maker: 4,
  /** The holder of a view with all that is said of him: "for the mayor, whose town lies on the river, …". */
  holder: 30,
  /** A name before a colon: no longer one is a speaker's. */
  label: 9,
  /** Adverbs and times behind the verb of an aside: "as he said late on Monday". */
  aside: 4,
  /** From an inserted speaker to where the content goes on. */
  continuation: 12,
  /** From a light verb to its noun: "made the surprising claim". */
  article: 4,
  /** A participle phrase between a preposition's noun and the comma behind it. */
  participle: 14,
  /** From a single mark to the one that closes it; a longer stretch holds apostrophes. */
  inQuotation: 40,
  /** From a mark to the next that closes. */
  toClose: 60,
} as const;
