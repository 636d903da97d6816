import type { EvidenceId, Passage } from "@readout/facts";
import type { Evidence, EvidenceGroup } from "./figure.ts";

/** Finds the words behind an evidence id; `passages(facts)` of `@readout/annotate` makes one. */
export type Passages = (id: EvidenceId) => Passage;

/** The groups of one figure while it is being drawn. */
export interface Collector {
  /** Keeps a group and returns its key; "" (no evidence) where the group has no passages. */
  add(prefix: string, group: EvidenceGroup): string;
  groups(): Readonly<Record<string, EvidenceGroup>>;
}

/**
 * Returns an empty collector. Keys are a prefix and a running number (`edge3`), never words from an article: they
 * cannot clash with each other or with the names every JavaScript object has.
 */
export function collector(): Collector {
  const kept = new Map<string, EvidenceGroup>();
  const counts = new Map<string, number>();
  return {
    add(prefix, group) {
      if (group.ids.length === 0) return "";
      const number = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, number);
      kept.set(`${prefix}${number}`, group);
      return `${prefix}${number}`;
    },
    groups: () => Object.fromEntries(kept),
  };
}

/**
 * Returns the groups with at most `limit` ids each, and every passage they list once. A long list is thinned evenly,
 * so that what is left still runs through the whole corpus; `total` stays.
 */
export function gather(groups: Readonly<Record<string, EvidenceGroup>>, passages: Passages, limit: number): Evidence {
  const thinned = Object.entries(groups).map(
    ([key, group]) => [key, { ...group, ids: thin(group.ids, limit) }] as const,
  );
  const found = new Map<EvidenceId, Passage>();
  for (const [, group] of thinned) {
    for (const id of group.ids) if (!found.has(id)) found.set(id, passages(id));
  }
  return { groups: Object.fromEntries(thinned), passages: Object.fromEntries(found) };
}

function thin<Item>(items: readonly Item[], limit: number): readonly Item[] {
  if (items.length <= limit) return items;
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)] as Item);
}
