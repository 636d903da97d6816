/**
 * What the recogniser looks at in a name: the number of each template of features, which is hashed with what the template
 * finds. `model/recogniser.bin` is good for these alone and holds their fingerprint. A template that comes to look at
 * something else is another one and gets a new name; then run `pnpm train`.
 *
 * "Roles" are the `RoleBit`s of a word, "forms" what the dictionary says of it (`Form`), "known" what the lists of names
 * say of it (`NameBit`), "length" the number of tokens, five for more.
 */
export const NameTemplate = {
  bias: 0, // nothing: how often names are of a kind at all
  length: 1, // length
  head: 2, // the last word
  opening: 3, // the first word
  twoWords: 4, // both words of a name of two
  headEnding3: 5, // the last three letters of the last word
  headEnding4: 6, // its last four
  openingEnding3: 7, // the last three letters of the first word
  headEnding2: 8, // the last two letters of the last word, with length
  innerWord: 9, // each word between the first and the last
  anyWord: 10, // each word
  openingKnown: 11, // known of the first word, with length
  openingRoles: 12, // roles of the first word
  openingForms: 13, // forms of the first word
  openingKnownRoles: 14, // known and roles of the first word, with length
  headKnown: 15, // known of the last word, with length
  headRoles: 16, // roles of the last word
  headForms: 17, // forms of the last word
  headKnownRoles: 18, // known and roles of the last word, with length
  rolesOfAny: 19, // roles that any of the words has
  knownOfAll: 20, // what is known of all of the words alike, with length
  shape: 21, // capitals that all words have, with length and the marks of `marksInside`
  marksInside: 22, // whether there are small words, short ones, words all in capitals, hyphens, other marks
  wholeKnown: 23, // known of the name as a whole, with length
  endsKnown: 24, // known of the first and of the last word, with length
  wordBefore: 25, // the word before
  wordAfter: 26, // the word behind
  wordsAround: 27, // the word before and the word behind
  twoBefore: 28, // the two words before
  twoAfter: 29, // the two words behind
  tagsAround: 30, // tags of the word before and of the word behind
  tagsBefore: 31, // tags of the two words before
  tagsAfter: 32, // tags of the two words behind
  secondBefore: 33, // the second word before
  secondAfter: 34, // the second word behind
  rolesBefore: 35, // roles of the word before, with length
  rolesAfter: 36, // roles of the word behind, with length
  titled: 37, // whether a title stands before, with length
  speaks: 38, // whether a verb of speaking stands behind, with length
  articleOrLocative: 39, // whether "the" or a preposition of place stands before, with length
  firstTag: 40, // the first word's tag, and whether it opens the sentence
  ownTags: 41, // tags of the first and of the last word
  ruleKind: 42, // the kind that rules give the name
  ruleKindLength: 43, // the same with length
  pronounBehind: 45, // what the first pronoun behind stands for: somebody, something
  apposedRoles: 46, // roles of the head of the apposition behind
  apposedHead: 47, // the head of the apposition behind
  formsOfNounBefore: 48, // what the noun before can mean, of its forms
  marksAround: 49, // commas before and behind, a bracket behind
  shapeArticle: 51, // shape, and whether "the" stands before
  shapeTagBefore: 52, // shape and the tag of the word before
  shapeTagAfter: 53, // shape and the tag of the word behind
  headFormsArticle: 54, // forms of the last word, and whether "the" stands before
} as const;

/** Templates that tell the words themselves, by which training would learn its sets by heart. */
export const LEXICAL: ReadonlySet<number> = new Set([
  NameTemplate.head,
  NameTemplate.opening,
  NameTemplate.twoWords,
  NameTemplate.innerWord,
  NameTemplate.anyWord,
]);
