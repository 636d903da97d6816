import { listed } from "../words/english.ts";
import type { HashTable } from "../words/hashTable.ts";
import { AND } from "../words/ruleWords.ts";
import { isFiniteVerb, isNoun, Tag } from "../words/tags.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";

/** A sentence [first, last), and `wantsClause`, whether the word at an index is a verb that a clause may follow. */
export interface Sentence {
  readonly tokens: Tokens;
  readonly tags: Uint8Array;
  readonly first: number;
  readonly last: number;
  readonly wantsClause: (i: number) => boolean;
  readonly forms: HashTable;
}

const GOVERNING = listed("be", "beNonfinite", "have", "do", "governing");

const PHRASAL = new Uint8Array(64);
for (const name of ["NN", "NNS", "NNP", "JJ", "DT", "CD", "PRP$", "POS", "HYPH", "IN", "FW", "SYM"] as const)
  PHRASAL[Tag[name]] = 1;

/** Whether a tag parts clauses. */
function parts(tag: number): boolean {
  return tag === Tag.SC || tag === Tag.WDT || tag === Tag.WP || tag === Tag.WRB || tag === Tag.CC || tag >= Tag[","];
}

/** How far a subject, or the verb that a clause already has, is looked for. */
const REACH = 14;

/** How far before a subject its auxiliary stands in a question: "did the party's old members say". */
const GOVERNED = 7;

/** Whether a verb that takes bare infinitives, or an auxiliary, stands shortly before the subject at `i`. */
export function isGoverned({ hash }: Tokens, tags: Uint8Array, i: number, first: number): boolean {
  for (let j = i - 1; j >= first && j > i - GOVERNED; j--) {
    if (tags[j] === Tag.MD || GOVERNING.has(hash[j] as number)) return true;
    if (parts(tags[j] as number)) return false;
  }
  return false;
}

/** Tag of the noun that heads the noun phrase that ends before `i`: the last before its first preposition; -1 if none. */
export function headBefore(tags: Uint8Array, i: number, first: number): number {
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
export function hasLaterVerb(tags: Uint8Array, i: number, last: number): boolean {
  for (let j = i + 1; j < last && j < i + REACH; j++) {
    const tag = tags[j] as number;
    if (isFiniteVerb(tag)) return true;
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
export function goesOn(tags: Uint8Array, i: number, first: number): boolean {
  if (tags[i - 1] !== Tag.CC) return false;
  for (let j = i - 2; j >= first && j > i - REACH; j--) {
    const tag = tags[j] as number;
    if (tag === Tag.VBD) return tags[j + 1] !== Tag.VBN && tags[j + 1] !== Tag.RB;
    if ((tag >= Tag.VB && tag <= Tag.VBG) || tag === Tag.MD || (parts(tag) && tag !== Tag.HYPH)) return false;
  }
  return false;
}

/** Whether the noun phrase that ends before `i` opens a clause: at the sentence's head, or behind a word that wants a clause. */
export function opensClause({ tokens, tags, first, wantsClause }: Sentence, i: number): boolean {
  const { kind, hash } = tokens;
  for (let j = i - 1; j >= first && j > i - REACH; j--) {
    const tag = tags[j] as number;
    const joined = tag === Tag.CC && hash[j] === AND && (isNoun(tags[j - 1] as number) || tags[j - 1] === Tag.PRP);
    // "A seemingly minor change".
    const degree = tag === Tag.RB && tags[j + 1] === Tag.JJ;
    if (PHRASAL[tag] || tag === Tag.PRP || joined || degree) continue;
    // "In an appeal to voters inclined to": what a preposition opens has no verb.
    if (tags[j + 1] === Tag.IN) return false;
    if (tag === Tag.SC || tag === Tag.WRB || (tag === Tag.CC && kind[j - 1] === TokenKind.comma)) return true;
    // "After several skirmishes, Sanders dismissed": the clause proper begins behind the opening's comma.
    if (tag === Tag[","]) return isOpening(tags, j, first);
    // "“It is late,” the chief executive conceded": a quotation that is whole ends before its speaker, or begins with one.
    if (tag === Tag["``"] || tag === Tag["''"]) return j === first || tags[j - 1] === Tag[","];
    return isFiniteVerb(tag) && wantsClause(j);
  }
  return i - first < REACH && tags[first] !== Tag.IN;
}
