import type { Article, Problem } from "./article.ts";

export { excerpt } from "@readout/lexicon/yaml";

/** Makes a problem: its rule, a sentence that says what was expected, and where. */
export function problem(rule: string, reason: string, where: string, id: string | null = null): Problem {
  return { id, problem: { rule, reason, where } };
}

/** Makes a problem of an article, where it stands. */
export function problemOf({ id, source }: Pick<Article, "id" | "source">, rule: string, reason: string): Problem {
  return problem(rule, reason, source.line === null ? source.path : `${source.path}:${source.line}`, id);
}
