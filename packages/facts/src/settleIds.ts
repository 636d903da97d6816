import { type Article, isDoubt, type Problem } from "@readout/corpus";
import { compareArticles } from "./canonicalOrder.ts";

/** What reading gave. */
export interface Read {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/**
 * Gives articles that came with one id their suffixes (`#2`) in the canonical order, in place of the order in which they
 * were read, and the doubts about them the new ids. Sorts the articles so.
 */
export function settleIds({ articles, problems }: Read): Read {
  const renamed = problems.filter(({ problem }) => problem.rule === "duplicate-id").flatMap(({ id }) => id ?? []);
  const bases = new Map(renamed.map((id) => [id, id.replace(/#\d+$/, "")]));
  const taken = new Set(bases.values());
  const base = ({ id }: Article): string => bases.get(id) ?? id;
  const sorted = articles
    .map((article) => ({ article, stated: { ...article, id: base(article) } }))
    .sort((a, b) => compareArticles(a.stated, b.stated));
  const free = new Map<string, string[]>();
  for (const { article } of sorted) {
    const id = base(article);
    if (taken.has(id)) free.set(id, [...(free.get(id) ?? []), article.id]);
  }
  for (const ids of free.values()) ids.sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const settled = new Map<string, string>();
  for (const { article } of sorted) settled.set(article.id, free.get(base(article))?.shift() ?? article.id);
  return {
    articles: sorted.map(({ article }) => ({ ...article, id: settled.get(article.id) ?? article.id })),
    problems: problems.map((one) => (isDoubt(one) ? { ...one, id: settled.get(one.id ?? "") ?? one.id } : one)),
  };
}
