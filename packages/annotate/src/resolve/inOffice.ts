import { english } from "@readout/lexicon";
import { fold } from "../knowledge/actors/spelling.ts";
import { isCalled } from "../knowledge/officeNames.ts";
import { type Holder, holds, type Offices } from "../knowledge/offices.ts";
import type { Name } from "../recognise/name.ts";
import type { Document } from "../words/document.ts";
import type { Described, StateOffice } from "./officeWords.ts";
import type { People } from "./people.ts";
import type { Person } from "./person.ts";

/** What offices of an article are resolved with. */
export interface Holding {
  readonly doc: Document;
  readonly names: readonly Name[];
  readonly offices: Offices;
  readonly people: People;
  /** The day of the article (ISO); null where it is not known. */
  readonly day: string | null;
  /** Ids of the states that the article names, by whichever form. */
  readonly states: ReadonlySet<string>;
}

/** Notes the offices that the text gives a person. */
export function noteOffice(person: Person, { office, states }: StateOffice): void {
  person.titles.add(office.split(" ").at(-1) as string);
  if (states === null) person.offices.add(` ${office}`);
  else for (const state of states) person.offices.add(`${state} ${office}`);
}

/** The leader of that surname and office whom the title means, if it can be one only. */
function titledHolder({ offices, day, states }: Holding, surname: string, titled: StateOffice): Holder | null {
  const fitting = (offices.bySurname.get(surname) ?? []).filter(
    (one) =>
      isCalled(titled.office, one.office) &&
      (titled.states?.includes(one.state) ?? states.has(one.state)) &&
      (day === null ? !one.namesake : holds(one, day, true)),
  );
  return fitting.length === 1 ? (fitting[0] as Holder) : null;
}

const PLAIN = new Set([...english.address, ...english.plainTitles]);

/**
 * The leaders whom the article calls by office and surname and never by full name ("President Aliyev"), by the folded
 * surname. Nobody where the surname also stands with another title, which may be another's.
 */
export function calledBySurname(
  holding: Holding,
  officeOf: (k: number) => StateOffice | null,
  surnameOf: (name: Name) => string,
): Map<string, Holder> {
  const { doc, names, offices, people } = holding;
  const meant = new Map<string, Holder | null>();
  names.forEach((name, k) => {
    if (name.known || name.kind !== "person") return;
    const titled = officeOf(k);
    if (!titled && name.titleFirst === name.first) return;
    const surname = surnameOf(name);
    if (!offices.bySurname.has(surname) || people.bears(surname)) return;
    const title = doc.text.slice(doc.tokens.start[name.first - 1], doc.tokens.end[name.first - 1]);
    if (!titled && PLAIN.has(title.toLowerCase().replace(/\.$/u, ""))) return;
    const holder = titled && titledHolder(holding, surname, titled);
    const one = holder && asNamed(people, holder, surname);
    const before = meant.get(surname);
    meant.set(surname, before === undefined || before?.id === one?.id ? one : null);
  });
  const found = [...meant].filter((entry): entry is [string, Holder] => entry[1] !== null);
  return new Map(found);
}

/** The leader under the name that the article has for him, if it has one; null where the surname may be another's. */
function asNamed({ all, byId }: People, holder: Holder, surname: string): Holder | null {
  if (byId.has(holder.id)) return holder;
  const namesakes = all.filter(({ name }) => name.split(" ").some((word) => fold(word) === surname));
  const [one] = namesakes;
  if (!one) return holder;
  const same = namesakes.length === 1 && [...one.offices].some((held) => held.endsWith(` ${holder.office}`));
  return same ? { ...holder, id: one.actor, name: one.name } : null;
}

/** The person of the article whom it gives the office itself, "Norvian President Edda Tolm"; undefined where it is several. */
function namedInOffice({ people }: Holding, { states, office }: Described): Person | null | undefined {
  const found = people.all.filter(({ offices }) =>
    [...offices].some((held) => {
      const space = held.indexOf(" ");
      return states.includes(held.slice(0, space)) && isCalled(office, held.slice(space + 1));
    }),
  );
  return found.length > 1 ? undefined : (found[0] ?? null);
}

/**
 * Whom a description of an office stands for: the person whom the article gives the office, else the leader to whom the
 * article gives it without the state ("President Edda Tolm"), else who held it on the article's day; null where that is
 * not known, or not one person.
 */
export function inOffice(holding: Holding, described: Described): Person | Holder | null {
  const { people, offices, day } = holding;
  const named = namedInOffice(holding, described);
  if (named) return named;
  const holders = described.states
    .flatMap((state) => offices.byState.get(state) ?? [])
    .filter((one) => isCalled(described.office, one.office));
  const titled = holders.filter(({ id, office }) => people.byId.get(id)?.offices.has(` ${office}`));
  if (titled.length === 1) return titled[0] as Holder;
  if (day === null || (described.states.length > 1 && holders.length > 1)) return null;
  const then = holders.filter((one) => holds(one, day, false));
  const [only] = then;
  return then.length === 1 && only && (named === null || people.byId.has(only.id)) ? only : null;
}
