import type { PairRow } from "@readout/analysis";
import { compare } from "../order.ts";

/** Which pairs may be drawn. */
export interface Choice {
  /** The largest false discovery rate. */
  readonly q: number;
  /** How often at least the two are named together. */
  readonly least: number;
}

/**
 * Returns the pairs that occur together more often than chance gives: at least `least` times and with a
 * false discovery rate of at most `q`; strongest association first.
 */
export function associated(rows: readonly PairRow[], { q, least }: Choice): PairRow[] {
  return rows
    .filter((row) => row.together >= least && row.logLikelihood > 0 && row.q <= q)
    .sort((x, y) => y.logLikelihood - x.logLikelihood || y.together - x.together || byIds(x, y));
}

/**
 * Returns the pairs to draw, strongest first: those among the `top` actors with most company. Of a dense network, the
 * strongest three an actor on average, and of every actor its strongest, so that it does not become a hairball.
 */
export function backbone(pairs: readonly PairRow[], top: number): PairRow[] {
  const company = new Map<string, number>();
  for (const { a, b, together } of pairs) {
    for (const id of [a, b]) company.set(id, (company.get(id) ?? 0) + together);
  }
  const ranked = [...company].sort(([x, m], [y, n]) => n - m || compare(x, y));
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

function byIds(x: PairRow, y: PairRow): number {
  return compare(x.a, y.a) || compare(x.b, y.b);
}
