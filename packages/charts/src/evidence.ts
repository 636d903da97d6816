import type { EvidenceId, Passage, Passages, WholeArticle } from "@readout/facts";
import type { Evidence, EvidenceGroup } from "./figure.ts";

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
 * so that what is left still runs through the whole corpus; `total` stays, `full` says how many there were, and `articles` from
 * how many.
 */
export function gather(groups: Readonly<Record<string, EvidenceGroup>>, passages: Passages, limit: number): Evidence {
  const thinned = Object.entries(groups).map(
    ([key, group]) => [key, { ...group, ids: thin(group.ids, limit), ...counted(group.ids) }] as const,
  );
  const found = new Map<EvidenceId, Passage>();
  for (const [, group] of thinned) {
    for (const id of group.ids) if (!found.has(id)) found.set(id, passages(id));
  }
  const whole = wholeArticles(
    [...found.values()].map(({ article }) => article),
    passages,
  );
  return {
    groups: Object.fromEntries(thinned),
    passages: Object.fromEntries(found),
    ...(whole.size === 0 ? {} : { articles: Object.fromEntries(whole) }),
  };
}

/** How many different passages some ids name, and from how many articles these are. */
function counted(ids: readonly EvidenceId[]): { readonly full: number; readonly articles: number } {
  const articles = new Set(ids.map((id) => /^[a-z](\d+)/u.exec(id)?.[1]));
  return { full: new Set(ids).size, articles: articles.size };
}

/**
 * The most text of articles to read whole that a notebook brings, in UTF-16 code units: some 2,000 articles. Of a larger
 * corpus the articles that are cited first are there, and of the others the passages.
 */
const MOST_TEXT = 10_000_000;

/** Which articles outputs have brought, by who finds their words. */
const brought = new WeakMap<Passages, { readonly articles: Set<number>; text: number }>();

/** Returns those of some articles, by index, that no output before has brought, as long as there is room. */
export function wholeArticles(cited: Iterable<number>, passages: Passages): Map<string, WholeArticle> {
  const whole = new Map<string, WholeArticle>();
  if (passages.article === undefined) return whole;
  const state = brought.get(passages) ?? { articles: new Set(), text: 0 };
  brought.set(passages, state);
  for (const article of cited) {
    if (state.articles.has(article)) continue;
    const one = passages.article(article);
    if (one === null || state.text + one.text.length > MOST_TEXT) continue;
    state.articles.add(article);
    state.text += one.text.length;
    whole.set(String(article), one);
  }
  return whole;
}

function thin<Item>(items: readonly Item[], limit: number): readonly Item[] {
  if (items.length <= limit) return items;
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)] as Item);
}
