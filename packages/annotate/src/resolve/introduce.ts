import { fold } from "../knowledge/actors/spelling.ts";
import { LEADER } from "../knowledge/officeNames.ts";
import type { Holder } from "../knowledge/offices.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";
import { calledBySurname, type Holding, inOffice, noteOffice } from "./inOffice.ts";
import type { Nickname } from "./nicknames.ts";
import type { Described, StateOffice } from "./officeWords.ts";
import type { Person } from "./person.ts";
import { addressedAs } from "./readPerson.ts";
import { words } from "./shortNames.ts";
import { noteTitles } from "./titled.ts";
import type { Around, Titled } from "./titleWords.ts";

const PARTICLES = listed("particles", "particlesArticles");

/** What an article says of people beside their names. */
export interface Introductions {
  readonly holding: Holding;
  readonly around: Around;
  /** The persons called by office and state alone, in the order of the text. */
  readonly described: readonly Described[];
  /** The title that the words beside the `k`th name give. */
  readonly titleOf: (k: number) => Titled | null;
  /** The office before the `k`th name. */
  readonly officeOf: (k: number) => StateOffice | null;
}

/** What is found by each of some names, looked for once, when it is asked for. */
export function askedOnce<Found extends object>(
  count: number,
  find: (k: number) => Found | null,
): (k: number) => Found | null {
  const all = new Array<Found | null | undefined>(count);
  return (k) => {
    let found = all[k];
    if (found === undefined) all[k] = found = find(k);
    return found;
  };
}

/** Takes up the titles, the gender and the offices that the words beside the `k`th name tell of the person. */
export function noteBeside(introductions: Introductions, k: number, person: Person): void {
  noteTitles(introductions.around, k, person, introductions.titleOf(k));
  noteOffices(introductions, k, person);
}

/** The offices that words before the `k`th name, or an apposition, give the person: "Edda Tolm, the Norvian president,". */
function noteOffices({ described, officeOf }: Introductions, k: number, person: Person): void {
  const before = officeOf(k);
  if (before) noteOffice(person, before);
  for (const one of described) {
    if (one.name !== k) continue;
    // "Norvia's leader, President Edda Tolm,": the office is the president's.
    const own = one.office === LEADER && before?.states === null;
    noteOffice(person, own ? { office: before.office, states: one.states } : one);
  }
}

/**
 * Takes up the people of an article before it is read, unseen, so that surnames that stand before the full name join them:
 * first those with full names, other names of somebody left out, then the leaders whom the article calls by their office, then whoever is
 * addressed by a surname that only people of the other gender bear. Returns
 * those it calls by office and surname, by the folded surname.
 */
export function introducePeople(
  introductions: Introductions,
  nicknames: readonly Nickname[],
): ReadonlyMap<string, Holder> {
  const compound = introduceFullNames(introductions, nicknames);
  const leaders = introduceLeaders(introductions, compound);
  const { doc, names, people } = introductions.holding;
  for (const name of names)
    if (name.kind === "person" && !name.known && name.last - name.first === 1)
      people.addressed(words(doc, name)[0] as string, addressedAs(doc, name.first));
  return leaders;
}

/** Lets people be called by the other names that the article gives them; returns who bears these. */
export function introduceNicknamed(
  { holding: { doc, names, people } }: Introductions,
  nicknames: readonly Nickname[],
): ReadonlyMap<string, Person> {
  const bearers = new Map<string, Person>();
  for (const { bearer, other } of nicknames) {
    const { known } = names[bearer] as Name;
    const own = words(doc, names[bearer] as Name);
    const person =
      bearers.get(own.join(" ")) ?? (known ? people.joinKnown(known.actor, -1) : people.join(own, -1)).person;
    const called = words(doc, names[other] as Name);
    if (!people.alsoCalled(person, called)) continue;
    bearers.set(called.join(" "), person);
  }
  return bearers;
}

/** Takes up the people with full names; returns the names that may be a leader's surname of two words behind an office. */
function introduceFullNames(introductions: Introductions, nicknames: readonly Nickname[]): number[] {
  const { doc, names, people, offices } = introductions.holding;
  const others = new Set(nicknames.flatMap(({ other }) => bothWays(words(doc, names[other] as Name))));
  const compound: number[] = [];
  names.forEach((name, k) => {
    if (name.known?.actor.kind === "person") {
      noteOffices(introductions, k, people.joinKnown(name.known.actor, -1).person);
      return;
    }
    if (!isFullName(doc, name) || (others.size > 0 && others.has(words(doc, name).join(" ")))) return;
    if (name.titleFirst < name.first && offices.bySurname.has(surnameOf(doc, name))) compound.push(k);
    else introduce(introductions, k);
  });
  return compound;
}

/** A name, and as it is written with the family's name first. */
function bothWays(parts: readonly string[]): string[] {
  return parts.length === 2 ? [parts.join(" "), parts.toReversed().join(" ")] : [parts.join(" ")];
}

function introduceLeaders(introductions: Introductions, compound: readonly number[]): ReadonlyMap<string, Holder> {
  const { holding, described } = introductions;
  const { doc, names, people } = holding;
  const leaders = calledBySurname(holding, introductions.officeOf, (name) => surnameOf(doc, name));
  for (const k of compound) if (!leaders.has(surnameOf(doc, names[k] as Name))) introduce(introductions, k);
  for (const holder of leaders.values()) people.joinKnown(holder, -1);
  for (const one of described) {
    const found = one.name === null ? inOffice(holding, one) : null;
    if (found && "surnames" in found && !found.surnames.some((surname) => people.bears(fold(surname))))
      people.joinKnown(found, -1);
  }
  return leaders;
}

/** Takes up the person whom the `k`th name, a full one, names. */
function introduce(introductions: Introductions, k: number): void {
  const { doc, names, people } = introductions.holding;
  noteBeside(introductions, k, people.join(words(doc, names[k] as Name), -1).person);
}

/** Whether a name no file knows is a person's with more than a surname: "De Gaulle" in a headline is Charles de Gaulle. */
function isFullName(doc: Document, name: Name): boolean {
  if (name.known || name.kind !== "person" || name.last - name.first < 2) return false;
  const parts = words(doc, name);
  return parts.length > 2 || (parts.length === 2 && !PARTICLES.has(hashWord(parts[0] as string)));
}

/** The name, folded, as a surname of one or more words. */
function surnameOf(doc: Document, name: Name): string {
  return fold(words(doc, name).join(" "));
}
