import type { HashTable } from "./hashTable.ts";
import { Tag } from "./tags.ts";
import { hashWord, TokenKind, type Tokens } from "./tokens.ts";
import { Form } from "./wordForms.ts";

const AND = hashWord("and");
const BY = hashWord("by");
const PLURAL = new Set(["i", "we", "they", "you"].map(hashWord));
const SINGULAR = new Set(["he", "she"].map(hashWord));
/** Behind these a subject has a bare infinitive: "did they go", "let them go", "helped students learn". */
const GOVERNING = new Set(
  "do does did let lets make makes made making help helps helped helping have has had is are was were see saw seen hear heard watch watched to"
    .split(" ")
    .map(hashWord),
);

const finite = (tag: number): boolean => tag === Tag.VBD || tag === Tag.VBZ || tag === Tag.VBP || tag === Tag.MD;
const isNoun = (tag: number): boolean => tag === Tag.NN || tag === Tag.NNS || tag === Tag.NNP;

const PHRASAL = new Uint8Array(64);
for (const name of ["NN", "NNS", "NNP", "JJ", "DT", "CD", "PRP$", "POS", "HYPH", "IN", "FW", "SYM"] as const)
  PHRASAL[Tag[name]] = 1;

/** Whether a tag parts clauses. */
function parts(tag: number): boolean {
  return tag === Tag.SC || tag === Tag.WDT || tag === Tag.WP || tag === Tag.WRB || tag === Tag.CC || tag >= Tag[","];
}

/** How far a subject, or the verb that a clause already has, is looked for. */
const REACH = 14;

/** Whether a verb that takes bare infinitives, or an auxiliary, stands shortly before the subject at `i`. */
function isGoverned({ hash }: Tokens, tags: Uint8Array, i: number, first: number): boolean {
  for (let j = i - 1; j >= first && j > i - 7; j--) {
    if (tags[j] === Tag.MD || GOVERNING.has(hash[j] as number)) return true;
    if (parts(tags[j] as number)) return false;
  }
  return false;
}

/** Whether a finite verb follows in the clause of the word at `i`: the word before it is then a participle. */
function hasLaterVerb(tags: Uint8Array, i: number, last: number): boolean {
  for (let j = i + 1; j < last && j < i + REACH; j++) {
    const tag = tags[j] as number;
    if (finite(tag)) return true;
    if (parts(tag) && tag !== Tag.HYPH && tag !== Tag["``"] && tag !== Tag["''"]) return false;
  }
  return false;
}

/** Whether the noun phrase that ends before `i` opens a clause: at the sentence's head, or behind a word that wants a clause. */
function opensClause(
  { kind, hash }: Tokens,
  tags: Uint8Array,
  i: number,
  first: number,
  wantsClause: (i: number) => boolean,
): boolean {
  for (let j = i - 1; j >= first && j > i - REACH; j--) {
    const tag = tags[j] as number;
    const joined = tag === Tag.CC && hash[j] === AND && (isNoun(tags[j - 1] as number) || tags[j - 1] === Tag.PRP);
    if (PHRASAL[tag] || tag === Tag.PRP || joined) continue;
    // "In an appeal to voters inclined to": what a preposition opens has no verb.
    if (tags[j + 1] === Tag.IN) return false;
    if (tag === Tag.SC || tag === Tag.WRB || (tag === Tag.CC && kind[j - 1] === TokenKind.comma)) return true;
    return finite(tag) && wantsClause(j);
  }
  return i - first < REACH && tags[first] !== Tag.IN;
}

/**
 * Mends, in place, verbs whose form does not tell them from a participle, an infinitive or a noun: behind a subject that has no
 * other verb they are finite ("the campaign balked at it", "people say", "he favors").
 *
 * @param wantsClause whether the word at an index is a verb that a clause may follow
 */
export function repairFiniteVerbs(
  tokens: Tokens,
  tags: Uint8Array,
  first: number,
  last: number,
  wantsClause: (i: number) => boolean,
  forms: HashTable,
): void {
  const { hash, caps } = tokens;
  for (let i = first + 1; i < last; i++) {
    const tag = tags[i] as number;
    if (tag !== Tag.VBN && tag !== Tag.VB && tag !== Tag.NNS) continue;
    const s = tags[i - 1] === Tag.RB && i - 1 > first ? i - 2 : i - 1;
    const subject = hash[s] as number;
    const before = tags[s] as number;
    const pronoun = PLURAL.has(subject) || SINGULAR.has(subject) || before === Tag.WP;
    if (tag === Tag.VBN) {
      if (pronoun && !isGoverned(tokens, tags, s, first)) tags[i] = Tag.VBD;
      else if (
        isNoun(before) &&
        hash[i + 1] !== BY &&
        caps[i] === 0 &&
        !hasLaterVerb(tags, i, last) &&
        opensClause(tokens, tags, s + 1, first, wantsClause)
      )
        tags[i] = Tag.VBD;
    } else if (tag === Tag.VB) {
      if ((PLURAL.has(subject) || before === Tag.NNS) && !isGoverned(tokens, tags, s, first)) tags[i] = Tag.VBP;
    } else if (s === i - 1 && forms.get(hash[i] as number) & Form.third) {
      // "He favors", "the lady calls it": no plural noun stands there.
      const object = tags[i + 1] === Tag.PRP || tags[i + 1] === Tag.DT;
      if (SINGULAR.has(subject) || ((before === Tag.NN || before === Tag.NNP) && object && caps[i] === 0))
        tags[i] = Tag.VBZ;
    }
  }
}
