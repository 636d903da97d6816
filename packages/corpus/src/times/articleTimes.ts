import type { Article } from "../article.ts";
import { type RelativeTime, relativeTimes } from "./relativeTimes.ts";

/**
 * Finds the relative times in an article's body, in order, as `relativeTimes` does. A paragraph that has a time of its own,
 * such as a post of a live blog, is resolved against that, and any other against the article's day of publication.
 */
export function articleTimes({
  text,
  published,
  paragraphs,
  paragraphTimes: times = [],
}: Pick<Article, "text" | "published" | "paragraphs" | "paragraphTimes">): readonly RelativeTime[] {
  return paragraphs.flatMap((paragraph, at) => relativeTimes(text, times[at] ?? published, [paragraph]));
}
