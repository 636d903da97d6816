import { type Article, isProblem, type Problem } from "../article.ts";

/** What was read, in order. */
export interface Collected {
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Holds all that is read in memory, articles and problems apart: `await collect(read("articles"))` in a notebook. */
export async function collect(found: AsyncIterable<Article | Problem>): Promise<Collected> {
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for await (const each of found) {
    if (isProblem(each)) problems.push(each);
    else articles.push(each);
  }
  return { articles, problems };
}
