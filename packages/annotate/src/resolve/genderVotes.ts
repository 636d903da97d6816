import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import type { People } from "./people.ts";
import type { Gender } from "./person.ts";
import { genderOfPronoun, isObject } from "./pronouns.ts";
import { words } from "./shortNames.ts";

/** How far behind somebody who acts "he" or "she" is most often that one: "Tolm said on Friday that | he |". */
const NEAR = 10;
/** By how many pronouns more of one gender than of the other a name's list is wrong about it. */
const AGAINST = 3;

const SUBJECTS = listed("singularPersons");

/** The gender of the first "he" or "she" behind a name with its verb in its sentence, where no other name of somebody stands before it; null where none does. */
function behind(doc: Document, { last }: Name, next: Name | undefined): Gender {
  const verb = doc.tags[last] === Tag.RB ? last + 1 : last;
  if (!isFiniteVerb(doc.tags[verb] as number)) return null;
  const end = Math.min(last + NEAR, doc.tokens.count, next?.first ?? doc.tokens.count);
  for (let i = last; i < end; i++) {
    if (doc.sentenceOf[i] !== doc.sentenceOf[last - 1] || doc.quotationOf[i] !== doc.quotationOf[last - 1]) return null;
    if (SUBJECTS.has(doc.tokens.hash[i] as number)) return genderOfPronoun(doc, i);
    // "Tolm challenged her when she ran": of whom he did something to.
    if (isObject(doc, i)) return null;
  }
  return null;
}

/**
 * Lets the pronouns behind somebody's names in the whole article tell the gender, before the article is read: of a name whose list tells
 * none, or by far most of them against it. One pronoun that is another's tells nothing then.
 */
export function voteGenders(doc: Document, names: readonly Name[], people: People): void {
  const votes = new Map<string, number>();
  const persons = names.filter(({ kind, known }) => (known?.actor.kind ?? kind) === "person");
  for (const [k, name] of persons.entries()) {
    const gender = behind(doc, name, persons[k + 1]);
    if (gender === null) continue;
    const surname = words(doc, name).at(-1) as string;
    votes.set(surname, (votes.get(surname) ?? 0) + (gender === "male" ? 1 : -1));
  }
  for (const [surname, count] of votes) {
    const person = people.bearerOf(surname);
    if (!person || count === 0) continue;
    const gender = count > 0 ? "male" : "female";
    if (person.likely !== null && person.likely !== gender && Math.abs(count) < AGAINST) continue;
    person.voted = gender;
  }
}
