import type { Article } from "@readout/corpus";

/** Undated articles come last: `~` is behind every digit. */
const UNDATED = "~";

/** Orders texts by their code units. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Orders dates, what has none last. */
export function compareDates(a: string | null, b: string | null): number {
  return compareTexts(a ?? UNDATED, b ?? UNDATED);
}

/** Orders articles of one date and id by what else they say. */
export function compareContents(a: Article, b: Article): number {
  return (
    compareTexts(a.text, b.text) ||
    compareTexts(a.title ?? "", b.title ?? "") ||
    compareTexts(a.outlet ?? "", b.outlet ?? "") ||
    compareTexts(a.source.path, b.source.path) ||
    (a.source.line ?? 0) - (b.source.line ?? 0)
  );
}

/**
 * Orders two articles by what they say and not by where they came: date, id, text, and only of articles that are alike in
 * all of that their title, outlet and source. So evidence runs through a corpus in time, and no number, name or kind
 * depends on the order in which files were read.
 */
function compareArticles(a: Article, b: Article): number {
  return compareDates(a.published, b.published) || compareTexts(a.id, b.id) || compareContents(a, b);
}

/** Returns the places of articles in a list, in the canonical order. */
export function canonicalOrder(articles: readonly Article[]): readonly number[] {
  const order = Array.from(articles.keys());
  return order.sort((i, j) => compareArticles(articles[i] as Article, articles[j] as Article));
}
