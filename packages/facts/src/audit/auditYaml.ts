import type { ActorEntry } from "@readout/annotate";
import { isName, slug } from "@readout/annotate/actors";
import type { Table } from "@readout/corpus";
import { Document, isMap, type YAMLSeq } from "yaml";
import type { AuditRow } from "./audit.ts";
import { cut, oneLine } from "./example.ts";

const HEADER = ` Who is who in these articles, as an actor file: edit it and give it back with --actors.
 As it is, it changes nothing. An entry that you do not change may go.

   another name            name: …
   the same as others      merge: [id, "Another Name"]
   not to be counted       hide: true
   counts for another      group: id
   to be looked for too    kind: person (or organisation, state, place, group) and aliases: ["Another Name"]
   a name taken away       an entry of its own, with that name among its aliases
   on a side of a dispute  beside the actors, sides: { One Side: [id, "Another Name"], Other Side: [id] }

 The comment over an entry tells its kind, its mentions, and the forms by which it was found.`;

/** How many forms a comment lists. */
const LISTED = 8;

/**
 * Returns an audit as an actor file. `entries` are those of the actor files that made it: they come first and as they are,
 * so that the result takes their place, sides too. All others have id and name alone (the id where the name has neither letter nor digit) and change nothing until they are edited.
 */
export function auditYaml(rows: Table<AuditRow>, entries: readonly ActorEntry[] = []): string {
  const forms = new Map<string, AuditRow[]>();
  for (const row of rows.objects()) {
    const list = forms.get(row.actor);
    if (list) list.push(row);
    else forms.set(row.actor, [row]);
  }
  const own = joined(entries.flatMap(unsided));
  const given = new Set(own.keys());
  const found = [...forms]
    .filter(([id]) => !given.has(id))
    .map(([id, [row]]) => (isName(row?.name ?? id) ? { id, name: row?.name ?? id } : { id }));
  const sides = sidesOf(entries);
  const actors = [...own.values(), ...found];
  const document = new Document(sides === null ? { actors } : { actors, sides }, { aliasDuplicateObjects: false });
  document.commentBefore = HEADER;
  const list = document.get("actors") as YAMLSeq;
  for (const item of list.items) {
    if (!isMap(item)) continue;
    const mentioned = forms.get(String(item.get("id")));
    item.commentBefore = ` ${mentioned ? described(mentioned) : "not mentioned as such"}`;
  }
  return document.toString({ lineWidth: 0 });
}

/** What an entry says beside the actor's side. One that says no more is none of the list: sides stand beside it. */
function unsided({ side, ...entry }: ActorEntry): ActorEntry[] {
  return side !== undefined && Object.keys(entry).every((field) => field === "name") ? [] : [entry];
}

/** The sides as a file writes them: each with its actors, as they are named there; an actor is on the first that has it. */
function sidesOf(entries: readonly ActorEntry[]): Record<string, string[]> | null {
  const sides = new Map<string, string[]>();
  const placed = new Set<string>();
  for (const { id, name, side } of entries) {
    const own = id ?? slug(name ?? "");
    if (side === undefined || placed.has(own)) continue;
    placed.add(own);
    sides.set(side, [...(sides.get(side) ?? []), name ?? own]);
  }
  return sides.size === 0 ? null : Object.fromEntries(sides);
}

/** The entries of several files, one an actor: what an earlier one says counts, and lists are joined. */
function joined(entries: readonly ActorEntry[]): Map<string, ActorEntry> {
  const byId = new Map<string, ActorEntry>();
  for (const entry of entries) {
    const id = entry.id ?? slug(entry.name ?? "");
    const before = byId.get(id);
    const lists = (["aliases", "demonyms", "seats", "merge"] as const).flatMap((field) => {
      const all = new Set([...(before?.[field] ?? []), ...(entry[field] ?? [])]);
      return all.size > 0 ? [[field, [...all]] as const] : [];
    });
    byId.set(id, { ...entry, ...before, ...Object.fromEntries(lists) });
  }
  return byId;
}

function described(rows: readonly AuditRow[]): string {
  const [first] = rows;
  const listed = rows.slice(0, LISTED).map(({ form, rule, times }) => `${cut(oneLine(form), 40)} ${times} (${rule})`);
  const more = rows.length > LISTED ? [`${rows.length - LISTED} more`] : [];
  const group = first?.group ? `, for ${first.group}` : "";
  return `${first?.kind}${group}, ${first?.mentions === 1 ? "1 mention" : `${first?.mentions} mentions`}: ${[...listed, ...more].join(", ")}`;
}
