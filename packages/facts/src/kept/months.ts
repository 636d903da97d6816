import type { Article } from "@readout/corpus";

/** The articles of a month, in the canonical order. */
export interface Month {
  /** `2024-03`, or null of those without a date. */
  readonly month: string | null;
  readonly articles: readonly Article[];
}

/** Divides articles, which come in the canonical order, by month. */
export function monthsOf(articles: readonly Article[]): readonly Month[] {
  const months: { month: string | null; articles: Article[] }[] = [];
  for (const article of articles) {
    const month = article.published?.slice(0, 7) ?? null;
    const last = months.at(-1);
    if (last?.month === month) last.articles.push(article);
    else months.push({ month, articles: [article] });
  }
  return months;
}
