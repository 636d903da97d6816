import { listed } from "../words/english.ts";
import { HashTable } from "../words/hashTable.ts";
import { THAT } from "../words/ruleWords.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import type { ActorIndex } from "./actors/actorIndex.ts";
import type { CueLexicon } from "./cueLexicon.ts";
import type { RoleWords } from "./roles.ts";

/** Which lists of the lexicon a word may begin an entry of, as bits: one look-up a token instead of one a list. */
export const Mark = {
  verb: 1,
  preposition: 2,
  noun: 4,
  unowned: 8,
  adverb: 16,
  light: 32,
  adjective: 64,
  hedge: 128,
  name: 256,
  setting: 512,
  human: 1024,
  neuter: 2048,
  locative: 4096,
  /** The last word of a title. */
  office: 8192,
  /** Told by the token's place, and so in no table: see `markPlaces`. */
  before: 16384,
} as const;

/** Marks, in place, the tokens that stand where any verb may attribute: "ruled that", "ruled on Friday that", "shrugged: “”". */
export function markPlaces({ hash, kind, count }: Pick<Tokens, "hash" | "kind" | "count">, marks: Uint16Array): void {
  for (let i = 0; i < count; i++) {
    if (i > 0 && kind[i] === TokenKind.colon) marks[i - 1] = (marks[i - 1] as number) | Mark.before;
    if (hash[i] !== THAT) continue;
    if (i > 0) marks[i - 1] = (marks[i - 1] as number) | Mark.before;
    if (i > 2) marks[i - 3] = (marks[i - 3] as number) | Mark.before;
  }
}

/** Makes the table of marks by the hash of a word. */
export function marksOf(cues: CueLexicon, { names }: ActorIndex, roles: Pick<RoleWords, "title">): HashTable {
  const lists: readonly (readonly [number, Iterable<number>])[] = [
    [Mark.verb, cues.verbs.keys()],
    [Mark.preposition, cues.prepositions.keys()],
    [Mark.noun, cues.nouns],
    [Mark.unowned, cues.unowned],
    [Mark.adverb, cues.adverbs],
    [Mark.light, cues.light],
    [Mark.adjective, cues.adjectives],
    [Mark.hedge, cues.hedges.keys()],
    [Mark.name, names.keys()],
    [Mark.setting, cues.settings],
    [Mark.human, listed("humanBehind")],
    [Mark.neuter, listed("neuter", "neuterRelatives")],
    [Mark.office, roles.title],
    [Mark.locative, listed("locative", "origins", "destinations")],
  ];
  const bits = new Map<number, number>();
  for (const [bit, hashes] of lists) for (const hash of hashes) bits.set(hash, (bits.get(hash) ?? 0) | bit);
  const table = new HashTable(bits.size);
  for (const [hash, mark] of bits) table.set(hash, mark);
  return table;
}
