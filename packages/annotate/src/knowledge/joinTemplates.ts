/**
 * What is looked at where small words stand between a name and capitals, "Party | for | Democracy", to tell whether all is one
 * name: the number of each template of features, which is hashed with what the template finds and, but for `wordBefore`, with
 * the small words. `model/joiner.bin` is good for these alone and holds their fingerprint; when they change, run `pnpm train`.
 *
 * The name is what stands before the small words, the rest the capitals behind them. "Head" is the name's word before its own
 * first small word ("Party" of "Party of the Left"); "roles", "forms" and "known" are those of `NameTemplate`.
 */
export const JoinTemplate = {
  between: 1, // the small words
  headRoles: 2, // roles of the head
  headForms: 3, // forms of the head
  lastRoles: 4, // roles of the name's last word
  lastForms: 5, // forms of the name's last word
  nextRoles: 6, // roles of the rest's first word
  nextForms: 7, // forms of the rest's first word
  nextKnown: 8, // known of the rest's first word
  endRoles: 9, // roles of the rest's last word
  endForms: 10, // forms of the rest's last word
  kinds: 11, // the kinds that rules and files give both
  lengths: 12, // how many tokens both have, four for more
  smallInside: 13, // the last small word inside the name
  ownKnown: 14, // known of the name's first and last word
  tagBefore: 15, // the tag before the name
  tagAfter: 16, // the tag behind the rest
  tagsInside: 17, // the tags beside the small words
  wordAfter: 18, // the word behind the rest
  head: 19, // the head
  next: 20, // the rest's first word
  last: 21, // the name's last word
  end: 22, // the rest's last word
  formsBeside: 23, // forms of the words beside the small ones
  headEndRoles: 24, // roles of the head and of the rest's last word
  capitals: 25, // capitals of the words beside the small ones
  groups: 26, // which of the words are a group's or a faction's
  wordBefore: 27, // the word before the name, whatever the small words
  headNextRoles: 28, // roles of the head and of the rest's first word
  headNext: 29, // roles and forms of the head, known of the rest's first word
  opens: 30, // whether the name opens its sentence
  titled: 31, // whether titles stand before the name
  kindPart: 32, // the kind of the name, and the length of its last part of capitals
  beside: 33, // the words beside the small ones
} as const;

/** Templates that tell the words themselves, which are left out of a share of the rounds of training. */
export const LEXICAL_JOINS: ReadonlySet<number> = new Set([
  JoinTemplate.wordAfter,
  JoinTemplate.head,
  JoinTemplate.next,
  JoinTemplate.last,
  JoinTemplate.end,
  JoinTemplate.wordBefore,
  JoinTemplate.beside,
]);
