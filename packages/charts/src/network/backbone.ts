import type { PairRow } from "@readout/analysis";
import { compare } from "../order.ts";

/**
 * Returns the pairs that meet in more articles than chance gives, with a false discovery rate of at most `q`, the surest
 * first.
 */
export function beyondChance(rows: readonly PairRow[], q: number): PairRow[] {
  return rows.filter((row) => row.q !== null && row.q <= q).sort(surestFirst);
}

/** Returns the pairs that meet in most articles, whether or not chance gives them. */
export function mostCommon(rows: readonly PairRow[], count: number): PairRow[] {
  return [...rows].sort(commonestFirst).slice(0, count);
}

/**
 * Returns the pairs to draw, in the order given: those among the `top` actors that stand in most articles. Of a dense
 * network, the first three an actor on average, and of every actor its first, so that it does not become a hairball.
 */
export function backbone(pairs: readonly PairRow[], top: number): PairRow[] {
  const articles = new Map<string, number>();
  for (const { a, b, articlesA, articlesB } of pairs) articles.set(a, articlesA).set(b, articlesB);
  const ranked = [...articles].sort(([x, m], [y, n]) => n - m || compare(x, y));
  const chosen = new Set(ranked.slice(0, top).map(([id]) => id));
  const reached = new Set<string>();
  return pairs
    .filter(({ a, b }) => chosen.has(a) && chosen.has(b))
    .filter(({ a, b }, i) => {
      const first = !reached.has(a) || !reached.has(b);
      reached.add(a).add(b);
      return first || i < 3 * top;
    });
}

function surestFirst(x: PairRow, y: PairRow): number {
  return (x.q ?? 1) - (y.q ?? 1) || commonestFirst(x, y);
}

function commonestFirst(x: PairRow, y: PairRow): number {
  return (
    y.articles - x.articles ||
    y.outlets - x.outlets ||
    y.together - x.together ||
    compare(x.a, y.a) ||
    compare(x.b, y.b)
  );
}
