import type { Article, Correction } from "../article.ts";
import type { Reading } from "../normalise/record.ts";

/** Fields of an article that may be corrected, and what they are to be. */
export type Change = Partial<Pick<Article, "title" | "outlet" | "published" | "byline">>;

/** An article with changed fields, which tells of each the rule and what was there; the same one where nothing changes. */
export function changed(found: Reading, change: Change, rule: string): Reading {
  const { article, readBy } = found;
  const made = (Object.keys(change) as (keyof Change)[])
    .map((field): Correction => ({ field, rule, was: told(article[field]) }))
    .filter(({ field, was }) => was !== told(change[field as keyof Change] ?? null));
  if (made.length === 0) return found;
  const isDated = made.some(({ field }) => field === "published");
  return {
    ...found,
    article: {
      ...article,
      ...change,
      ...(isDated ? { publishedBy: "correction" } : {}),
      corrected: [...(article.corrected ?? []), ...made],
    },
    readBy: () => ({ ...readBy(), ...Object.fromEntries(made.map(({ field }) => [field, rule])) }),
  };
}

function told(value: string | readonly string[] | null): string | null {
  return value === null || typeof value === "string" ? value : value.join("; ");
}
