import type { RoleFile } from "@readout/lexicon";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";

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

/** The words of `english/sources.yaml`, as hashes. */
export interface RoleWords {
  /** Which lists a word is in (`RoleBit`), so that one look-up tells them all. */
  readonly bits: HashTable;
  /** `Form` bits of words, which tell persons and groups by their commonest meaning. */
  readonly forms: HashTable;
  readonly anonymous: ReadonlySet<number>;
  readonly person: ReadonlySet<number>;
  /** Phrases near a source that say it asked not to be named. */
  readonly anonymity: readonly string[];
  readonly group: ReadonlySet<number>;
  readonly document: ReadonlySet<number>;
  readonly outlet: ReadonlySet<number>;
  /** Words of newspapers' names in other languages, which no person bears. */
  readonly newspaper: ReadonlySet<number>;
  /** Words for the government of a state. */
  readonly state: ReadonlySet<number>;
  readonly organisation: ReadonlySet<number>;
  /** Heads of the names of parties and armed groups. */
  readonly faction: ReadonlySet<number>;
  readonly place: ReadonlySet<number>;
  readonly placeFirst: ReadonlySet<number>;
  /** Last words of names that are no actor's: "Act", "Treaty". */
  readonly thing: ReadonlySet<number>;
  /** Last words of what is never an actor's, where no word for a body is in it: "Treaty", "GDP". */
  readonly never: ReadonlySet<number>;
  /** Peoples, faiths and tongues. */
  readonly peoples: ReadonlySet<number>;
  /** Words that stand before a person's name; of titles of several words, the last. */
  readonly title: ReadonlySet<number>;
  /** All words of titles: "prime", "of", "minister". */
  readonly titleWord: ReadonlySet<number>;
  readonly female: ReadonlySet<number>;
  readonly male: ReadonlySet<number>;
}

/** Indexes the file `english/sources.yaml`. */
export function roleWords(file: RoleFile, forms: HashTable): RoleWords {
  const set = (name: keyof RoleFile): Set<number> =>
    new Set(file[name].flatMap((word) => [hashWord(word), hashWord(`${word}.`)]));
  const plural = (name: keyof RoleFile): Set<number> =>
    new Set(file[name].flatMap((word) => [hashWord(word), hashWord(`${word}s`)]));
  const words = {
    anonymous: plural("anonymous"),
    person: plural("person"),
    anonymity: file.anonymity,
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
    titleWord: new Set(file.titles.flatMap((title) => title.split(/[ -]/)).map(hashWord)),
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
function titleHeads(titles: readonly string[]): Set<number> {
  const heads = titles.map((title) => title.split(/[ -]/).at(-1) as string);
  return new Set(heads.flatMap((word) => [hashWord(word), hashWord(`${word}s`), hashWord(`${word}.`)]));
}
