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
 * Returns the pairs to draw: the commonest first, and of those that meet in as many articles those of the more frequent
 * actors, as long as they bring no more than `top` actors. Of a dense network, the first three an actor on average, and of
 * every actor its first, so that it does not become a hairball.
 */
export function backbone(pairs: readonly PairRow[], top: number): PairRow[] {
  const frequency = ({ articlesA, articlesB }: PairRow): number => articlesA + articlesB;
  const ranked = [...pairs].sort((x, y) => y.articles - x.articles || frequency(y) - frequency(x) || byIds(x, y));
  const reached = new Set<string>();
  return ranked.filter(({ a, b }, i) => {
    const first = Number(!reached.has(a)) + Number(!reached.has(b));
    if (reached.size + first > top) return false;
    reached.add(a).add(b);
    return first > 0 || i < 3 * top;
  });
}

function surestFirst(x: PairRow, y: PairRow): number {
  return (x.q ?? 1) - (y.q ?? 1) || commonestFirst(x, y);
}

function commonestFirst(x: PairRow, y: PairRow): number {
  return y.articles - x.articles || y.outlets - x.outlets || y.together - x.together || byIds(x, y);
}

function byIds(x: PairRow, y: PairRow): number {
  return compare(x.a, y.a) || compare(x.b, y.b);
}
