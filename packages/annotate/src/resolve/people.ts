import { slug } from "./slug.ts";

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
  /** Token number of the last mention. */
  seen: number;
}

/** The people of an article in order of appearance. */
export interface People {
  readonly all: Person[];
  /** Joins a name to a person known by it or by its surname, or takes up a new one. */
  readonly join: (
    words: readonly string[],
    at: number,
    rosterId?: { readonly id: string; readonly name: string },
  ) => { readonly person: Person; readonly rule: string };
  /** The person a single word is the surname (or the only name) of, or null. */
  readonly bySurname: (word: string) => Person | null;
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

/** Starts an empty list of people. Two with one surname stay two; a bare surname is the one mentioned last. */
export function people(): People {
  const all: Person[] = [];
  const byId = new Map<string, Person>();
  const surnames = new Map<string, Person[]>();
  const lastSeen = (persons: readonly Person[]): Person | null =>
    persons.reduce<Person | null>((best, person) => (best === null || person.seen > best.seen ? person : best), null);
  const bySurname = (word: string): Person | null => lastSeen(surnames.get(word.toLowerCase()) ?? []);
  // Names come again and again.
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
      exact.seen = at;
      return { person: exact, rule: "exact" };
    }
    const surname = surnameOf(words);
    const namesakes = surnames.get(surname) ?? [];
    const same = lastSeen(namesakes.filter((person) => agrees(words, person)));
    if (same && !known && words.length <= same.length) {
      same.seen = at;
      return { person: same, rule: words.length === 1 ? "surname" : "variant" };
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
      seen: at,
    };
    all.push(person);
    byId.set(actor, person);
    surnames.set(surname, [...namesakes, person]);
    return { person, rule: "exact" };
  };
  return { all, join, bySurname, byId };
}
