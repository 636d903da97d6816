import { column } from "@readout/corpus";
import type { Facts } from "@readout/facts";

/**
 * Whether each copy of an agency's story counts (`all`), or one of them for all (`once`): the earliest dated, and the
 * first in the corpus where dates are equal or missing. Copies are articles that share a `group`.
 */
export type Wire = "all" | "once";

/** The articles that count, in the order of their index; everything else is said by their position in these lists. */
export interface Chosen {
  /** The articles' indices in the corpus. */
  readonly article: Int32Array;
  readonly outlet: readonly (string | null)[];
  readonly month: readonly (string | null)[];
  readonly published: readonly (string | null)[];
  /** Position of an article by its index; −1 where it does not count. */
  readonly position: Int32Array;
}

/**
 * Returns the articles that count. Rows of other tables that belong to no article of `facts.articles` count nowhere, so
 * filtering that one table narrows a whole analysis.
 *
 * @throws RangeError for a `wire` that is neither `all` nor `once`.
 */
export function chooseArticles(facts: Facts, wire: Wire): Chosen {
  if (wire !== "all" && wire !== "once") throw new RangeError(`unknown wire: ${wire}`);
  const index = column(facts.articles, "article");
  const published = column(facts.articles, "published");
  const outlet = column(facts.articles, "outlet");
  const month = column(facts.articles, "month");
  let rows = Array.from(index, (_, row) => row).sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0));
  if (wire === "once") rows = firstOfEachGroup(rows, column(facts.articles, "group"), published);
  const article = Int32Array.from(rows, (row) => index[row] ?? 0);
  const position = new Int32Array((article.at(-1) ?? -1) + 1).fill(-1);
  for (const [at, number] of article.entries()) position[number] = at;
  return {
    article,
    position,
    outlet: rows.map((row) => outlet[row] ?? null),
    month: rows.map((row) => month[row] ?? null),
    published: rows.map((row) => published[row] ?? null),
  };
}

function firstOfEachGroup(
  rows: readonly number[],
  group: ArrayLike<string | null>,
  published: ArrayLike<string | null>,
): number[] {
  const UNDATED = "~";
  const day = (row: number): string => published[row]?.slice(0, 10) ?? UNDATED;
  const first = new Map<string, number>();
  for (const row of rows) {
    const name = group[row];
    if (name == null) continue;
    const earlier = first.get(name);
    if (earlier === undefined || day(row) < day(earlier)) first.set(name, row);
  }
  return rows.filter((row) => {
    const name = group[row];
    return name == null || first.get(name) === row;
  });
}
