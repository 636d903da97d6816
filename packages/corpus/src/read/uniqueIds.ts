import type { Article, Problem } from "../article.ts";
import { problem } from "../problem.ts";

/** Returns a function that passes articles on and gives an id seen before a suffix (`#2`), with a problem. */
export function uniqueIds(): (article: Article) => readonly (Article | Problem)[] {
  // Every id seen, with the number of its last suffix.
  const seen = new Map<string, number>();
  return (article) => {
    if (!seen.has(article.id)) {
      seen.set(article.id, 1);
      return [article];
    }
    let count = (seen.get(article.id) ?? 1) + 1;
    while (seen.has(`${article.id}#${count}`)) count += 1;
    const id = `${article.id}#${count}`;
    seen.set(article.id, count);
    seen.set(id, 1);
    const { path, line } = article.source;
    const where = line === null ? path : `${path}:${line}`;
    return [
      { ...article, id },
      problem("duplicate-id", `Expected an id not seen before, got \`${article.id}\``, where, id),
    ];
  };
}
