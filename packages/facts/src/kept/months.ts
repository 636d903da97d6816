import type { ArticleList } from "../readCorpus.ts";

/** The articles of a month, which follow each other in the canonical order. */
export interface Month {
  /** `2024-03`, or null of those without a date. */
  readonly month: string | null;
  /** The index of its first article, and of the first behind it. */
  readonly from: number;
  readonly to: number;
}

/** Divides articles by month. */
export function monthsOf(articles: ArticleList): readonly Month[] {
  const months: { month: string | null; from: number; to: number }[] = [];
  for (let index = 0; index < articles.length; index++) {
    const month = articles.published(index)?.slice(0, 7) ?? null;
    const last = months.at(-1);
    if (last?.month === month) last.to = index + 1;
    else months.push({ month, from: index, to: index + 1 });
  }
  return months;
}
