/**
 * Which parts of speech a word can be, as bits: of its base form or of a regular inflection. `model/words.bin` is a packed
 * `HashTable` of them.
 */
export const Form = {
  noun: 1,
  plural: 2,
  verb: 4,
  third: 8,
  past: 16,
  gerund: 32,
  adjective: 64,
  adverb: 128,
  /** Its commonest meaning as a noun is a person's; or a group's, bodies and peoples included. The tagger does not see these. */
  person: 256,
  group: 512,
  /** Something said or written: "accord", "cable". */
  writing: 1024,
  /** A thing made, a place, a thing of nature. */
  thing: 2048,
  /** Its commonest meaning is one person, place or thing: it is a name. */
  own: 4096,
} as const;
