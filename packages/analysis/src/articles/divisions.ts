import type { Facts } from "@readout/facts";
import { chooseArticles, type Wire } from "./choose.ts";
import { keysOf } from "./divide.ts";

/** Groups of fewer articles are not compared. */
const LEAST = 3;
const MOST = 50;

/**
 * Returns by what the articles of a corpus can be divided to compare them: steps of time and columns that give two to fifty
 * groups of three articles or more, in the order of the columns.
 *
 * @throws RangeError for an unknown `wire`.
 * @example divisions(facts).includes("outlet")
 */
export function divisions(facts: Facts, { wire = "once" }: { readonly wire?: Wire } = {}): string[] {
  const chosen = chooseArticles(facts, wire);
  const columns = facts.articles.columnNames().filter((name) => !OWN.has(name));
  return [...columns, "week", "quarter", "year"].filter((by) => {
    const sizes = new Map<string, number>();
    for (const key of keysOf(chosen, by)) if (key !== null) sizes.set(key, (sizes.get(key) ?? 0) + 1);
    const groups = [...sizes.values()].filter((size) => size >= LEAST).length;
    return groups >= 2 && groups <= MOST;
  });
}

/** What tells articles apart or counts something of them, and does not group them. */
const OWN: ReadonlySet<string> = new Set([
  ...["article", "id", "title", "published", "path", "group"],
  ...["words", "sentences", "mentions", "attributions"],
]);
