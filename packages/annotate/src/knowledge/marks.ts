import { listed } from "../words/english.ts";
import { HashTable } from "../words/hashTable.ts";
import { THAT } from "../words/ruleWords.ts";
import { TokenKind, type Tokens } from "../words/tokens.ts";
import { type ActorIndex, beginsSmall } from "./actors/actorIndex.ts";
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
  // What rules ask of nearly every token: a bit of a number at hand is told sooner than a place in a set.
  /** Names a time by itself, in words ("yesterday") or as a day or month does. */
  point: 0x8000,
  temporal: 0x10000,
  /** Before words for a time: "earlier", "late", "last". */
  earlier: 0x20000,
  dating: 0x40000,
  time: 0x80000,
  /** A name's small particle: "van", "al". */
  particle: 0x100000,
  /** Brings somebody in who was not spoken of: "a", "another". */
  introducing: 0x200000,
  /** Opens what someone says in an interview: "Q". */
  label: 0x400000,
  adding: 0x800000,
  fronting: 0x1000000,
  /** A function word or an adverb that opens sentences. */
  opener: 0x2000000,
  /** A day or a month, which may be somebody's name. */
  calendar: 0x4000000,
  /** Begins a name of an actor file that is written small: "al-Shabab". */
  smallName: 0x8000000,
  /** What people are asked in: "poll". */
  poll: 0x10000000,
  /** Of sport: "striker". */
  sport: 0x20000000,
} as const;

/** Marks, in place, the tokens that stand where any verb may attribute: "ruled that", "ruled on Friday that", "shrugged: “”". */
export function markPlaces({ hash, kind, count }: Pick<Tokens, "hash" | "kind" | "count">, marks: Int32Array): void {
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
    [Mark.noun, listed("feelings")],
    [Mark.unowned, cues.unowned],
    [Mark.adverb, cues.adverbs],
    [Mark.light, cues.light],
    [Mark.adjective, cues.adjectives],
    [Mark.adjective, listed("holders")],
    [Mark.hedge, cues.hedges.keys()],
    [Mark.name, names.keys()],
    [Mark.setting, cues.settings],
    [Mark.human, listed("humanBehind")],
    [Mark.neuter, listed("neuter", "neuterRelatives")],
    [Mark.office, roles.title],
    [Mark.locative, listed("locative", "origins", "destinations")],
    [Mark.point, listed("points")],
    [Mark.temporal, listed("points", "days", "dayAbbreviations", "months")],
    [Mark.earlier, listed("earlier")],
    [Mark.dating, listed("dating")],
    [Mark.time, listed("times")],
    [Mark.particle, listed("particles", "particlesArticles")],
    [Mark.introducing, listed("introducing")],
    [Mark.label, listed("interviewLabels")],
    [Mark.adding, listed("adding")],
    [Mark.fronting, listed("fronting")],
    [Mark.opener, listed("openers")],
    [Mark.calendar, listed("days", "months", "monthsNeverNames")],
    [Mark.poll, listed("polls")],
    [Mark.sport, listed("sport")],
    [Mark.smallName, [...names].flatMap(([hash, list]) => (list.some(beginsSmall) ? [hash] : []))],
  ];
  const bits = new Map<number, number>();
  for (const [bit, hashes] of lists) for (const hash of hashes) bits.set(hash, (bits.get(hash) ?? 0) | bit);
  const table = new HashTable(bits.size);
  for (const [hash, mark] of bits) table.set(hash, mark);
  return table;
}
