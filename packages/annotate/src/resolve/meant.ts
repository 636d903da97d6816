import type { Person } from "./person.ts";

/** How many times as often as others the person is named whom an article is about. */
const PROMINENT = 2;

/**
 * Which of several of one name is meant: whom the sentence was about that named the other to tell of her; else whom the article is
 * about, where it is about one of them; else the last one named.
 */
export function meant(persons: readonly Person[]): Person | null {
  let last: Person | null = null;
  for (const person of persons) if (!last || person.seen > last.seen) last = person;
  if (last?.staying) return last;
  const first = prominent(persons);
  // "Kim Ki-yoon" is no kin of "Kim Mal-im": many bear a family's name that stands first.
  return first && !(last && isFamilyFirst(last) && first.count < OFTEN) ? first : last;
}

/** How often somebody is named whom an article is about, where many bear the name. */
const OFTEN = 4;

/** Whether the family's name stands first: "Kim Ki-yoon". */
function isFamilyFirst({ name, parts }: Person): boolean {
  return parts.given !== null && name.toLowerCase().startsWith(`${parts.surname.toLowerCase()} `);
}

/** How often somebody is called by a given name alone who is not called by the surname. */
const FAMILIAR = 2;

/**
 * Which of several of one surname is meant by it alone: none whom the article rather calls by a given name alone ("Freddy"), where
 * there is another; else as `meant` tells.
 */
export function meantAlone(persons: readonly Person[]): Person | null {
  const others = persons.filter(({ familiar, alone }) => familiar < FAMILIAR || alone > 0);
  return meant(others.some(({ seen }) => seen >= 0) ? others : persons);
}

/** Whom of several an article is about; null where it is about none of them. */
export function prominent(persons: Iterable<Person>): Person | null {
  let first: Person | null = null;
  let others = 0;
  for (const person of persons) {
    if (!first || person.count > first.count) {
      others = Math.max(others, first?.count ?? 0);
      first = person;
    } else others = Math.max(others, person.count);
  }
  return first && first.count >= PROMINENT * Math.max(1, others) ? first : null;
}

/** The only one of some persons; null where there are more or none. */
export function only(persons: Iterable<Person>): Person | null {
  const [one, other] = persons;
  return one && !other ? one : null;
}
