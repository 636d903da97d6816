import type { ActorKind, Mention } from "../annotation.ts";
import type { Document } from "../document.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { Tag } from "../model/tags.ts";
import { hashWord } from "../model/tokens.ts";
import type { Name } from "../recognise/names.ts";
import type { KnownName } from "./actorIndex.ts";
import { calledBySurname, type Holding, inOffice, noteOffice } from "./inOffice.ts";
import { isTerritory } from "./metonyms.ts";
import type { Holder } from "./offices.ts";
import { type Described, findDescribed, LEADER, officeBefore } from "./officeWords.ts";
import { type Gender, type People, type Person, people } from "./people.ts";
import { noteTitles } from "./personTitles.ts";
import { slug } from "./slug.ts";
import { fold } from "./spelling.ts";
import { type Titled, titledAt } from "./titled.ts";

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
  for (let i = name.first; i < name.last; i++) {
    const word = doc.text.slice(doc.tokens.start[i], doc.tokens.end[i]);
    const joined = i > name.first && doc.tokens.start[i] === doc.tokens.end[i - 1];
    if (joined) out[out.length - 1] += word;
    else out.push(word);
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
  /** Leaders that the article calls by office and surname, by the folded surname. */
  readonly leaders: ReadonlyMap<string, Holder>;
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
  { doc, lexicon, context, leaders }: Resolving,
  name: Name,
  others: Map<string, Reading>,
): Reading | null {
  const parts = words(doc, name);
  const key = parts.length === 1 ? (parts[0] as string) : parts.join(" ");
  const leader = leaders.size === 0 ? undefined : leaders.get(fold(key));
  if (leader && name.kind === "person") {
    const { person } = context.join(leader.name.split(" "), name.first, leader);
    const rule = key === person.name ? "exact" : name.titleFirst < name.first ? "office" : "surname";
    return { kind: "person", actor: person.actor, name: person.name, rule };
  }
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
  const kind = name.kind === "organisation" && isArmed(doc, lexicon, name) ? "group" : name.kind;
  const reading = { kind, actor: slug(key), name: key, rule: "exact" };
  others.set(key, reading);
  return reading;
}

/** "Norvian Liberation Front", "Tolm Brigade of Tarn". */
function isArmed({ tokens }: Document, { roles }: Lexicon, { first, last }: Name): boolean {
  let head = first;
  while (head < last && tokens.caps[head] !== 0) head++;
  return head - first > 1 && roles.armed.has(tokens.hash[head - 1] as number);
}

/** "The Ministry" after "the Foreign Ministry": the organisation named before that has the word. */
function longerName(word: string, others: ReadonlyMap<string, Reading>): Reading | undefined {
  let found: Reading | undefined;
  for (const reading of others.values())
    if (reading.kind !== "place" && reading.name.includes(word) && reading.name.split(" ").includes(word))
      found = { ...reading, rule: "short" };
  return found;
}

/** The person a pronoun at token `i` stands for: the last one seen whose gender fits, the subject before others. */
function antecedent(context: People, gender: Gender, focus: Person | null): Person | null {
  const fits = (person: Person): boolean => person.gender === null || person.gender === gender;
  if (focus && fits(focus)) return focus;
  let best: Person | null = null;
  for (const person of context.all) if (fits(person) && (!best || person.seen > best.seen)) best = person;
  return best;
}

/** Who each name, pronoun and description of an office stands for, in the order of the text. `day` is the article's (ISO). */
export function resolveMentions(
  doc: Document,
  names: readonly Name[],
  lexicon: Lexicon,
  day: string | null = null,
): Resolved {
  const context = people(lexicon.givenNames);
  const others = new Map<string, Reading>();
  const mentions: Mention[] = [];
  const at: number[] = [];
  let focus: Person | null = null;
  let focusSentence = -1;
  let next = 0;
  const push = (first: number, last: number, reading: Reading, indirect?: "pronoun" | "nominal"): void => {
    const start = doc.tokens.start[first] as number;
    const end = doc.tokens.end[last - 1] as number;
    const { kind, actor, name, rule } = reading;
    const mention = { start, end, kind, actor, name, rule };
    mentions.push(indirect ? { ...mention, [indirect]: true } : mention);
    at.push(first);
  };
  const focusOn = (person: Person | undefined, i: number): void => {
    const sentence = doc.sentenceOf[i] as number;
    if (!person || sentence === focusSentence || doc.quotationOf[i] !== 0) return;
    focus = person;
    focusSentence = sentence;
  };
  const described = findDescribed(doc, names);
  const states = new Set(names.flatMap(({ known }) => (known?.actor.kind === "state" ? known.actor.id : [])));
  const holding: Holding = { doc, names, offices: lexicon.offices, people: context, day, states };
  // Full names first, so that a headline's surname and a later full name are one person.
  const leaders = preview(holding, described, lexicon);
  const own = names.flatMap(({ known }) =>
    known && (known.rule === "exact" || known.rule === "alias") ? [known.actor.id] : [],
  );
  const resolving: Resolving = { doc, lexicon, context, named: new Set(own), leaders };
  const mentionOf = new Int32Array(names.length).fill(-1);
  const titles: (Titled & { readonly mention: number })[] = [];
  let description = 0;
  for (let i = 0; i < doc.tokens.count; i++) {
    while ((described[description]?.first ?? doc.tokens.count) < i) description++;
    const one = described[description];
    if (one?.first === i && one.name === null) {
      const found = inOffice(holding, one);
      if (found) {
        const known = "actor" in found ? { id: found.actor, name: found.name } : found;
        const { person } = context.join(known.name.split(" "), i, known);
        noteOffice(person, one);
        push(i, one.last, { kind: "person", actor: person.actor, name: person.name, rule: "office" }, "nominal");
        // "She shares a surname with the foreign minister": of him nothing is told.
        if (i === doc.tokens.sentences[doc.sentenceOf[i] as number]) focusOn(person, i);
      }
    }
    const name = names[next];
    if (name && name.first === i) {
      next++;
      const namesake = name.known && name.last - name.first === 1 ? surnamed(resolving, name) : null;
      const reading =
        namesake ?? (name.known ? readKnown(resolving, name, name.known) : readUnknown(resolving, name, others));
      if (!reading) continue;
      mentionOf[next - 1] = mentions.length;
      push(name.first, name.last, reading);
      if (reading.kind === "person") {
        const titled = titledAt(doc, lexicon, names, next - 1);
        if (titled) titles.push({ ...titled, mention: mentions.length - 1 });
        const person = context.byId.get(reading.actor);
        noteTitles(doc, lexicon, name, person);
        if (person) noteOffices(holding, described, next - 1, person);
        focusOn(person, i);
      }
      i = name.last - 1;
      continue;
    }
    const gender = doc.tags[i] === Tag.PRP ? PRONOUNS.get(doc.tokens.hash[i] as number) : undefined;
    if (gender === undefined || doc.quotationOf[i] !== 0) continue;
    const person = antecedent(context, gender, focus);
    if (!person || person.seen < 0) continue;
    if (person.gender === null) person.gender = gender;
    push(i, i + 1, { kind: "person", actor: person.actor, name: person.name, rule: "pronoun" }, "pronoun");
  }
  for (const { mention, title, held } of titles) {
    const affiliation = held < 0 ? null : bodyOf(names[held] as Name, mentions[mentionOf[held] as number]);
    mentions[mention] = { ...(mentions[mention] as Mention), title, ...(affiliation !== null && { affiliation }) };
  }
  return { mentions, at, people: context };
}

/** The organisation or state that a name beside a title stands for, "Norvian" for Norvia; null where it is neither. */
function bodyOf({ known }: Name, mention: Mention | undefined): string | null {
  if (known?.rule === "demonym") return known.actor.name;
  return mention?.kind === "organisation" || mention?.kind === "state" ? mention.name : null;
}

/** The offices that words before the `k`th name, or an apposition, give the person: "Edda Tolm, the Norvian president,". */
function noteOffices({ doc, names }: Holding, described: readonly Described[], k: number, person: Person): void {
  const titled = officeBefore(doc, names, k);
  if (titled) noteOffice(person, titled);
  for (const one of described) {
    if (one.name !== k) continue;
    // "Norvia's leader, President Edda Tolm,".
    const own = one.office === LEADER && titled?.states === null;
    noteOffice(person, own ? { office: titled.office, states: one.states } : one);
  }
}

/**
 * Takes up the people given by full name, unseen, so that earlier surnames join them, then the leaders whom the article
 * calls by their office. Returns those it calls by office and surname.
 */
function preview(holding: Holding, described: readonly Described[], lexicon: Lexicon): ReadonlyMap<string, Holder> {
  const { doc, names, people: context, offices } = holding;
  const compound: number[] = [];
  const take = (k: number): void => {
    const { person } = context.join(words(doc, names[k] as Name), -1);
    noteTitles(doc, lexicon, names[k] as Name, person);
    noteOffices(holding, described, k, person);
  };
  names.forEach((name, k) => {
    if (name.known?.actor.kind === "person") {
      const { person } = context.join(name.known.actor.name.split(" "), -1, name.known.actor);
      noteOffices(holding, described, k, person);
      return;
    }
    if (name.known || name.kind !== "person" || name.last - name.first < 2) return;
    const parts = words(doc, name);
    if (parts.length < 2) return;
    if (name.titleFirst < name.first && offices.bySurname.has(fold(parts.join(" ")))) compound.push(k);
    else take(k);
  });
  const surnameOf = (name: Name): string => fold(words(doc, name).join(" "));
  const leaders = calledBySurname(holding, surnameOf);
  for (const k of compound) if (!leaders.has(surnameOf(names[k] as Name))) take(k);
  for (const holder of leaders.values()) context.join(holder.name.split(" "), -1, holder);
  for (const one of described) {
    const found = one.name === null ? inOffice(holding, one) : null;
    if (found && "surnames" in found && !found.surnames.some((surname) => context.bears(fold(surname))))
      context.join(found.name.split(" "), -1, found);
  }
  return leaders;
}
