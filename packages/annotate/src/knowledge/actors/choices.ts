import type { Actor, ActorEntry } from "./actor.ts";
import type { Roster } from "./roster.ts";
import { slug } from "./slug.ts";

/** What the user's actor files say of actors once they are found. Actors are ids. */
export interface Choices {
  /** Actors that are another one, each with the last it becomes. */
  readonly merged: ReadonlyMap<string, string>;
  readonly hidden: ReadonlySet<string>;
  /** Actors whose mentions count for another one, each with the last they count for. */
  readonly groups: ReadonlyMap<string, string>;
  /** Names that the files give. */
  readonly names: ReadonlyMap<string, string>;
  /** Words in the text (as slugs) that stand for an actor that is found and not known. */
  readonly forms: ReadonlyMap<string, string>;
  /** Actors that are on a side, each with its name. */
  readonly sides: ReadonlyMap<string, string>;
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
  const sided = new Map<string, string>();
  const forms = new Map<string, string>();
  const own = new Set<string>();
  const decided = (id: string): boolean => merged.has(id) || groups.has(id) || hidden.has(id);
  const onward = ends();
  for (const { id: given, name, kind, aliases, merge, hide, group, side } of entries) {
    const id = given ?? idOf(name ?? "");
    if (side !== undefined) {
      if (!sided.has(id)) sided.set(id, side);
      continue;
    }
    const named = name !== undefined && (given !== undefined || kind !== undefined);
    if (named && !names.has(id)) names.set(id, name);
    if (kind === "person") own.add(id);
    if (!known.has(id)) for (const alias of aliases ?? []) if (!forms.has(slug(alias))) forms.set(slug(alias), id);
    for (const other of (merge ?? []).map(idOf)) if (!decided(other) && onward.join(other, id)) merged.set(other, id);
    if (hide && !decided(id)) hidden.add(id);
    if (group !== undefined && !decided(id) && onward.join(id, idOf(group))) groups.set(id, idOf(group));
  }
  const into = (id: string): string => lastOf(merged, id);
  for (const id of merged.keys()) merged.set(id, into(id));
  for (const id of groups.keys()) groups.set(id, into(groups.get(id) ?? id));
  for (const id of groups.keys()) groups.set(id, lastOf(groups, id));
  const sides = new Map<string, string>();
  for (const [id, side] of sided) {
    const end = groups.get(into(id)) ?? into(id);
    if (!sides.has(end)) sides.set(end, side);
  }
  return { merged, hidden, groups, names, forms, sides, own, known, idOf };
}

/** Where chains end that grow by one link at a time, without a walk along them for each link. */
function ends(): { readonly join: (from: string, to: string) => boolean } {
  const next = new Map<string, string>();
  return {
    /** Lets an end lead on to another id; false, and nothing done, where that leads back to it. */
    join(from, to) {
      if (lastOf(next, to) === from) return false;
      next.set(from, to);
      return true;
    },
  };
}

/** The end of the chain that begins at an id. Each id on the way is made to lead there directly. */
function lastOf(next: Map<string, string>, id: string): string {
  const way: string[] = [];
  let at = id;
  for (let to = next.get(at); to !== undefined; to = next.get(at)) {
    way.push(at);
    at = to;
  }
  for (const before of way) next.set(before, at);
  return at;
}

/** Whether the files say nothing of actors that are found. */
export function isEmpty({ merged, hidden, groups, names, forms }: Choices): boolean {
  return merged.size + hidden.size + groups.size + names.size + forms.size === 0;
}
