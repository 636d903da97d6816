import type { RoleFile } from "@readout/lexicon";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";
import { WordSet } from "../words/wordSet.ts";

/** The lists that names are told by, as bits. */
export const RoleBit = {
  organisation: 1,
  place: 2,
  title: 4,
  outlet: 8,
  thing: 16,
  document: 32,
  placeFirst: 64,
  /** Somebody with or without a name: `person` and `anonymous`. */
  human: 128,
  peoples: 256,
  never: 512,
} as const;

/** Of somebody, by what he is or by an office. */
export const HUMAN_BITS: number = RoleBit.human | RoleBit.title;

/** The words of `english/sources.yaml`, as hashes. */
export interface RoleWords {
  /** Which lists a word is in (`RoleBit`), so that one look-up tells them all. */
  readonly bits: HashTable;
  /** `Form` bits of words, which tell persons and groups by their commonest meaning. */
  readonly forms: HashTable;
  readonly anonymous: WordSet;
  readonly person: WordSet;
  /** Phrases near a source that say it asked not to be named. */
  readonly anonymity: readonly string[];
  /** Phrases beside the noun of a source, before its verb, that say the same. */
  readonly intimacy: readonly string[];
  readonly group: WordSet;
  readonly document: WordSet;
  readonly outlet: WordSet;
  /** Words of newspapers' names in other languages, which no person bears. */
  readonly newspaper: WordSet;
  /** Words for the government of a state. */
  readonly state: WordSet;
  readonly organisation: WordSet;
  /** Heads of the names of parties and armed groups. */
  readonly faction: WordSet;
  readonly place: WordSet;
  readonly placeFirst: WordSet;
  /** Last words of names that are no actor's: "Act", "Treaty". */
  readonly thing: WordSet;
  /** Last words of what is never an actor's, where no word for a body is in it: "Treaty", "GDP". */
  readonly never: WordSet;
  /** Peoples, faiths and tongues. */
  readonly peoples: WordSet;
  /** Words that stand before a person's name; of titles of several words, the last. */
  readonly title: WordSet;
  /** All words of titles: "prime", "of", "minister". */
  readonly titleWord: WordSet;
  readonly female: WordSet;
  readonly male: WordSet;
}

/** Indexes the file `english/sources.yaml`. */
export function roleWords(file: RoleFile, forms: HashTable): RoleWords {
  const set = (name: keyof RoleFile): WordSet =>
    new WordSet(file[name].flatMap((word) => [hashWord(word), hashWord(`${word}.`)]));
  const plural = (name: keyof RoleFile): WordSet =>
    new WordSet(file[name].flatMap((word) => [hashWord(word), hashWord(`${word}s`)]));
  const words = {
    anonymous: plural("anonymous"),
    person: plural("person"),
    anonymity: file.anonymity,
    intimacy: file.intimacy,
    group: plural("group"),
    document: plural("document"),
    outlet: set("outlet"),
    newspaper: set("newspaper"),
    state: plural("state"),
    organisation: plural("organisation"),
    faction: set("faction"),
    place: set("place"),
    placeFirst: set("placeFirst"),
    thing: set("thing"),
    never: set("never"),
    peoples: plural("peoples"),
    title: titleHeads(file.titles),
    titleWord: new WordSet(file.titles.flatMap((title) => title.split(/[ -]/)).map(hashWord)),
    female: set("female"),
    male: set("male"),
  };
  return { ...words, forms, bits: bitsOf(words) };
}

function bitsOf(words: Omit<RoleWords, "bits" | "forms">): HashTable {
  const lists = { ...words, human: new Set([...words.person, ...words.anonymous]) };
  const bits = new Map<number, number>();
  for (const [list, bit] of Object.entries(RoleBit) as [keyof typeof RoleBit, number][])
    for (const hash of lists[list]) bits.set(hash, (bits.get(hash) ?? 0) | bit);
  const table = new HashTable(bits.size);
  for (const [hash, found] of bits) table.set(hash, found);
  return table;
}

/** The words that end a title ("minister" of "prime minister"), with plurals and as abbreviations with their stops. */
function titleHeads(titles: readonly string[]): WordSet {
  const heads = titles.map((title) => title.split(/[ -]/).at(-1) as string);
  return new WordSet(heads.flatMap((word) => [hashWord(word), hashWord(`${word}s`), hashWord(`${word}.`)]));
}
