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

/** Whether the word at `i` ends a noun phrase though it is no noun by its form: "the missing accused", "the jet landed". */
function isHead(tags: Uint8Array, i: number): boolean {
  const tag = tags[i];
  return (tag === Tag.JJ || tag === Tag.VBG) && tags[i - 1] === Tag.DT;
}

/** Whether what begins at `i` may be a verb's object or what it claims: "fear a second year", "indicate that". */
function isComplement(tags: Uint8Array, i: number): boolean {
  const tag = tags[i];
  return tag === Tag.DT || tag === Tag.PRP || tag === Tag.SC || tag === Tag.PRP$;
}

/** Tag of the noun that heads the noun phrase that ends before `i`: the last before its first preposition; -1 if none. */
function headBefore(tags: Uint8Array, i: number, first: number): number {
  let head = -1;
  let inside = true;
  for (let j = i - 1; j >= first && j > i - REACH && (PHRASAL[tags[j] as number] || isNoun(tags[j] as number)); j--) {
    const tag = tags[j] as number;
    if (tag === Tag.IN) inside = true;
    else if (inside && isNoun(tag)) {
      head = tag;
      inside = false;
    }
  }
  return head;
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

/** Whether what stands before the comma at `i` is a phrase that opens the sentence and has no verb: "In May,". */
function isOpening(tags: Uint8Array, i: number, first: number): boolean {
  if (tags[first] !== Tag.IN || i - first >= REACH) return false;
  for (let j = first + 1; j < i; j++) if (!PHRASAL[tags[j] as number] && tags[j] !== Tag.CC) return false;
  return true;
}

/** Whether the word at `i` goes on from a past tense before "and" or "but": "mocked the tone but defended him". */
function goesOn(tags: Uint8Array, i: number, first: number): boolean {
  if (tags[i - 1] !== Tag.CC) return false;
  for (let j = i - 2; j >= first && j > i - REACH; j--) {
    const tag = tags[j] as number;
    if (tag === Tag.VBD) return tags[j + 1] !== Tag.VBN && tags[j + 1] !== Tag.RB;
    if ((tag >= Tag.VB && tag <= Tag.VBG) || tag === Tag.MD || (parts(tag) && tag !== Tag.HYPH)) return false;
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
    // "After several skirmishes, Sanders dismissed": the clause proper begins behind the opening's comma.
    if (tag === Tag[","]) return isOpening(tags, j, first);
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
    if (tag !== Tag.VBN && tag !== Tag.VB && tag !== Tag.NNS && tag !== Tag.NN) continue;
    const s = tags[i - 1] === Tag.RB && i - 1 > first ? i - 2 : i - 1;
    const subject = hash[s] as number;
    const before = tags[s] as number;
    const pronoun = PLURAL.has(subject) || SINGULAR.has(subject) || before === Tag.WP;
    if (tag === Tag.VBN) {
      if (pronoun && !isGoverned(tokens, tags, s, first)) tags[i] = Tag.VBD;
      else if ((isComplement(tags, i + 1) || tags[i + 1] === Tag.NNP) && goesOn(tags, i, first)) tags[i] = Tag.VBD;
      else if (
        (isNoun(before) || (s === i - 1 && isHead(tags, s))) &&
        hash[i + 1] !== BY &&
        caps[i] === 0 &&
        !hasLaterVerb(tags, i, last) &&
        opensClause(tokens, tags, s + 1, first, wantsClause)
      )
        tags[i] = Tag.VBD;
    } else if (tag === Tag.VB) {
      if ((PLURAL.has(subject) || before === Tag.NNS) && !isGoverned(tokens, tags, s, first)) tags[i] = Tag.VBP;
    } else if (tag === Tag.NN) {
      // "The winemakers of the valley fear a second year": two nouns and another phrase have a verb between them.
      if (
        s === i - 1 &&
        isNoun(before) &&
        caps[i] === 0 &&
        forms.get(hash[i] as number) & Form.verb &&
        isComplement(tags, i + 1) &&
        headBefore(tags, i, first) === Tag.NNS &&
        !hasLaterVerb(tags, i, last) &&
        opensClause(tokens, tags, s + 1, first, wantsClause)
      )
        tags[i] = Tag.VBP;
    } else if (s === i - 1 && forms.get(hash[i] as number) & Form.third) {
      // "He favors", "the lady calls it": no plural noun stands there.
      const single = (before === Tag.NN || before === Tag.NNP) && caps[i] === 0;
      const object = tags[i + 1] === Tag.PRP || tags[i + 1] === Tag.DT;
      // "The candidate plans to go", "the headline reads: ...": behind a subject that has no other verb.
      const claim = tags[i + 1] === Tag.TO || tags[i + 1] === Tag.SC || tags[i + 1] === Tag[":"];
      const verb = (): boolean =>
        claim && !hasLaterVerb(tags, i, last) && opensClause(tokens, tags, i, first, wantsClause);
      if (SINGULAR.has(subject) || (single && (object || verb()))) tags[i] = Tag.VBZ;
    }
  }
}
