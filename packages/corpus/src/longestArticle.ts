import type { Article, Problem } from "./article.ts";
import { problemOf } from "./problem.ts";

/** The problem of an article whose text has more characters (UTF-16 code units) than are wanted; null where it has not. */
export function beyondLongest(article: Pick<Article, "id" | "source" | "text">, most: number): Problem | null {
  const { length } = article.text;
  if (length <= most) return null;
  return problemOf(
    article,
    "article-too-long",
    `Expected an article of at most ${most} characters, got one of ${length}`,
  );
}
