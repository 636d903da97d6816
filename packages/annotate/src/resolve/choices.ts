import type { ActorKind } from "../annotation.ts";
import type { Actor, ActorEntry } from "./actorFile.ts";
import type { Roster } from "./roster.ts";
import { slug } from "./slug.ts";

/** What the user's actor files say of actors once they are found. Actors are ids. */
export interface Choices {
  /** Actors that are another one. */
  readonly merged: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
  /** Actors whose mentions count for another one. */
  readonly groups: ReadonlyMap<string, string>;
  /** Names that the files give. */
  readonly names: ReadonlyMap<string, string>;
  /** Words in the text (as slugs) that stand for an actor that is found and not known. */
  readonly forms: ReadonlyMap<string, string>;
  /** Persons that the files describe: they are not linked to others by their surname. */
  readonly own: ReadonlySet<string>;
  readonly known: ReadonlyMap<string, Actor>;
  /** The id that an id or a name stands for. */
  readonly idOf: (reference: string) => string;
}

/**
 * Collects the choices of the user's actor files, the file that wins first: of two sayings about an actor in two files
 * the first counts, and one that would lead in a circle does not.
 */
export function choicesOf(entries: readonly ActorEntry[], { actors: known, idOf }: Roster): Choices {
  const merged = new Map<string, string>();
  const groups = new Map<string, string>();
  const hidden = new Set<string>();
  const names = new Map<string, string>();
  const forms = new Map<string, string>();
  const own = new Set<string>();
  const decided = (id: string): boolean => merged.has(id) || groups.has(id) || hidden.has(id);
  const leadsTo = (from: string, to: string): boolean => {
    let at: string | undefined = from;
    while (at !== undefined && at !== to) at = merged.get(at) ?? groups.get(at);
    return at === to;
  };
  for (const { id: given, name, kind, aliases, merge, hide, group } of entries) {
    const id = given ?? idOf(name ?? "");
    const named = name !== undefined && (given !== undefined || kind !== undefined);
    if (named && !names.has(id)) names.set(id, name);
    if (kind === "person") own.add(id);
    if (!known.has(id)) for (const alias of aliases ?? []) if (!forms.has(slug(alias))) forms.set(slug(alias), id);
    for (const other of (merge ?? []).map(idOf)) if (!decided(other) && !leadsTo(id, other)) merged.set(other, id);
    if (hide && !decided(id)) hidden.add(id);
    if (group !== undefined && !decided(id) && !leadsTo(idOf(group), id)) groups.set(id, idOf(group));
  }
  return { merged, hidden, groups, names, forms, own, known, idOf };
}

/** Whether the files say nothing of actors that are found. */
export function isEmpty({ merged, hidden, groups, names, forms }: Choices): boolean {
  return merged.size + hidden.size + groups.size + names.size + forms.size === 0;
}

/** Somebody as a text names him. */
export interface Found {
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
}

/** What is known of an actor beside the choices: the name and kind that the articles give it. */
export type Profiles = ReadonlyMap<string, Omit<Found, "actor">>;

/** Whom a mention counts for, who it was where that is another one, and whether either is hidden. */
export interface Chosen {
  readonly who: Found;
  readonly member: Found | null;
  readonly hidden: boolean;
}

/** Returns whom somebody found in a text counts for; `form` is how the text has it. */
export function choose(found: Found, form: string, choices: Choices, profiles: Profiles): Chosen {
  const { merged, hidden, groups, names, forms, known } = choices;
  const final = (id: string): string => {
    let at = id;
    for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next;
    return at;
  };
  const as = (id: string): Found => ({
    actor: id,
    name: names.get(id) ?? known.get(id)?.name ?? profiles.get(id)?.name ?? found.name,
    kind: id === found.actor ? found.kind : (known.get(id)?.kind ?? profiles.get(id)?.kind ?? found.kind),
  });
  const own = as(final((forms.size > 0 ? forms.get(slug(form)) : undefined) ?? found.actor));
  if (hidden.has(own.actor)) return { who: own, member: null, hidden: true };
  let group = own.actor;
  for (let next = groups.get(group); next !== undefined; next = groups.get(group)) group = final(next);
  return group === own.actor
    ? { who: own, member: null, hidden: false }
    : { who: as(group), member: own, hidden: hidden.has(group) };
}
