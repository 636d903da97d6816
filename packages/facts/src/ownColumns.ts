import { ARTICLE, type Article } from "@readout/corpus";

/** Longer values are texts, by which nobody groups. */
const LONGEST = 200;
/** A table of thousands of columns is measurements, and no description of articles. */
const MOST = 100;

type Cell = string | number | boolean | null;

/**
 * Returns the columns that articles have of their own: fields of the input that are none of an article's, in alphabetical
 * order, so that statistics can be taken by them. A field is one where all its values are short words, numbers, true or
 * false; an article without it has null. One whose name the table has already is `own.NAME`. Of more than 100 those that
 * most articles have stay.
 */
export function ownColumns(
  articles: readonly Article[],
  taken: readonly string[],
): (readonly [name: string, cells: readonly Cell[]])[] {
  const filled = new Map<string, number>();
  const refused = new Set<string>();
  for (const article of articles) {
    for (const [name, value] of Object.entries(article)) {
      if (Object.hasOwn(ARTICLE, name) || refused.has(name) || value === null || value === undefined) continue;
      if (!isCell(value) || name === "__proto__") refused.add(name);
      else filled.set(name, (filled.get(name) ?? 0) + 1);
    }
  }
  const names = [...filled.keys()].filter((name) => !refused.has(name)).sort();
  const most = names.sort((a, b) => (filled.get(b) ?? 0) - (filled.get(a) ?? 0)).slice(0, MOST);
  return most
    .sort()
    .map((name) => [
      taken.includes(name) ? `own.${name}` : name,
      articles.map((article) => ((article as object as Record<string, Cell | undefined>)[name] ?? null) as Cell),
    ]);
}

/** Whether a field holds a short word, a number, true or false. */
export function isCell(value: unknown): boolean {
  if (typeof value === "string") return value.length <= LONGEST;
  return typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}
