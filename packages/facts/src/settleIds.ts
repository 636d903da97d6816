import { type Article, isDoubt, type Problem } from "@readout/corpus";
import { compareContents, compareDates, compareTexts } from "./canonicalOrder.ts";

/** What reading gave: of each article its key, in the order in which they came. */
export interface Read {
  readonly keys: readonly Pick<Article, "id" | "published">[];
  readonly problems: readonly Problem[];
  /** An article by its number; it is asked for where keys are alike. */
  readonly article: (number: number) => Article;
}

/** Articles with the ids that they have whatever order they came in. */
export interface Settled {
  /** The numbers of the articles, in the canonical order. */
  readonly order: readonly number[];
  /** The id of each article, by its number. */
  readonly ids: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Gives articles that came with one id their suffixes (`#2`) in the canonical order, in place of the order in which they
 * were read, and the doubts about them the new ids.
 */
export function settleIds({ keys, problems, article }: Read): Settled {
  const renamed = problems.filter(({ problem }) => problem.rule === "duplicate-id").flatMap(({ id }) => id ?? []);
  const bases = new Map(renamed.map((id) => [id, id.replace(/#\d+$/, "")]));
  const taken = new Set(bases.values());
  const baseOf = (number: number): string => {
    const id = keys[number]?.id ?? "";
    return bases.get(id) ?? id;
  };
  const alike = new Map<string, number[]>();
  for (const number of keys.keys()) {
    const base = baseOf(number);
    if (!taken.has(base)) continue;
    const own = alike.get(base);
    if (own === undefined) alike.set(base, [number]);
    else own.push(number);
  }
  const ids = keys.map(({ id }) => id);
  const settled = new Map<string, string>();
  for (const numbers of alike.values()) {
    const free = numbers.map((number) => ids[number] ?? "").sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    numbers.sort(
      (i, j) =>
        compareDates(keys[i]?.published ?? null, keys[j]?.published ?? null) || compareContents(article(i), article(j)),
    );
    for (const [at, number] of numbers.entries()) {
      settled.set(keys[number]?.id ?? "", free[at] ?? "");
      ids[number] = free[at] ?? "";
    }
  }
  return {
    order: Array.from(keys.keys()).sort(
      (i, j) =>
        compareDates(keys[i]?.published ?? null, keys[j]?.published ?? null) ||
        compareTexts(ids[i] ?? "", ids[j] ?? ""),
    ),
    ids,
    problems: problems.map((one) => (isDoubt(one) ? { ...one, id: settled.get(one.id ?? "") ?? one.id } : one)),
  };
}
