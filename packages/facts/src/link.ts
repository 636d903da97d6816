import type { ActorKind, Lexicon } from "@readout/annotate";
import { bodyForm, fold, type GivenNames, isShortFor, partsOfBody, slug, surnameOf } from "@readout/annotate/actors";
import { KindCounts } from "./kindCounts.ts";
import type { NameCount } from "./names.ts";
import { statesCalled } from "./states.ts";

/** One actor of a corpus, after its names were linked across articles. */
export interface LinkedActor {
  readonly actor: string;
  readonly name: string;
  /** Given where the corpus tells that the actor is of another kind than the mention. */
  readonly kind?: ActorKind;
}

/** What links are made with beside the names. */
export interface Linking {
  /** Which given names one person may bear; none where it is not given. */
  readonly givenNames?: GivenNames | undefined;
  /** The actors of actor files, which are linked to nobody. */
  readonly known?: { readonly has: (actor: string) => boolean } | undefined;
  /** What states may be called, and the name of each; none where it is not given. */
  readonly states?: ReadonlyMap<string, string> | undefined;
  /**
   * How much of the mentions of all who bear a surname one of them must have to be meant where an article gives the surname
   * alone, from 0 to 1; .8 if not given.
   */
  readonly surnameShare?: number | undefined;
}

/** Returns what a corpus is linked with that was annotated with the lexicon. */
export function linkingOf(
  { choices, givenNames }: Pick<Lexicon, "choices" | "givenNames">,
  surnameShare?: number,
): Linking {
  return { givenNames, known: choices.known, states: statesCalled(choices), surnameShare };
}

/** A person whom an article gives by full name, and in how many mentions. */
interface Named extends LinkedActor {
  count: number;
}

/**
 * Links actors across articles: a person known in one article by the surname alone is the one person of the corpus
 * with that surname, if there is only one or one has nearly all mentions (`surnameShare`). Names that differ by a middle name
 * or its initial alone ("Donald J. Hoel") are one person's where the corpus has one such middle name. Spellings of one full name (Aliyev, Aliev) are one person, under the most
 * frequent one; "Joe Hoel" is "Joseph Hoel" where the corpus has these two of that surname and no third with more than a few mentions. An abbreviation
 * that an article leaves unexplained is what the others explain it as, where they agree. Bodies whose names are forms of one
 * ("Tarvo", "Tarvo Inc"; "U.S. Road Court", "US Road Court") are one. A name that no file knows is of
 * the kind that most of its mentions in the corpus have. All else keeps its id.
 *
 * @returns the id and name that an actor of an article stands for in the corpus
 */
export function linkActors(
  names: Iterable<NameCount>,
  { givenNames = new Map(), known, states = new Map(), surnameShare = 0.8 }: Linking = {},
): (actor: string, name: string, kind: ActorKind) => LinkedActor {
  const persons = new Map<string, Named>();
  const explained = new Map<string, Map<string, LinkedActor>>();
  const kinds = new KindCounts();
  const named = new Map<string, Named>();
  for (const { kind, actor, name, rule, short, mentions } of names) {
    // A surname and "she" tell that a name is somebody's, less surely than the name itself.
    if (rule === "exact" && !known?.has(actor)) kinds.add(actor, kind, mentions);
    else if (kind === "person" && !known?.has(actor)) kinds.add(actor, kind, mentions / 2);
    if (short !== null) explained.set(short, (explained.get(short) ?? new Map()).set(actor, { actor, name, kind }));
    if (kind === "organisation" || kind === "group") {
      const body = named.get(actor);
      if (body) body.count += mentions;
      else named.set(actor, { actor, name, kind, count: mentions });
    }
    if (kind !== "person" || !name.includes(" ")) continue;
    const seen = persons.get(actor);
    if (seen) seen.count += mentions;
    else persons.set(actor, { actor, name, count: mentions });
  }
  const usual = kinds.usual();
  const bodies = new Map<string, LinkedActor>();
  for (const [short, meant] of explained) {
    const one = oneOf([...meant.values()], named, bodies, { known, states });
    if (one && !known?.has(short)) bodies.set(short, one);
  }
  joinForms(named, bodies, { known, states });
  const linked = new Map<string, LinkedActor>();
  joinMiddles(persons, linked, known);
  const bySurname = new Map<string, Named[]>();
  for (const spellings of grouped(persons.values(), ({ name }) => fold(name)).values()) {
    const usual = commonest(spellings);
    for (const one of spellings) if (one !== usual) linked.set(one.actor, usual);
    const surname = fold(surnameOf(usual.name));
    bySurname.set(surname, [...(bySurname.get(surname) ?? []), usual]);
  }
  for (const [surname, bearers] of bySurname) {
    const [one, other, ...others] = familiar(bearers, givenNames, surnameShare) ?? [];
    if (!one || !other) continue;
    const [long, short] = given(one).length < given(other).length ? [other, one] : [one, other];
    for (const some of [short, ...others]) linked.set(some.actor, long);
    bySurname.set(surname, [long]);
  }
  for (const [surname, bearers] of bySurname) {
    const most = commonest(bearers);
    if (bearers.length > 2 && most.count >= surnameShare * counted(bearers)) bySurname.set(surname, [most]);
  }
  for (const [surname, [one, other, third]] of bySurname) {
    if (!one || !other || third) continue;
    const [most, least] = one.count >= other.count ? [one, other] : [other, one];
    if (most.count >= surnameShare * (most.count + least.count)) bySurname.set(surname, [most]);
  }
  return (actor, name, found) => {
    const alone = found === "person" && !name.includes(" ") && !isReigning(actor, name);
    const [only, other] = alone ? (bySurname.get(fold(name)) ?? []) : [];
    const one = other || found !== "person" ? undefined : (only ?? linked.get(actor));
    const person = one && (linked.get(one.actor) ?? one);
    if (person) return { actor: person.actor, name: person.name };
    const kind = usual.get(actor) ?? found;
    const body = kind === "person" || !mayStandFor(name, kind) ? undefined : last(bodies, actor);
    return body ?? (kind === found ? { actor, name } : { actor, name, kind });
  };
}

/** Whether an id has a title beside the one word of a name, as who reigns: no surname is his. */
const isReigning = (actor: string, name: string): boolean => actor.endsWith(`-${slug(name)}`);

/** Whether a name may be letters that stand for a body, or a form of one: of a place or a state it is in capitals; "Asia" is no alliance. */
const mayStandFor = (name: string, kind: ActorKind): boolean =>
  (kind !== "place" && kind !== "state") || name === name.toUpperCase();

/** What an actor is linked to, and that in turn. */
function last(links: ReadonlyMap<string, LinkedActor>, actor: string): LinkedActor | undefined {
  const one = links.get(actor);
  return one && (links.get(one.actor) ?? one);
}

const commonest = (some: readonly Named[]): Named => some.reduce((best, one) => (one.count > best.count ? one : best));
const counted = (some: readonly Named[]): number => some.reduce((sum, { count }) => sum + count, 0);

/**
 * The bearers of a surname of whom one has a short form of the others' given name, the commonest first: where there are no more, or
 * with nearly all mentions together; null where there are no such two, or given names that are short forms of several.
 */
function familiar(bearers: readonly Named[], givenNames: GivenNames, share: number): readonly Named[] | null {
  const one = commonest(bearers);
  const others = bearers.filter(
    (some) => given(some) !== given(one) && isShortFor(given(some), given(one), givenNames),
  );
  // "Joe Hoel", "Joseph Hoel" and "Joseph R. Hoel Jr.".
  if (others.length === 0 || new Set(others.map(given)).size > 1) return null;
  const all = [one, ...others.sort((a, b) => b.count - a.count)];
  return bearers.length > all.length && counted(all) < share * counted(bearers) ? null : all;
}

/** The words between the first and the last of a name, as their initials: "j" of "Donald J. Hoel". */
function middleOf({ name }: LinkedActor): string {
  return name
    .split(" ")
    .slice(1, -1)
    .map((word) => fold(word).charAt(0))
    .join("");
}

/** Joins names of one given name and surname to the commonest of them, where no two have other middle names. */
function joinMiddles(persons: Map<string, Named>, linked: Map<string, LinkedActor>, known: Linking["known"]): void {
  const own = [...persons.values()].filter(({ actor, name }) => !known?.has(actor) && name.split(" ").length <= 4);
  const key = ({ name }: Named): string =>
    `${fold(name.split(" ")[0] as string)} ${fold(name.slice(name.lastIndexOf(surnameOf(name))))}`;
  for (const alike of grouped(own, key).values()) {
    const middles = new Set(alike.map(middleOf).filter((middle) => middle !== ""));
    if (alike.length < 2 || middles.size !== 1) continue;
    const most = commonest(alike);
    for (const one of alike) {
      if (one === most) continue;
      linked.set(one.actor, most);
      most.count += one.count;
      persons.delete(one.actor);
    }
  }
}

/**
 * Joins bodies whose names are forms of one (`bodyForm`) to a known one, else to the commonest; with them goes what one of the
 * forms is short for.
 */
function joinForms(
  named: Map<string, Named>,
  bodies: Map<string, LinkedActor>,
  { known, states = new Map() }: Pick<Linking, "known" | "states">,
): void {
  for (const alike of grouped(named.values(), ({ name }) => fold(bodyForm(name, states))).values()) {
    if (alike.length < 2) continue;
    const most = alike.find(({ actor }) => known?.has(actor)) ?? commonest(alike);
    const short = alike.flatMap(({ actor }) => bodies.get(actor) ?? [])[0];
    const { actor, name, kind } = short ?? most;
    for (const one of alike)
      if (one.actor !== actor && !known?.has(one.actor)) bodies.set(one.actor, { actor, name, ...(kind && { kind }) });
  }
}

/** The fewest words of a body's name that a longer one may go on with: "Centers for Disease Control". */
const TELLING = 3;

/**
 * The one body that letters stand for which the corpus explains by several names, where these differ by a state before them or by
 * last words alone: "U.S. Road Court (RC)" and "Road Court (RC)"; the other names are linked to it. None where they differ by more.
 */
function oneOf(
  meant: readonly LinkedActor[],
  named: ReadonlyMap<string, Named>,
  bodies: Map<string, LinkedActor>,
  { known, states = new Map() }: Pick<Linking, "known" | "states">,
): LinkedActor | null {
  if (meant.length < 2) return meant[0] ?? null;
  const all = meant.map((one) => ({ one, parts: partsOfBody(one.name, states) }));
  if (new Set(all.flatMap(({ parts: [state] }) => state ?? [])).size > 1) return null;
  const formOf = ({ parts: [, form] }: (typeof all)[number]): string => form.toLowerCase().replace(/s\b/g, "");
  const whole = all.map(formOf).reduce((longest, form) => (form.length > longest.length ? form : longest));
  const alike = all.filter((some) => {
    const form = formOf(some);
    return form === whole || (whole.startsWith(`${form} `) && form.split(" ").length >= TELLING);
  });
  const count = ({ actor }: LinkedActor): number => (known?.has(actor) ? Infinity : (named.get(actor)?.count ?? 0));
  const most = alike.map(({ one }) => one).reduce((best, one) => (count(one) > count(best) ? one : best));
  for (const { one } of alike) if (one !== most && !known?.has(one.actor)) bodies.set(one.actor, most);
  return alike.length === all.length ? most : null;
}

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The given name of a person, lower case. */
function given({ name }: LinkedActor): string {
  return (name.split(" ")[0] as string).toLowerCase();
}
