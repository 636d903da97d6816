import type { Reading } from "../normalise/record.ts";

/** Returns a function that passes articles on and gives an id seen before a suffix (`#2`), with a doubt. */
export function uniqueIds(): (found: Reading) => Reading {
  // Every id seen, with the number of its last suffix.
  const seen = new Map<string, number>();
  return ({ article, doubts }) => {
    if (!seen.has(article.id)) {
      seen.set(article.id, 1);
      return { article, doubts };
    }
    let count = (seen.get(article.id) ?? 1) + 1;
    while (seen.has(`${article.id}#${count}`)) count += 1;
    const id = `${article.id}#${count}`;
    seen.set(article.id, count);
    seen.set(id, 1);
    const reason = `Expected an id not seen before, got \`${article.id}\``;
    return { article: { ...article, id }, doubts: [...doubts, { rule: "duplicate-id", reason }] };
  };
}
