import type { Article } from "./article.ts";
import type { Span } from "./span.ts";

/** What of an article is read: its text, its paragraphs, and where its title stands in the text. */
export type Readable = Pick<Article, "text" | "paragraphs"> & Partial<Pick<Article, "removed">>;

/**
 * Returns the spans of an article that are read, in order: its title, where that stands in the text, and the paragraphs of
 * its body. Headlines attribute as well ("Price: no talks"); bylines, captions and furniture are no part of it.
 */
export function textSpans({ paragraphs, removed = [] }: Omit<Readable, "text">): readonly Span[] {
  const titles = removed.filter(({ rule }) => rule === "title").map(({ start, end }): Span => [start, end]);
  return titles.length === 0 ? paragraphs : [...titles, ...paragraphs].sort((a, b) => a[0] - b[0]);
}
