import type { Interval } from "../statistics/interval.ts";
import { studentQuantile } from "../statistics/studentT.ts";

/** How often two statements of different articles are of one source, and its interval. */
export interface Concentration {
  readonly value: number;
  readonly interval: Interval | null;
}

/**
 * Returns the chance that two attributions of two different articles are of one source: Simpson's index over pairs that are
 * not of one article, as those of one article are alike. Σ xᵢₖ xⱼₖ / Σ dᵢ dⱼ over all i ≠ j, for articles with xᵢₖ attributions of
 * source k and dᵢ in all. The interval is logit(c) ± t(m − 1) √v / (c (1 − c)) with the jackknife's variance, articles left out
 * one by one. Null where no two articles have any; the interval is null where no two articles share a source.
 *
 * Efron, B. & Stein, C. (1981). The jackknife estimate of variance. Annals of Statistics 9(3), 586–596.
 *
 * @param articles for each article, how many attributions each of its sources has
 */
export function concentration(articles: readonly ReadonlyMap<number, number>[], level: number): Concentration | null {
  const sums = new Map<number, number>();
  const sizes = articles.map((own) => {
    let size = 0;
    for (const [source, count] of own) {
      size += count;
      sums.set(source, (sums.get(source) ?? 0) + count);
    }
    return size;
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const pairs = total ** 2 - sizes.reduce((sum, size) => sum + size ** 2, 0);
  if (pairs === 0) return null;
  // What an article shares with all others, source by source.
  const shared = articles.map((own) => {
    let both = 0;
    for (const [source, count] of own) both += count * ((sums.get(source) ?? 0) - count);
    return both;
  });
  const same = shared.reduce((sum, both) => sum + both, 0);
  const value = same / pairs;
  const without = articles.map((_, j) => {
    const left = pairs - 2 * (sizes[j] ?? 0) * (total - (sizes[j] ?? 0));
    return left > 0 ? (same - 2 * (shared[j] ?? 0)) / left : value;
  });
  const m = articles.length;
  const mean = without.reduce((sum, one) => sum + one, 0) / m;
  const variance = ((m - 1) / m) * without.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  if (!(variance > 0 && value > 0 && value < 1)) return { value, interval: null };
  const reach = (studentQuantile((1 + level) / 2, m - 1) * Math.sqrt(variance)) / (value * (1 - value));
  const logit = Math.log(value / (1 - value));
  return { value, interval: { low: 1 / (1 + Math.exp(reach - logit)), high: 1 / (1 + Math.exp(-reach - logit)) } };
}
