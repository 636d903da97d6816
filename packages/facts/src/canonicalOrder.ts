import type { Article } from "@readout/corpus";

/** Undated articles come last: `~` is behind every digit. */
const UNDATED = "~";

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Orders two articles by what they say and not by where they came: date, id, text, and only of articles that are alike in
 * all of that their title, outlet and source. So evidence runs through a corpus in time, and no number, name or kind
 * depends on the order in which files were read.
 */
export function compareArticles(a: Article, b: Article): number {
  return (
    compareTexts(a.published ?? UNDATED, b.published ?? UNDATED) ||
    compareTexts(a.id, b.id) ||
    compareTexts(a.text, b.text) ||
    compareTexts(a.title ?? "", b.title ?? "") ||
    compareTexts(a.outlet ?? "", b.outlet ?? "") ||
    compareTexts(a.source.path, b.source.path) ||
    (a.source.line ?? 0) - (b.source.line ?? 0)
  );
}

/** Returns the places of articles in a list, in the canonical order. */
export function canonicalOrder(articles: readonly Article[]): readonly number[] {
  const order = Array.from(articles.keys());
  return order.sort((i, j) => compareArticles(articles[i] as Article, articles[j] as Article));
}
