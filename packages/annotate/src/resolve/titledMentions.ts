import type { Span } from "@readout/corpus/text";
import { holdsOffices } from "../actorKind.ts";
import type { Mention } from "../annotation.ts";
import type { Name } from "../recognise/name.ts";
import { Tag } from "../words/tags.ts";
import type { Mentioned } from "./acting.ts";
import type { Introductions } from "./introduce.ts";
import type { Person } from "./person.ts";
import { standsFor } from "./readings.ts";
import type { Resolving } from "./resolving.ts";
import type { Titled } from "./titleWords.ts";
import { titledPronoun } from "./toldBehind.ts";

/** The mentions of an article that has been read, to which titles are added. */
export interface Titling extends Mentioned {
  readonly names: readonly Name[];
  readonly introductions: Introductions;
  readonly resolving: Resolving;
  readonly mentions: Mention[];
  /** Index of the mention of each name; -1 where it has none. */
  readonly mentionOf: Int32Array;
}

/**
 * Adds to the mentions of people the title beside the name, or behind a pronoun of those who have none there, or in what they are called by their office alone, and the body, group or
 * state that it is held in; returns who has a title.
 */
export function addTitles(titling: Titling): ReadonlySet<Person> {
  const titled = new Set<Person>();
  titleNames(titling, titled);
  titlePronouns(titling, titled);
  titleOffices(titling, titled);
  return titled;
}

function titleNames(titling: Titling, titled: Set<Person>): void {
  const { introductions, mentionOf, mentions, people } = titling;
  for (const [k, m] of mentionOf.entries()) {
    const mention = mentions[m];
    const found = mention?.kind === "person" ? introductions.titleOf(k) : null;
    if (!found) continue;
    const person = found.title && people.byId.get((mention as Mention).actor);
    if (person) titled.add(person);
    addTitle(titling, m, found);
  }
}

/** "He is the director of the Road Council". */
function titlePronouns(titling: Titling, titled: Set<Person>): void {
  const { doc, names, introductions, mentions, mentionOf, at, people } = titling;
  let k = 0;
  for (const [m, { pronoun, actor }] of mentions.entries()) {
    const token = at[m] as number;
    while ((names[k]?.first ?? token) < token) k++;
    const person = pronoun && doc.quotationOf[token] === 0 ? people.byId.get(actor) : undefined;
    if (!person || titled.has(person)) continue;
    const found = titledPronoun(introductions.around, Math.min(k, names.length - 1), token);
    if (!found?.title) continue;
    titled.add(person);
    // "He is a Republican senator": a name that is no mention tells no affiliation here.
    const held = (mentionOf[found.held] ?? -1) < 0 ? -1 : found.held;
    addTitle(titling, m, { title: found.title, held });
  }
}

/** "The Norvian leader", of somebody whom the article calls by nothing else. */
function titleOffices({ doc, mentions, at, people }: Titling, titled: Set<Person>): void {
  for (const [m, mention] of mentions.entries()) {
    if (!mention.nominal || mention.rule !== "office") continue;
    const person = people.byId.get(mention.actor);
    const token = at[m] as number;
    if (!person || titled.has(person) || doc.tags[token] !== Tag.DT) continue;
    titled.add(person);
    mentions[m] = { ...mention, title: [doc.tokens.start[token + 1] as number, mention.end] };
  }
}

/** Adds to the `m`th mention its title and whom that is held in. */
function addTitle({ doc, names, resolving, mentions, mentionOf }: Titling, m: number, { title, held }: Titled): void {
  const { start, end } = doc.tokens;
  const mention = mentions[m] as Mention;
  const affiliation = held < 0 ? null : bodyOf(names[held] as Name, mentions[mentionOf[held] as number], resolving);
  const span: Span | null = title && [start[title[0]] as number, end[title[1] - 1] as number];
  if (span && affiliation !== null) mentions[m] = { ...mention, title: span, affiliation };
  else if (span) mentions[m] = { ...mention, title: span };
  else if (affiliation !== null) mentions[m] = { ...mention, affiliation };
}

/** The body, group or state that a name beside a title stands for, "Norvian" for Norvia; null where it is neither. */
function bodyOf({ known }: Name, mention: Mention | undefined, resolving: Resolving): string | null {
  if (known?.rule === "demonym") return standsFor(resolving, known).actor.name;
  return mention && holdsOffices(mention.kind) ? mention.name : null;
}
