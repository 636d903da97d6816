import type { Path } from "@readout/lexicon/yaml";
import type { ActorEntry } from "./actor.ts";
import { slug } from "./slug.ts";

/** What is wrong with an actor file, and where. */
export interface Contradiction {
  readonly path: Path;
  readonly message: string;
}

type Place = (path: Path) => string;

/** One saying of a file about an actor: `key` becomes, counts for or is hidden as `to`. */
interface Saying {
  readonly key: string;
  readonly to: string;
  readonly path: Path;
}

/** The id an entry is about: its own, or that of its name. */
function idOf({ id, name }: ActorEntry): string {
  return id ?? slug(name ?? "");
}

/**
 * Finds the first place where an actor file contradicts itself: entries about nobody, an actor with two entries, merged
 * into two, hidden and merged, counted for itself or in a circle.
 */
export function contradiction(entries: readonly ActorEntry[], line: Place): Contradiction | null {
  return (
    incomplete(entries) ??
    backwards(entries) ??
    twice(entries, line) ??
    atOdds(entries, line) ??
    circular(entries, line)
  );
}

function backwards(entries: readonly ActorEntry[]): Contradiction | null {
  const i = entries.findIndex(({ since, until }) => since !== undefined && until !== undefined && until < since);
  const { since, until } = entries[i] ?? {};
  const message = `Expected a day from \`${since}\` on, got \`${until}\``;
  return i < 0 ? null : { path: ["actors", i, "until"], message };
}

function incomplete(entries: readonly ActorEntry[]): Contradiction | null {
  for (const [i, { id, name, kind }] of entries.entries()) {
    const nothing = "Expected a value, got nothing";
    if (name === undefined && (kind !== undefined || id === undefined))
      return { path: ["actors", i, "name"], message: nothing };
  }
  return null;
}

function twice(entries: readonly ActorEntry[], line: Place): Contradiction | null {
  const seen = new Map<string, number>();
  for (const [i, entry] of entries.entries()) {
    const field = entry.id === undefined ? "name" : "id";
    const before = seen.get(idOf(entry));
    if (before !== undefined) {
      const where = line(["actors", before]);
      return {
        path: ["actors", i, field],
        message: `Expected one entry an actor, got \`${entry[field]}\` again (${where})`,
      };
    }
    seen.set(idOf(entry), i);
  }
  return null;
}

/** What the entries merge, by the actors that become another one; names are looked up among the entries. */
function mergesOf(entries: readonly ActorEntry[]): Saying[] {
  const key = keys(entries);
  return entries.flatMap((entry, i) =>
    (entry.merge ?? []).map((reference, k) => ({
      key: key(reference),
      to: idOf(entry),
      path: ["actors", i, "merge", k],
    })),
  );
}

/** Ids by what a reference may say: an entry's id or its name. */
function keys(entries: readonly ActorEntry[]): (reference: string) => string {
  const byName = new Map<string, string>();
  for (const entry of entries) if (entry.name !== undefined) byName.set(slug(entry.name), idOf(entry));
  const ids = new Set(entries.map(idOf));
  return (reference) => (ids.has(reference) ? reference : (byName.get(slug(reference)) ?? slug(reference)));
}

function atOdds(entries: readonly ActorEntry[], line: Place): Contradiction | null {
  const merged = new Map<string, Saying>();
  for (const saying of mergesOf(entries)) {
    const { key, to, path } = saying;
    if (key === to) return { path, message: `Expected another actor, got \`${key}\` itself` };
    const before = merged.get(key);
    if (before && before.to !== to)
      return {
        path,
        message: `Expected an actor merged into one, got \`${key}\` merged into \`${before.to}\` as well (${line(before.path)})`,
      };
    merged.set(key, saying);
  }
  const key = keys(entries);
  const hidden = new Set(entries.filter(({ hide }) => hide).map(idOf));
  for (const [i, entry] of entries.entries()) {
    const id = idOf(entry);
    const path = (field: string): Path => ["actors", i, field];
    const into = merged.get(id);
    if (entry.hide && (entry.merge?.length ?? 0) > 0)
      return { path: path("hide"), message: "Expected an actor hidden or merged with others, got both" };
    if (entry.hide && entry.group !== undefined)
      return { path: path("hide"), message: "Expected an actor hidden or counted for a group, got both" };
    if (entry.hide && into)
      return {
        path: path("hide"),
        message: `Expected an actor hidden or merged, got \`${id}\` merged into \`${into.to}\` as well (${line(into.path)})`,
      };
    if (entry.group !== undefined && into)
      return {
        path: path("group"),
        message: `Expected the group of an actor that stands for itself, got \`${id}\` merged into \`${into.to}\` (${line(into.path)})`,
      };
    if (entry.group === undefined) continue;
    const group = key(entry.group);
    if (group === id) return { path: path("group"), message: `Expected another actor, got \`${entry.group}\` itself` };
    if (hidden.has(group))
      return {
        path: path("group"),
        message: `Expected an actor that is shown, got \`${entry.group}\`, which is hidden`,
      };
  }
  return null;
}

/** Merges and groups that lead back to where they began. */
function circular(entries: readonly ActorEntry[], line: Place): Contradiction | null {
  const key = keys(entries);
  const groups = entries.flatMap((entry, i): Saying[] =>
    entry.group === undefined ? [] : [{ key: idOf(entry), to: key(entry.group), path: ["actors", i, "group"] }],
  );
  const next = new Map([...groups, ...mergesOf(entries)].map((saying) => [saying.key, saying]));
  const known = new Set<Saying>();
  for (const start of next.values()) {
    const trail = new Set<Saying>();
    let at: Saying | undefined = start;
    for (; at !== undefined && !known.has(at); at = next.get(at.to)) {
      known.add(at);
      trail.add(at);
    }
    if (at === undefined || !trail.has(at)) continue;
    const round = [...trail].slice([...trail].indexOf(at));
    const last = round.at(-1) ?? at;
    return {
      path: last.path,
      message: `Expected no circle, got \`${last.to}\`, which becomes \`${at.to}\` (${line(at.path)})`,
    };
  }
  return null;
}
