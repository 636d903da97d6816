import { type GivenNames, isShortFor } from "./givenNames.ts";
import { slug } from "./slug.ts";
import { fold } from "./spelling.ts";

export type Gender = "female" | "male" | null;

/** A person of the article, as known so far. */
export interface Person {
  readonly actor: string;
  readonly name: string;
  readonly surname: string;
  /** The first of two or more words, lower case and without its stop; null of a single word. */
  readonly given: string | null;
  /** How many words the name has. */
  readonly length: number;
  gender: Gender;
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
  /** The person a single word is the surname, the only name or the given name of, or null. */
  readonly bySurname: (word: string) => Person | null;
  readonly byGivenName: (word: string) => Person | null;
  /** Whether somebody bears the folded surname. */
  readonly bears: (surname: string) => boolean;
  readonly byId: ReadonlyMap<string, Person>;
}

const SUFFIXES = new Set(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"]);

function surnameOf(words: readonly string[]): string {
  let last = words.length - 1;
  while (last > 0 && SUFFIXES.has((words[last] as string).toLowerCase())) last--;
  return (words[last] as string).toLowerCase();
}

function givenName(words: readonly string[]): string | null {
  return words.length < 2 ? null : (words[0] as string).toLowerCase().replace(".", "");
}

function agrees(words: readonly string[], { given: known }: Person): boolean {
  const first = givenName(words);
  return (
    first === null ||
    known === null ||
    first === known ||
    (first.length === 1 && known.startsWith(first)) ||
    (known.length === 1 && first.startsWith(known))
  );
}

function see(person: Person, at: number): void {
  person.seen = at;
  if (at >= 0) person.count++;
}

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
function familiarly(words: readonly string[], namesakes: readonly Person[], names: GivenNames): Person | null {
  const first = givenName(words);
  if (first === null) return null;
  const found = namesakes.filter(({ given }) => given !== null && isShortFor(first, given, names));
  return found.length === 1 ? (found[0] as Person) : null;
}

/** Starts an empty list of people. Two with one surname stay two, but for short forms of one given name. */
export function people(names: GivenNames = new Map()): People {
  const all: Person[] = [];
  const byId = new Map<string, Person>();
  const surnames = new Map<string, Person[]>();
  const givenNames = new Map<string, Person[]>();
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
  // "Daniel" is Daniel Montalvo where there is no other Daniel.
  const byGivenName = (word: string): Person | null => {
    const bearers = givenNames.get(folded(word)) ?? [];
    return bearers.length === 1 ? (bearers[0] as Person) : null;
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
    const surname = folded(surnameOf(words));
    const namesakes = surnames.get(surname) ?? [];
    const alike = namesakes.filter((person) => agrees(words, person));
    const same = alike.length === 0 ? familiarly(words, namesakes, names) : meant(alike);
    if (same && !known && words.length <= same.length) {
      see(same, at);
      return { person: same, rule: words.length === 1 ? "surname" : "variant" };
    }
    const familiar = words.length === 1 && !same && !known ? byGivenName(words[0] as string) : null;
    if (familiar) {
      see(familiar, at);
      return { person: familiar, rule: "given name" };
    }
    const own = name.split(" ");
    const person: Person = {
      actor,
      name,
      surname,
      given: givenName(own),
      length: own.length,
      gender: null,
      titles: new Set(),
      offices: new Set(),
      seen: at,
      count: at < 0 ? 0 : 1,
    };
    if (person.given !== null && person.given.length > 1) {
      const key = folded(person.given);
      givenNames.set(key, [...(givenNames.get(key) ?? []), person]);
    }
    all.push(person);
    byId.set(actor, person);
    surnames.set(surname, [...namesakes, person]);
    for (const other of known?.surnames ?? [])
      if (fold(other) !== surname) surnames.set(fold(other), [...(surnames.get(fold(other)) ?? []), person]);
    return { person, rule: "exact" };
  };
  const bears = (surname: string): boolean => surnames.has(surname);
  return { all, join, bySurname, byGivenName, bears, byId };
}
