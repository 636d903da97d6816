import { fold } from "../knowledge/actors/spelling.ts";
import type { Name } from "../recognise/name.ts";
import { isGiven } from "../recognise/nameTitles.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { AND, OF } from "../words/ruleWords.ts";
import { isFiniteVerb, Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";
import { isPlaceBeside } from "./metonyms.ts";
import type { Gender } from "./person.ts";
import type { Resolving } from "./resolving.ts";
import type { Reading } from "./shortNames.ts";

// Whom the name of a person stands for that no file knows, and a surname that is a place's as well.

const GENTLEMEN = listed("gentlemen");
const LADIES = listed("ladies");
const ROYAL = listed("royals");
const SAINT = listed("saintsShort");

/** Somebody of the article whose surname is a state's or a capital's as well: "Paris" after "Valeska Paris". */
export function surnamed({ doc, lexicon, people }: Resolving, name: Name): Reading | null {
  if (name.known?.actor.kind === "person" || name.known?.rule === "demonym") return null;
  const person = people.bySurname(doc.text.slice(doc.tokens.start[name.first], doc.tokens.end[name.first]));
  // "Jordan said it would act", and only then Michael Jordan.
  if (!person || person.seen < 0 || person.parts.length < 2 || isPlaceBeside(doc, lexicon, name.first, name.last))
    return null;
  people.see(person, name.first);
  return { kind: "person", actor: person.actor, name: person.name, rule: "surname" };
}

/** Whether the name at `i` stands in an apposition of the person named at `from`: "Patricia Tolm, mother of | Sean Tolm". */
function describesWith({ tokens, tags, sentenceOf }: Document, from: number, i: number): boolean {
  let of = false;
  if (from < 0 || from >= i || sentenceOf[from] !== sentenceOf[i]) return false;
  let comma = from;
  while (comma < i && tokens.kind[comma] !== TokenKind.comma) if (tags[comma++] !== Tag.NNP) return false;
  for (let k = comma + 1; k < i; k++) {
    if (isFiniteVerb(tags[k] as number) || tags[k] === Tag.CC || tokens.kind[k] === TokenKind.comma) return false;
    of ||= tokens.hash[k] === OF;
  }
  return of;
}

/** The last word of the title before one word, in small letters and without its stop: "judge"; "" where there is none. */
function titleAlone({ doc: { text, tokens }, lexicon }: Resolving, { first, last, titleFirst }: Name): string {
  const titled =
    titleFirst < first || (tokens.caps[first - 1] === 1 && lexicon.roles.title.has(tokens.hash[first - 1] as number));
  if (last - first > 1 || !titled) return "";
  return text
    .slice(tokens.start[first - 1], tokens.end[first - 1])
    .toLowerCase()
    .replace(/\.$/, "");
}

/** "Bill | and Hillary Tolm": a given name before another with the surname of both, of nobody whom the article has named. */
function sharedSurname({ doc, lexicon, people }: Resolving, { first, last }: Name, given: string): string[] | null {
  const { tokens } = doc;
  if (tokens.hash[last] !== AND || !isGiven(doc, lexicon.names, first) || people.byWord(given)) return null;
  if (!isGiven(doc, lexicon.names, last + 1) || tokens.caps[last + 2] !== 1) return null;
  const surname = doc.text.slice(tokens.start[last + 2], tokens.end[last + 2]);
  return people.bears(fold(surname)) ? [given, surname] : null;
}

/** Somebody whom no file knows. */
export function readPerson(resolving: Resolving, name: Name, parts: readonly string[]): Reading {
  const { doc, people } = resolving;
  const addressed = addressedAs(doc, name.first);
  const shared = parts.length === 1 ? sharedSurname(resolving, name, parts[0] as string) : null;
  // "St. Jerome" is Jerome, where he is no town.
  const own =
    shared ?? (parts.length === 2 && SAINT.has(doc.tokens.hash[name.first] as number) ? parts.slice(1) : parts);
  const titled = own.length === 1 && ROYAL.has(doc.tokens.hash[name.first - 1] as number);
  const royal = titled ? doc.text.slice(doc.tokens.start[name.first - 1], doc.tokens.end[name.first - 1]) : "";
  const before = people.latest();
  const { person, rule } = people.join(own, name.first, {
    gender: addressed,
    royal,
    title: titleAlone(resolving, name),
  });
  // "Patricia Tolm, mother of Sean Tolm, left": the sentence is about her, and so is "Tolm" behind it.
  if (before && before !== person && own.length > 1 && describesWith(doc, before.seen, name.first))
    people.stays(before, person);
  if (addressed !== null) {
    person.gender = addressed;
    person.told = true;
  }
  return {
    kind: "person",
    actor: person.actor,
    name: person.name,
    rule: name.titleFirst < name.first && rule === "surname" ? "title" : rule,
  };
}

/** The gender of the form of address before token `first`: "Mrs Brandt". */
export function addressedAs({ tokens }: Document, first: number): Gender {
  const before = tokens.hash[first - 1] as number;
  return GENTLEMEN.has(before) ? "male" : LADIES.has(before) ? "female" : null;
}
