import { ACTOR_KINDS } from "../../annotation.ts";
import type { Actor, ActorEntry } from "./actor.ts";
import { slug } from "./slug.ts";

/** What one entry says of the names of a known actor; of two that claim one name, the earlier has it. */
interface Claim {
  readonly actor: Actor;
  readonly says: ActorEntry;
  /** Whether a file of the user's says it, and none that ships with Readout. */
  readonly users: boolean;
}

/** The actors of all actor files, each once. */
export interface Roster {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly claims: readonly Claim[];
  /** The id that an id or a name stands for: a known actor's, else the one that an article gives to the name. */
  readonly idOf: (reference: string) => string;
}

/**
 * Puts the entries of the user's actor files, the file that wins first, and of those that ship with Readout together. Entries about one actor are one: the first value
 * given of a field counts, and lists of names are joined. An entry that gives the actor another kind replaces the later
 * ones.
 */
export function roster(given: readonly ActorEntry[], shipped: readonly ActorEntry[]): Roster {
  const entries = [...given, ...shipped];
  const idOf = references(entries);
  const byId = new Map<string, ActorEntry[]>();
  const owned = entries.map((entry): readonly [string, ActorEntry] => {
    const id = entry.id ?? idOf(entry.name ?? "");
    // An entry without an id speaks of an actor by its name, whichever of them that is.
    const own = entry.id === undefined && entry.kind === undefined ? { ...entry, name: undefined } : entry;
    const list = byId.get(id);
    if (list) list.push(own);
    else byId.set(id, [own]);
    return [id, own];
  });
  const actors = new Map<string, Actor>();
  for (const [id, layers] of byId) {
    const actor = together(id, layers);
    if (actor) actors.set(id, actor);
  }
  const claims = owned.flatMap(([id, entry], i): Claim[] => {
    const actor = actors.get(id);
    if (!actor || (entry.kind !== undefined && entry.kind !== actor.kind)) return [];
    const later = byId.get(id)?.slice((byId.get(id)?.indexOf(entry) ?? 0) + 1) ?? [];
    // A name that only says again what a later entry says leaves that one in its place.
    const again = entry.kind === undefined && later.some(({ name }) => name === entry.name);
    return [{ actor, says: again ? { ...entry, name: undefined } : entry, users: i < given.length }];
  });
  return { actors, claims, idOf };
}

function together(id: string, layers: readonly ActorEntry[]): Actor | null {
  const given = layers.find((one) => one.kind !== undefined)?.kind;
  // As it stands in code: to compare a word that was read from a file with one of code its letters are looked at.
  const kind = ACTOR_KINDS.find((one) => one === given);
  if (kind === undefined) return null;
  const own = layers.filter((one) => one.kind === undefined || one.kind === kind);
  const first = <Field extends keyof ActorEntry>(field: Field): ActorEntry[Field] | undefined =>
    own.find((one) => one[field] !== undefined)?.[field];
  const all = (field: "aliases" | "demonyms" | "seats"): readonly string[] | undefined => {
    const names = new Set(own.flatMap((one) => one[field] ?? []));
    return names.size === 0 ? undefined : [...names];
  };
  // A person's surname and given name are those of the first description; what a later one is called is for readers.
  const name = kind === "person" ? own.findLast((one) => one.name !== undefined)?.name : first("name");
  return {
    id,
    kind,
    name: name ?? id,
    aliases: all("aliases"),
    demonyms: all("demonyms"),
    seats: all("seats"),
    capital: first("capital"),
    title: first("title"),
    affiliation: first("affiliation"),
    since: first("since"),
    until: first("until"),
  };
}

/** Looks ids and names up; made where the first is asked for. */
function references(entries: readonly ActorEntry[]): (reference: string) => string {
  let ids: ReadonlySet<string> | undefined;
  let names: ReadonlyMap<string, string> | undefined;
  return (reference) => {
    ids ??= new Set(entries.flatMap(({ id }) => id ?? []));
    if (ids.has(reference)) return reference;
    names ??= namesOf(entries);
    const key = slug(reference);
    return names.get(key) ?? key;
  };
}

function namesOf(entries: readonly ActorEntry[]): Map<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, id: string): void => {
    const key = slug(name);
    if (!names.has(key)) names.set(key, id);
  };
  const known = entries.filter((entry) => entry.id !== undefined || entry.kind !== undefined);
  const idOf = ({ id, name }: ActorEntry): string => id ?? slug(name ?? "");
  for (const entry of known) if (entry.name !== undefined) add(entry.name, idOf(entry));
  for (const entry of known) for (const alias of entry.aliases ?? []) add(alias, idOf(entry));
  return names;
}
