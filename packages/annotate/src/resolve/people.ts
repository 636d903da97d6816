import { slug } from "../knowledge/actors/slug.ts";
import { fold } from "../knowledge/actors/spelling.ts";
import { type GivenNames, isShortFor } from "../knowledge/givenNames.ts";
import { NameBit } from "../knowledge/nameBits.ts";
import { HashTable } from "../words/hashTable.ts";
import { hashWord } from "../words/letters.ts";
import { agree, type PersonName, personName } from "./personName.ts";

export type Gender = "female" | "male" | null;

/** A person of the article, as known so far. */
export interface Person {
  actor: string;
  name: string;
  parts: PersonName;
  /** Whether an actor file names the person, whose name stays. */
  readonly known: boolean;
  /** As titles and pronouns tell it. */
  gender: Gender;
  /** Whose given name it mostly is. */
  readonly likely: Gender;
  /** Lower-cased title words seen with the name: `minister`, `president`. */
  readonly titles: Set<string>;
  /** Offices that the text gives the person, with the id of the state where it names one: `norvia president`, ` president`. */
  readonly offices: Set<string>;
  /** Token number of the last mention. */
  seen: number;
  /** How often the person was named. */
  count: number;
}

/** The people of an article in order of appearance. */
export interface People {
  readonly all: Person[];
  /** Joins a name to a person known by it or by its surname, or takes up a new one. */
  readonly join: (
    words: readonly string[],
    at: number,
    known?: { readonly id: string; readonly name: string; readonly surnames?: readonly string[] },
  ) => { readonly person: Person; readonly rule: string };
  /** The person a single word is the surname or the only name of, or null. */
  readonly bySurname: (word: string) => Person | null;
  /** Whether somebody bears the folded surname. */
  readonly bears: (surname: string) => boolean;
  readonly byId: ReadonlyMap<string, Person>;
  /** Notes a mention at a token; -1 for one that only introduces the person. */
  readonly see: (person: Person, at: number) => void;
  /** The person seen last. */
  readonly latest: () => Person | null;
}

/** How many persons of one surname are told apart. */
const MOST = 60;

/** How many times as often as others the person is named whom an article is about. */
const PROMINENT = 2;

/** Which of several of one name is meant: whom the article is about, where it is about one of them, else the last one named. */
function meant(persons: readonly Person[]): Person | null {
  let last: Person | null = null;
  let first: Person | null = null;
  let others = 0;
  for (const person of persons) {
    if (!last || person.seen > last.seen) last = person;
    if (!first || person.count > first.count) {
      others = Math.max(others, first?.count ?? 0);
      first = person;
    } else others = Math.max(others, person.count);
  }
  return first && first.count >= PROMINENT * Math.max(1, others) ? first : last;
}

/** Who bears a short form of the given name, or its long form, where it is one person: "Tony" and "Antony". */
function familiarly({ given }: PersonName, namesakes: readonly Person[], names: GivenNames): Person | null {
  if (given === null) return null;
  const found = namesakes.filter(({ parts }) => parts.given !== null && isShortFor(given, parts.given, names));
  return found.length === 1 ? (found[0] as Person) : null;
}

/** Whether the words end a person's name: "van der Klooster", "Tolm Jr.". */
function endsWith({ name }: Person, words: readonly string[]): boolean {
  return name.toLowerCase().endsWith(` ${words.join(" ").toLowerCase()}`);
}

/** Whether a name of as many words tells more of the given name: "Philippa" for "P.", "William" for "Bill". */
function isFuller({ given, length }: PersonName, other: PersonName): boolean {
  return length === other.length && (given?.length ?? 0) > (other.given?.length ?? 0);
}

/** The only one of some persons; null where there are more or none. */
function only(persons: Iterable<Person>): Person | null {
  const [one, other] = persons;
  return one && !other ? one : null;
}

/** Whose name one with the bits is: women's or men's; null where it is both or neither. */
function bearers(bits: number): Gender {
  const [female, male] = [bits & NameBit.female, bits & NameBit.male];
  return female && !male ? "female" : male && !female ? "male" : null;
}

/** Starts an empty list of people. Two with one surname stay two, but for short forms of one given name. */
export function people(names: GivenNames = new Map(), listed: HashTable = new HashTable(0)): People {
  const all: Person[] = [];
  const byId = new Map<string, Person>();
  const surnames = new Map<string, Person[]>();
  const givenNames = new Map<string, Set<Person>>();
  const middleNames = new Map<string, Set<Person>>();
  // Names come again and again.
  const folds = new Map<string, string>();
  const folded = (name: string): string => {
    let known = folds.get(name);
    if (known === undefined) {
      known = fold(name);
      folds.set(name, known);
    }
    return known;
  };
  const bySurname = (word: string): Person | null => meant(surnames.get(folded(word)) ?? []);
  /** "Barraza" is Ulises Barraza Tovar where nobody else has the word in the middle of the name. */
  const byMiddleName = (word: string): Person | null => {
    return only(middleNames.get(word) ?? []);
  };
  // "Daniel" is Daniel Montalvo where there is no other Daniel, and "Dan" where there is no Dan.
  const byGivenName = (word: string): Person | null => {
    const small = word.toLowerCase();
    const bearers = givenNames.get(folded(word));
    if (bearers) return only(bearers);
    if (!names.has(small)) return null;
    return only(all.filter(({ parts }) => parts.given !== null && isShortFor(small, parts.given, names)));
  };
  const add = (index: Map<string, Set<Person>>, key: string, person: Person): void => {
    const bearers = index.get(key);
    if (bearers) bearers.add(person);
    else index.set(key, new Set([person]));
  };
  const note = (person: Person): void => {
    const { given } = person.parts;
    if (given === null || given.length < 2) return;
    add(givenNames, folded(given), person);
    for (const word of person.name.split(" ").slice(1, -1)) {
      const bits = listed.get(hashWord(word));
      // "Maria" is not Anna Maria Hoel.
      const own = (bits & NameBit.given) === 0 || (bits & NameBit.surname) !== 0;
      if (word.length > 2 && own) add(middleNames, word, person);
    }
  };
  /** Gives a person whom nothing stands for yet the fuller of two names. */
  const rename = (person: Person, words: readonly string[], parts: PersonName): void => {
    byId.delete(person.actor);
    person.name = words.join(" ");
    person.actor = idOf(person.name);
    person.parts = parts;
    byId.set(person.actor, person);
    note(person);
  };
  let latest: Person | null = null;
  const see = (person: Person, at: number): void => {
    person.seen = at;
    if (at < 0) return;
    person.count++;
    latest = person;
  };
  const ids = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = ids.get(name) ?? slug(name);
    ids.set(name, id);
    return id;
  };
  const join: People["join"] = (words, at, known) => {
    const name = known?.name ?? words.join(" ");
    const actor = known?.id ?? idOf(name);
    const exact = byId.get(actor);
    if (exact) {
      see(exact, at);
      return { person: exact, rule: "exact" };
    }
    const parts = personName(words);
    const surname = folded(parts.surname);
    const namesakes = surnames.get(surname) ?? [];
    const ending = words.length < 2 ? [] : namesakes.filter((person) => endsWith(person, words));
    const alike = ending.length > 0 ? ending : namesakes.filter((person) => agree(parts, person.parts));
    const same = alike.length === 0 ? familiarly(parts, namesakes, names) : meant(alike);
    if (same && !known && (ending.length > 0 || parts.length <= same.parts.length)) {
      if (at < 0 && !same.known && isFuller(parts, same.parts)) rename(same, words, parts);
      see(same, at);
      return { person: same, rule: words.length === 1 || ending.length > 0 ? "surname" : "variant" };
    }
    if (same && !known && !same.known && at < 0 && alike.length <= 1 && parts.given !== null) {
      rename(same, words, parts);
      return { person: same, rule: "variant" };
    }
    const familiar = words.length === 1 && !same && !known ? byGivenName(words[0] as string) : null;
    if (familiar) {
      see(familiar, at);
      return { person: familiar, rule: "given name" };
    }
    const middle = words.length === 1 && !same && !known ? byMiddleName(words[0] as string) : null;
    if (middle) {
      see(middle, at);
      return { person: middle, rule: "surname" };
    }
    const own = personName(name.split(" "));
    const person: Person = {
      actor,
      name,
      parts: own,
      known: known !== undefined,
      gender: null,
      likely: own.given === null ? null : bearers(listed.get(hashWord(own.given))),
      titles: new Set(),
      offices: new Set(),
      seen: -1,
      count: 0,
    };
    see(person, at);
    note(person);
    all.push(person);
    byId.set(actor, person);
    for (const one of new Set([surname, ...(known?.surnames ?? []).map(fold)])) {
      const bearers = surnames.get(one);
      if (!bearers) surnames.set(one, [person]);
      // More than so many are told apart by nobody, and each is asked about.
      else if (bearers.push(person) > MOST) bearers.shift();
    }
    return { person, rule: "exact" };
  };
  const bears = (surname: string): boolean => surnames.has(surname);
  return { all, join, bySurname, bears, byId, see, latest: () => latest };
}
