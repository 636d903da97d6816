/**
 * How far rules look, in tokens if nothing else is said. A bound keeps a sign near what it tells of, and the time that a
 * sentence takes linear; each is wider than nearly all phrases of its kind.
 */
export const WINDOW = {
  // Inside a noun phrase, and around it.

  /** Words in brackets inside a noun phrase: "Tolm (R-Ohio)". */
  brackets: 12,
  /** A nickname in quotation marks inside a name, with its marks: "Ivo “Big Man” Tolm". */
  nickname: 5,
  /** Attachments and conjuncts of a noun phrase, in steps: "the head of the board of the bank of Tolm". */
  attachments: 6,
  /** Attachments behind the noun of an apposition, in steps: ", a senior adviser to the head of the bank". */
  apposed: 3,
  /** From the start of a noun phrase to its noun that attributes: "a sharp new warning by". */
  maker: 4,
  /** From a light verb to its noun: "made the surprising claim". */
  article: 4,
  /** From a verb of voicing to the noun of what is felt: "expressed his own deep and growing dismay". */
  voiced: 6,

  /** From a noun of judgement back to the verb: "drew widespread and harsh criticism from". */
  drawn: 5,

  // Between a verb and its subject.

  /** Back from a verb to the relative clause of its subject: "two ministers who attended the talks said". */
  relative: 14,
  /** Between the two commas of what parts a subject from its verb: "Tolm, who has run the bank since the war, said". */
  parted: 40,
  /** Adverbials between a verb and its subject, in steps: "Price on Monday in Rome said". */
  adverbialsBefore: 3,
  /** Back from a verb to the word that makes its clause an adverbial one: "just when we thought". */
  subordinator: 40,
  /** From an infinitive back to the verb that governs it: "went on again to add". */
  governor: 4,
  /** Back from a participle to an inserted speaker: "C, S announced on Monday, adding that". */
  inserted: 14,
  /** Adverbials between a participle and its "by": "was confirmed on Friday by". */
  agent: 5,

  // Between a verb and its content.

  /** Adverbials between a verb and its content, in steps: "said late on Monday in Paris". */
  adverbialsBehind: 4,
  /** From a verb to its "that": "said on CNN, where he is a contributor, that". */
  that: 16,
  /** From a time or place behind an object to a "that": "refused to say in an interview that". */
  thatBehindSetting: 10,
  /** From a preposition to the noun of its setting: "at a crowded evening rally". */
  setting: 8,
  /** Items of a list between its first comma and its "and". */
  items: 5,
  /** Before each quotation of a list: a “nasty guy,” an “anchor baby,” “unstable” and “sick”. */
  listed: 4,

  // Around an aside.

  /** Adverbs and times behind the verb of an aside with "as": "as he said late on Monday". */
  aside: 4,
  /** From the verb of "he said on Tuesday," to its comma, where the clause before it is to end. */
  toComma: 10,
  /** Likewise, where it stands inside the clause: "S explained earlier in the hearing,". */
  toCommaInside: 9,
  /** From an inserted speaker to where the content goes on. */
  continuation: 12,
  /** A participle phrase between a preposition's noun and the comma behind it. */
  participle: 14,

  // Other forms.

  /** The holder of a view with all that is said of him: "for the mayor, whose town lies on the river, …". */
  holder: 30,
  /** A name before a colon: no longer one is a speaker's. */
  label: 9,

  /** From "in" at a sentence's head to its poll: "In the latest national Tarn University and Courier poll". */
  poll: 12,

  // Around a source.

  /** Back from a "who" before which nobody is named, to the words that describe its bearer. */
  bearer: 4,
  /** Behind a source, where it asks not to be named: "an official, who spoke on condition of anonymity". */
  nameless: 14,
  /** Likewise, in UTF-16 code units from the start of the source: sources without end are not searched through. */
  namelessUnits: 400,
  /** Behind "including" or "led by", the names of some of those who speak. */
  examples: 30,
  /** Back from a description such as "the minister" to the person who bears that title, in mentions. */
  titled: 120,
  /** Behind a bare name, a pronoun that is still its own. */
  pronoun: 6,
  /** Back from "the campaign" to the one that was named with its owner, and from that noun to the owner. */
  ownedBody: 400,
  owner: 8,
  /** Around a bare name, words of business: a sentence or two either way. */
  business: 60,
  /** Back from "he" to the sentence that describes whom he stands for, in sentences. */
  described: 2,

  /** Back from "reportedly" to the outlet that reports, in sentences. */
  hearsay: 2,
  /** From a paper's "by" to the name of its author, and from its noun back to the verb that says who issued it. */
  author: 6,
  issued: 9,

  // Quotations.

  /** From a single mark to its partner: a sentence or two; a longer stretch holds apostrophes. */
  single: 120,
  /** Likewise, where the stretch holds double marks, which no apostrophe does. */
  singleAround: 400,
  /** From a possessive's mark inside single marks to the one that closes them. */
  possessive: 40,
  /** From a mark to the next that closes, where one quotation may hold another. */
  toClose: 60,
  /** From the last words of an attribution to the next quotation of the same speaker. */
  toNextQuotation: 40,
} as const;
