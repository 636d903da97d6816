/**
 * What the tagger looks at in a token: the number of each template of features, which is hashed with what the template
 * finds and is the feature's place. `model/tagger.bin` is good for these alone and holds their fingerprint. A template
 * that comes to look at something else is another one and gets a new name; then run `pnpm train`. `kernel/tagger.ts` computes the same
 * features in the same order.
 *
 * A word's "class" is its most frequent tag in training; the "outlook" is what the next word may be: its class, or for a
 * word that training has not seen its forms and capitals. "Forms" are what the dictionary says (`Form`).
 */
export const TagTemplate = {
  word: 0, // the word
  ending3: 1, // its last three letters
  ending2: 2, // its last two
  shape: 3, // capitals, length up to six, the token's kind, whether it opens the sentence
  tagBefore: 4, // the tag before
  tagsBefore: 5, // the two tags before
  wordTagBefore: 6, // the word and the tag before
  formsCapitals: 7, // forms and capitals
  nextWord: 8, // the next word
  formsTagBefore: 9, // forms, the tag before, and whether training has not seen the word
  capitalsAround: 10, // capitals of the next word and of the one before, and of the word, whether it opens the sentence
  nextClasses: 11, // classes of the next two words
  ending3Outlook: 12, // the last three letters and the outlook
  formsNext: 13, // forms, and forms and class of the next word
  classesTagBefore: 14, // the tag before, and the classes of the word and of the next
  wordOutlook: 15, // the word and the outlook
} as const;
