/** From how many articles on a row is ranked: of those in fewer, what one article says alone could come first. */
export const LEAST_RANKED = 3;

/** What can be ranked by attributions. */
interface Counted {
  readonly attributions: number;
  readonly articles: number;
}

/** The row of most attributions among those in articles enough, and all that have as many. */
export interface Ranked<Row> {
  readonly first: Row | undefined;
  readonly ties: readonly Row[];
  readonly most: number;
  /** Whether none of the others has as many. */
  readonly isOfAll: boolean;
}

/** Returns what comes first of the rows that are in `LEAST_RANKED` articles or more; nothing where none is. */
export function ranked<Row extends Counted>(rows: readonly Row[]): Ranked<Row> {
  const enough = rows.filter(({ articles }) => articles >= LEAST_RANKED);
  const most = Math.max(0, ...enough.map(({ attributions }) => attributions));
  const [first, ...ties] = enough.filter(({ attributions }) => attributions === most);
  const isOfAll = rows.every(({ articles, attributions }) => articles >= LEAST_RANKED || attributions < most);
  return { first, ties, most, isOfAll };
}
