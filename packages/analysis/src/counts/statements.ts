import { readFileSync } from "node:fs";

/** A statement in the folder `sql`, by the name of its file. */
export type StatementName =
  | "counted_articles"
  | "repeated_sentences"
  | "counted_sentences"
  | "numbered_actors"
  | "counted_mentions"
  | "placed_actors"
  | "actors_in_articles"
  | "pairs_in_articles"
  | "articles_by_units"
  | "article_kinds"
  | "actor_counts"
  | "pair_counts"
  | "counted_statements"
  | "shares_in_articles"
  | "numbered_articles"
  | "named_actors"
  | "placed_asked"
  | "placed_lifts"
  | "lift_sums"
  | "sampled_pairs"
  | "sampled_shares"
  | "sampled_actors";

/** Returns the SQL of a statement; `{window}` and `{by}` are filled in. */
export function statement(name: StatementName, blanks: Readonly<Record<string, string>> = {}): string {
  const sql = readFileSync(new URL(`../../sql/${name}.sql`, import.meta.url), "utf8");
  return sql.replace(/\{(\w+)\}/g, (blank, word: string) => blanks[word] ?? blank);
}
