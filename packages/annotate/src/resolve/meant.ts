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
  return last?.staying ? last : (prominent(persons) ?? last);
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
