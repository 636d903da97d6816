import type { EvidenceId, Passage, Passages, WholeArticle } from "@readout/facts";
import { allowedBy, evidencePlan } from "./evidencePlan.ts";
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
 * how many, but of a sample, of which the rest is not known. Of a corpus whose words would make a page that opens slowly,
 * groups list fewer, as the plan in force says.
 */
export function gather(
  groups: Readonly<Record<string, EvidenceGroup>>,
  passages: Passages,
  limit: number = Number.POSITIVE_INFINITY,
): Evidence {
  const state = broughtBy(passages);
  const found = new Map<EvidenceId, Passage>();
  const whole = new Map<string, WholeArticle>();
  const thinned = Object.entries(groups).map(([key, { most = limit, ...group }]) => {
    const ids = thin(
      group.ids,
      Math.min(limit, most, allowedBy(evidencePlan(), { corpus: passages.textLength, loose: state.loose })),
    );
    for (const id of ids) {
      if (found.has(id)) continue;
      const one = passages(id);
      found.set(id, one);
      bring(one.article, { state, passages, whole });
      if (state.articles.has(one.article) || state.ids.has(id)) continue;
      state.ids.add(id);
      state.loose += one.fragments.reduce((sum, { text }) => sum + text.length, 0);
    }
    return [key, { ...group, ids, ...(passages.isSample === true ? {} : counted(group.ids)) }] as const;
  });
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

/** What outputs have brought: articles, their text, and passages of others with theirs. */
interface Brought {
  readonly articles: Set<number>;
  text: number;
  readonly ids: Set<EvidenceId>;
  loose: number;
}

/** By who finds their words. */
const brought = new WeakMap<Passages, Brought>();

function broughtBy(passages: Passages): Brought {
  const state = brought.get(passages) ?? { articles: new Set(), text: 0, ids: new Set(), loose: 0 };
  brought.set(passages, state);
  return state;
}

/** Puts an article among those to read whole, if no output before has brought it and there is room. */
function bring(
  article: number,
  { state, passages, whole }: { state: Brought; passages: Passages; whole: Map<string, WholeArticle> },
): void {
  const { text: most } = evidencePlan();
  if (state.articles.has(article) || state.text >= most) return;
  // Once there is little room most articles are too long: their marks need not be looked for.
  const one = passages.article?.(article, most - state.text) ?? null;
  if (one === null || state.text + one.text.length > most) return;
  state.articles.add(article);
  state.text += one.text.length;
  whole.set(String(article), one);
}

/** Returns those of some articles, by index, that no output before has brought, as long as there is room. */
export function wholeArticles(cited: Iterable<number>, passages: Passages): Map<string, WholeArticle> {
  const whole = new Map<string, WholeArticle>();
  for (const article of cited) bring(article, { state: broughtBy(passages), passages, whole });
  return whole;
}

function thin<Item>(items: readonly Item[], limit: number): readonly Item[] {
  if (items.length <= limit) return items;
  return Array.from({ length: limit }, (_, i) => items[Math.floor((i * items.length) / limit)] as Item);
}
