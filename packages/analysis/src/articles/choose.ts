import { column } from "@readout/corpus";
import type { ArticleRow, Facts } from "@readout/facts";

/**
 * How copies of an agency's story count, which are articles that share a `group`: each of them (`all`); one for all
 * (`once`), which is the one that stands for them (its id is the group's), or where it is not there the earliest dated, and
 * the first in the corpus where dates are equal or missing; or each for what is its own (`new`): its sentences whose
 * words stand in no copy before it, the one that stands for them being the first. A sentence that an article has twice
 * counts once, however copies count.
 */
export type Wire = "all" | "once" | "new";

/** The articles that count, in the order of their index; everything else is said by their position in these lists. */
export interface Chosen {
  /** The articles' indices in the corpus. */
  readonly article: Int32Array;
  /**
   * What a column of the table of articles holds for each of them.
   *
   * @throws RangeError where there is no such column.
   */
  readonly column: (name: string) => readonly unknown[];
  readonly published: readonly (string | null)[];
  /** Position of an article by its index; −1 where it does not count. */
  readonly position: Int32Array;
  /** Whether a sentence counts, by its article's index and its own number. */
  readonly counts: (article: number, sentence: number) => boolean;
}

/**
 * Returns the articles that count. Rows of other tables that belong to no article of `facts.articles` count nowhere, so
 * filtering that one table narrows a whole analysis.
 *
 * @throws RangeError for a `wire` that is not `all`, `once` or `new`.
 */
export function chooseArticles(facts: Facts, wire: Wire): Chosen {
  const before = chosenOf.get(facts) ?? new Map<Wire, Chosen>();
  chosenOf.set(facts, before);
  const chosen = before.get(wire) ?? choose(facts, wire);
  before.set(wire, chosen);
  return chosen;
}

/** What was chosen of facts: the statistics of one notebook ask for the same, and what is prepared for it is found by it. */
const chosenOf = new WeakMap<Facts, Map<Wire, Chosen>>();

function choose(facts: Facts, wire: Wire): Chosen {
  if (wire !== "all" && wire !== "once" && wire !== "new") throw new RangeError(`unknown wire: ${wire}`);
  const index = column(facts.articles, "article");
  const published = column(facts.articles, "published");
  let rows = Array.from(index, (_, row) => row).sort((a, b) => (index[a] ?? 0) - (index[b] ?? 0));
  const left = leftOut(facts, wire);
  if (wire === "once") rows = standingForEachGroup(rows, facts, published);
  if (wire === "new") rows = rows.filter((row) => left.get(index[row] ?? -1)?.whole !== true);
  const article = Int32Array.from(rows, (row) => index[row] ?? 0);
  const position = new Int32Array((article.at(-1) ?? -1) + 1).fill(-1);
  for (const [at, number] of article.entries()) position[number] = at;
  return {
    article,
    position,
    counts: (number, sentence) => left.get(number)?.sentences.has(sentence) !== true,
    column(name) {
      const names = facts.articles.columnNames();
      if (!names.includes(name))
        throw new RangeError(`unknown division: ${name}; articles have the columns ${names.join(", ")}`);
      const cells: readonly unknown[] = column(facts.articles, name as keyof ArticleRow);
      return rows.map((row) => cells[row] ?? null);
    },
    published: rows.map((row) => published[row] ?? null),
  };
}

/** The sentences of an article that do not count, and whether these are all it has. */
interface Left {
  readonly sentences: Set<number>;
  whole: boolean;
}

/** The sentences that do not count, by their articles' indices; articles of which all count are not in it. */
function leftOut({ sentences }: Facts, wire: Wire): ReadonlyMap<number, Left> {
  const left = new Map<number, Left>();
  // Tables that somebody made by hand may not say what is reused.
  if (!sentences.columnNames().includes("reused")) return left;
  const article = column(sentences, "article");
  const sentence = column(sentences, "sentence");
  const counted = new Set<number>();
  for (const [row, reused] of column(sentences, "reused").entries()) {
    const number = article[row] ?? -1;
    if (reused === null || (reused === "copy" && wire !== "new")) {
      counted.add(number);
      continue;
    }
    const own = left.get(number) ?? { sentences: new Set(), whole: true };
    own.sentences.add(sentence[row] ?? -1);
    left.set(number, own);
  }
  for (const [number, own] of left) own.whole = !counted.has(number);
  return left;
}

function standingForEachGroup(
  rows: readonly number[],
  { articles }: Facts,
  published: ArrayLike<string | null>,
): number[] {
  const group = column(articles, "group");
  const id = articles.columnNames().includes("id") ? column(articles, "id") : [];
  // The one whose id is the group's comes before all days, and an article without a date behind them.
  const [STANDING, UNDATED] = ["", "~"];
  const day = (row: number): string =>
    id[row] !== undefined && id[row] === group[row] ? STANDING : (published[row]?.slice(0, 10) ?? UNDATED);
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
