import { type Article, isProblem, type Problem } from "../article.ts";
import { markRepeated } from "../duplicates/repeatedByOutlet.ts";

/** What was read, in order. */
export interface Collected {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** What is done once all is read. */
export interface CollectOptions {
  /**
   * `mark` marks the paragraphs that an outlet repeats in many of its stories as removed (`markRepeated`); `keep` leaves
   * them in the body. Default `keep`.
   */
  readonly repeated?: "mark" | "keep";
}

/**
 * Holds all that is read in memory, articles and problems apart: `await collect(read("articles"))` in a notebook.
 *
 * @throws RangeError for an unknown `repeated`
 */
export async function collect(
  found: AsyncIterable<Article | Problem>,
  { repeated = "keep" }: CollectOptions = {},
): Promise<Collected> {
  if (repeated !== "mark" && repeated !== "keep") throw new RangeError(`unknown repeated: ${repeated}`);
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const each of found) {
    if (isProblem(each)) problems.push(each);
    else articles.push(each);
  }
  return { articles: repeated === "mark" ? markRepeated(articles) : articles, problems };
}
