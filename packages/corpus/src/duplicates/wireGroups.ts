import type { Article } from "../article.ts";
import { type CopyOptions, copies } from "./copies.ts";

/**
 * Returns, for each article id, the id of its group of copies, which is that of the article that stands for it; null for an
 * article without copies. What copies are: see `copyFinder`.
 */
export function wireGroups(
  articles: readonly Article[],
  options: CopyOptions = {},
): ReadonlyMap<string, string | null> {
  const found = copies(articles, options);
  return new Map(articles.map(({ id }) => [id, found.get(id)?.group ?? null]));
}
