import { type Table, table } from "@readout/corpus";
import type { AboutRow } from "./speaksAbout.ts";

/** How often speaking about somebody is returned, in one group of a directed table. */
export interface ReciprocityRow {
  readonly within: string | null;
  /** Actors that speak or are spoken about. */
  readonly actors: number;
  /** Ordered pairs of which the first speaks about the second. */
  readonly pairs: number;
  /** Of these, the pairs of which the second speaks about the first as well. */
  readonly returned: number;
  /** `returned` of `pairs`; null without pairs. */
  readonly share: number | null;
  /** The share to expect if as many pairs fell on the actors by chance: of all ordered pairs those that are there. */
  readonly expected: number | null;
  /** (share − expected) / (1 − expected): 0 as by chance, 1 where all is returned, below 0 where it is avoided. */
  readonly reciprocity: number | null;
}

const COLUMNS: readonly (keyof ReciprocityRow)[] = [
  ...(["within", "actors", "pairs", "returned", "share", "expected", "reciprocity"] as const),
];

/**
 * Returns how often who is spoken about speaks back, group by group of `speaksAbout`. Both numbers are given: the plain
 * share of pairs that are returned, and how far that is from chance in a network of this density. Without an interval: few
 * of all pairs are in any corpus, and how many are returned grows with the number of articles.
 *
 * Garlaschelli, D. & Loffredo, M. I. (2004). Patterns of link reciprocity in directed networks. Physical Review Letters
 * 93(26), 268701. The share is networkx's `overall_reciprocity`.
 *
 * @param atLeast of how many attributions a pair must be; 1 if not given
 * @throws RangeError unless `atLeast` is a positive integer.
 * @example reciprocity(speaksAbout(facts)).objects()[0]?.reciprocity
 */
export function reciprocity(
  abouts: Table<AboutRow>,
  { atLeast = 1 }: { readonly atLeast?: number } = {},
): Table<ReciprocityRow> {
  if (!Number.isInteger(atLeast) || atLeast < 1) throw new RangeError(`not a number of attributions: ${atLeast}`);
  const groups = new Map<string | null, AboutRow[]>();
  for (const row of abouts.objects()) {
    const own = groups.get(row.within) ?? [];
    groups.set(row.within, own);
    if (row.attributions >= atLeast && row.source !== row.about) own.push(row);
  }
  return table<ReciprocityRow>(
    [...groups].map(([within, rows]) => ({ within, ...ofPairs(rows) })),
    COLUMNS,
  );
}

function ofPairs(rows: readonly AboutRow[]): Omit<ReciprocityRow, "within"> {
  const key = (from: string, to: string): string => `${from}\n${to}`;
  const pairs = new Set(rows.map(({ source, about }) => key(source, about)));
  const returned = rows.filter(({ source, about }) => pairs.has(key(about, source))).length;
  const actors = new Set(rows.flatMap(({ source, about }) => [source, about])).size;
  const counts = { actors, pairs: pairs.size, returned };
  if (pairs.size === 0) return { ...counts, share: null, expected: null, reciprocity: null };
  const share = returned / pairs.size;
  const expected = pairs.size / (actors * (actors - 1));
  return { ...counts, share, expected, reciprocity: expected === 1 ? 1 : (share - expected) / (1 - expected) };
}
