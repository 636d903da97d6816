import type { ActorKind, Mention } from "../annotation.ts";
import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Tag } from "../model/tags.ts";
import { hashWord, TokenKind } from "../model/tokens.ts";
import type { Name } from "../recognise/names.ts";
import type { KnownName } from "./actorIndex.ts";
import { isTerritory } from "./metonyms.ts";
import { type Gender, type People, type Person, people } from "./people.ts";
import { slug } from "./slug.ts";

/** The mentions of an article and the people in it, for the speaker of each attribution. */
export interface Resolved {
  readonly mentions: readonly Mention[];
  /** First token of each mention. */
  readonly at: readonly number[];
  readonly people: People;
}

const LOCATIVE = new Set(
  "in at near outside around inside throughout across from into toward towards above over".split(" ").map(hashWord),
);
const PRONOUNS = new Map<number, Gender>(
  (["he", "him", "himself"] as const)
    .map((word): [number, Gender] => [hashWord(word), "male"])
    .concat((["she", "herself"] as const).map((word): [number, Gender] => [hashWord(word), "female"])),
);

function words(doc: Document, name: Name): string[] {
  const out: string[] = [];
  let glue = false;
  for (let i = name.first; i < name.last; i++) {
    const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
    const joined = i > name.first && doc.tokens.start[i] === doc.tokens.end[i - 1];
    if ((joined || glue) && out.length > 0) out[out.length - 1] += word;
    else out.push(word);
    glue = false;
  }
  return out;
}

interface Reading {
  readonly kind: ActorKind;
  readonly actor: string;
  readonly name: string;
  readonly rule: string;
}

/** What the names of a document are resolved with. */
interface Resolving {
  readonly doc: Document;
  readonly lexicon: Lexicon;
  readonly context: People;
  /** Ids of the actors that the article names by a name of their own. */
  readonly named: ReadonlySet<string>;
}

/** Whom a capital or seat stands for where it may stand for several: one that the article names, else whose seat it is. */
function standsFor({ named }: Resolving, known: KnownName): KnownName {
  const all = [known, ...(known.others ?? [])];
  return all.find(({ actor }) => named.has(actor.id)) ?? all.find(({ rule }) => rule === "seat") ?? known;
}

function readKnown(resolving: Resolving, name: Name, known: KnownName): Reading | null {
  const { doc, lexicon, context } = resolving;
  const { rule, actor } = known;
  if (actor.kind === "person") {
    const { person } = context.join(actor.name.split(" "), name.first, actor);
    for (const word of (actor.title ?? "").toLowerCase().split(" ")) if (word) person.titles.add(word);
    return { kind: "person", actor: person.actor, name: person.name, rule: rule === "exact" ? "exact" : "alias" };
  }
  if (rule === "demonym") return null;
  const territory =
    actor.kind === "state" || rule === "seat" ? isTerritory(doc, lexicon, name.first, name.last) : false;
  if (rule === "capital" || rule === "seat") {
    const place = words(doc, name).join(" ");
    if (territory || lexicon.metonyms === "off")
      return { kind: "place", actor: slug(place), name: place, rule: "exact" };
    const { actor: meant } = standsFor(resolving, known);
    return { kind: meant.kind, actor: meant.id, name: meant.name, rule: "metonym" };
  }
  return { kind: actor.kind, actor: actor.id, name: actor.name, rule: territory ? "territory" : rule };
}

/** Somebody of the article whose surname is a state's or a capital's as well: "Paris" after "Valeska Paris". */
function surnamed({ doc, lexicon, context }: Resolving, name: Name): Reading | null {
  if (name.known?.actor.kind === "person") return null;
  const person = context.bySurname(doc.text.slice(doc.tokens.start[name.first], doc.tokens.end[name.first]));
  if (!person || person.length < 2 || isTerritory(doc, lexicon, name.first, name.last)) return null;
  person.seen = name.first;
  person.count++;
  return { kind: "person", actor: person.actor, name: person.name, rule: "surname" };
}

/** A name no file knows: a person of the article, an organisation, a place, or nothing we can tell. */
function readUnknown(
  doc: Document,
  lexicon: Lexicon,
  name: Name,
  context: People,
  others: Map<string, Reading>,
): Reading | null {
  const parts = words(doc, name);
  const key = parts.length === 1 ? (parts[0] as string) : parts.join(" ");
  if (name.kind === "person") {
    const { person, rule } = context.join(parts, name.first);
    return {
      kind: "person",
      actor: person.actor,
      name: person.name,
      rule: name.titleFirst < name.first && rule === "surname" ? "title" : rule,
    };
  }
  const surname = parts.length === 1 ? context.bySurname(parts[0] as string) : null;
  if (surname) {
    surname.seen = name.first;
    surname.count++;
    return { kind: "person", actor: surname.actor, name: surname.name, rule: "surname" };
  }
  const known = others.get(key) ?? (parts.length === 1 ? longerName(key, others) : undefined);
  if (known) return known;
  const place = name.kind === null && parts.length === 1 && LOCATIVE.has(doc.tokens.hash[name.first - 1] as number);
  if (place) {
    const reading = { kind: "place" as const, actor: slug(key), name: key, rule: "exact" };
    others.set(key, reading);
    return reading;
  }
  if (
    name.kind === null ||
    (name.kind === "organisation" &&
      parts.length === 1 &&
      lexicon.roles.organisation.has(doc.tokens.hash[name.first] as number))
  )
    return null;
  const reading = { kind: name.kind, actor: slug(key), name: key, rule: "exact" };
  others.set(key, reading);
  return reading;
}

/** "The Ministry" after "the Foreign Ministry": the organisation named before that has the word. */
function longerName(word: string, others: ReadonlyMap<string, Reading>): Reading | undefined {
  let found: Reading | undefined;
  for (const reading of others.values())
    if (reading.kind === "organisation" && reading.name.includes(word) && reading.name.split(" ").includes(word))
      found = { ...reading, rule: "short" };
  return found;
}

/** The titles of an apposition behind the name: "Oren Halvick, the foreign minister of Velmora," */
function noteApposition(doc: Document, lexicon: Lexicon, name: Name, person: Person): void {
  const { tokens } = doc;
  if (tokens.kind[name.last] !== TokenKind.comma) return;
  for (let i = name.last + 1; i < Math.min(tokens.count, name.last + 10); i++) {
    if (tokens.kind[i] !== TokenKind.word && tokens.kind[i] !== TokenKind.hyphen) return;
    const hash = tokens.hash[i] as number;
    if (lexicon.roles.female.has(hash)) person.gender = "female";
    else if (lexicon.roles.male.has(hash)) person.gender = "male";
    if (lexicon.roles.title.has(hash) || lexicon.roles.anonymous.has(hash))
      person.titles.add(doc.text.slice(tokens.start[i], tokens.end[i]).toLowerCase());
    if (doc.tags[i] === Tag.WP || doc.tags[i] === Tag.VBD) return;
  }
}

function noteTitles(doc: Document, lexicon: Lexicon, name: Name, person: Person | undefined): void {
  if (!person) return;
  noteApposition(doc, lexicon, name, person);
  let from = name.titleFirst;
  while (from > 0 && lexicon.roles.title.has(doc.tokens.hash[from - 1] as number) && name.titleFirst - from < 4) from--;
  for (let i = from; i < name.first; i++) {
    const hash = doc.tokens.hash[i] as number;
    if (lexicon.roles.female.has(hash)) person.gender = "female";
    else if (lexicon.roles.male.has(hash)) person.gender = "male";
    person.titles.add(doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]).toLowerCase());
  }
}

/** The person a pronoun at token `i` stands for: the last one seen whose gender fits, the subject before others. */
function antecedent(context: People, gender: Gender, focus: Person | null): Person | null {
  const fits = (person: Person): boolean => person.gender === null || person.gender === gender;
  if (focus && fits(focus)) return focus;
  let best: Person | null = null;
  for (const person of context.all) if (fits(person) && (!best || person.seen > best.seen)) best = person;
  return best;
}

/** Who each name and pronoun stands for, in the order of the text. */
export function resolveMentions(doc: Document, names: readonly Name[], lexicon: Lexicon): Resolved {
  const context = people();
  const others = new Map<string, Reading>();
  const mentions: Mention[] = [];
  const at: number[] = [];
  // Full names first, so that a headline's surname and a later full name are one person.
  let focus: Person | null = null;
  let focusSentence = -1;
  let next = 0;
  const push = (first: number, last: number, reading: Reading, pronoun: boolean): void => {
    const start = doc.tokens.start[first] as number;
    const end = doc.tokens.end[last - 1] as number;
    const { kind, actor, name, rule } = reading;
    mentions.push(pronoun ? { start, end, kind, actor, name, rule, pronoun } : { start, end, kind, actor, name, rule });
    at.push(first);
  };
  preview(doc, names, context, lexicon);
  const named = new Set<string>();
  for (const { known } of names)
    if (known && (known.rule === "exact" || known.rule === "alias")) named.add(known.actor.id);
  const resolving: Resolving = { doc, lexicon, context, named };
  for (let i = 0; i < doc.tokens.count; i++) {
    const name = names[next];
    if (name && name.first === i) {
      next++;
      const namesake = name.known && name.last - name.first === 1 ? surnamed(resolving, name) : null;
      const reading =
        namesake ??
        (name.known ? readKnown(resolving, name, name.known) : readUnknown(doc, lexicon, name, context, others));
      if (!reading) continue;
      push(name.first, name.last, reading, false);
      if (reading.kind === "person") {
        const person = context.byId.get(reading.actor);
        noteTitles(doc, lexicon, name, person);
        const sentence = doc.sentenceOf[i] as number;
        if (person && sentence !== focusSentence && doc.quotationOf[i] === 0) {
          focus = person;
          focusSentence = sentence;
        }
      }
      i = name.last - 1;
      continue;
    }
    const gender = doc.tags[i] === Tag.PRP ? PRONOUNS.get(doc.tokens.hash[i] as number) : undefined;
    if (gender === undefined || doc.quotationOf[i] !== 0) continue;
    const person = antecedent(context, gender, focus);
    if (!person || person.seen < 0) continue;
    if (person.gender === null) person.gender = gender;
    push(i, i + 1, { kind: "person", actor: person.actor, name: person.name, rule: "pronoun" }, true);
  }
  return { mentions, at, people: context };
}

/** Takes up the people given by full name, unseen, so that earlier surnames join them. */
function preview(doc: Document, names: readonly Name[], context: People, lexicon: Lexicon): void {
  for (const name of names) {
    if (name.known?.actor.kind === "person") context.join(name.known.actor.name.split(" "), -1, name.known.actor);
    else if (!name.known && name.kind === "person" && name.last - name.first > 1) {
      const parts = words(doc, name);
      if (parts.length < 2) continue;
      const { person } = context.join(parts, -1);
      noteTitles(doc, lexicon, name, person);
    }
  }
}
