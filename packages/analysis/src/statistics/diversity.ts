import { checkCounts } from "./counts.ts";

function totalOf(counts: readonly number[]): number {
  checkCounts(counts);
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Shannon's entropy of counts, in nats: −Σ pᵢ ln pᵢ. It grows with the size of the sample: compare samples of one size, or
 * take `chaoShenEntropy`. 0 without counts.
 *
 * Shannon, C. E. (1948). A mathematical theory of communication. Bell System Technical Journal 27, 379–423.
 *
 * @throws RangeError for a count that is negative or not finite.
 * @example shannonEntropy([5, 5, 5, 5]) // 1.3863
 */
export function shannonEntropy(counts: readonly number[]): number {
  const total = totalOf(counts);
  let entropy = 0;
  for (let i = 0; i < counts.length; i++) {
    const share = (counts[i] ?? 0) / total;
    if (share > 0) entropy -= share * Math.log(share);
  }
  return entropy;
}

/**
 * The entropy of the whole that a sample is drawn from, by Chao and Shen: the shares are made smaller by the sample's
 * coverage, 1 − (counts of one) / n, and each is weighed by the chance that it is found at all. Where all counts are one, one
 * of them is taken for more than one, as coverage would be 0.
 *
 * Chao, A. & Shen, T.-J. (2003). Nonparametric estimation of Shannon's index of diversity when there are unseen species in
 * sample. Environmental and Ecological Statistics 10, 429–443.
 *
 * @throws RangeError for a count that is negative or not finite.
 * @example chaoShenEntropy([97, 1, 1, 1]) // 0.2739
 */
export function chaoShenEntropy(counts: readonly number[]): number {
  const total = totalOf(counts);
  if (total <= 1) return 0;
  const singles = counts.filter((count) => count === 1).length;
  const coverage = 1 - Math.min(singles, total - 1) / total;
  let entropy = 0;
  for (const count of counts) {
    if (count === 0) continue;
    const share = (coverage * count) / total;
    entropy -= (share * Math.log(share)) / (1 - (1 - share) ** total);
  }
  return entropy;
}

/**
 * Simpson's diversity without bias: the chance that two that are drawn from the sample are of different kinds,
 * 1 − Σ nᵢ(nᵢ − 1) / (n(n − 1)). It does not grow with the sample. Null with fewer than two.
 *
 * Simpson, E. H. (1949). Measurement of diversity. Nature 163, 688.
 *
 * @throws RangeError for a count that is negative or not finite.
 * @example simpsonDiversity([40, 30, 20, 10]) // 0.7071
 */
export function simpsonDiversity(counts: readonly number[]): number | null {
  const total = totalOf(counts);
  if (total < 2) return null;
  return 1 - counts.reduce((sum, count) => sum + count * (count - 1), 0) / (total * (total - 1));
}

/**
 * Gini's coefficient of how unequal counts are: 0 where all are the same, near 1 where one has nearly all. Kinds that are not
 * in the sample are not in it, unless they are given with 0. Null without counts.
 *
 * Σ (2i − k − 1) nᵢ / (k Σ nᵢ) with the counts in rising order. Gini, C. (1912). Variabilità e mutabilità. Bologna: Cuppini.
 *
 * @throws RangeError for a count that is negative or not finite.
 * @example giniCoefficient([97, 1, 1, 1]) // 0.72
 */
export function giniCoefficient(counts: readonly number[]): number | null {
  const total = totalOf(counts);
  if (total === 0) return null;
  const rising = counts.toSorted((a, b) => a - b);
  const k = rising.length;
  return rising.reduce((sum, count, i) => sum + (2 * (i + 1) - k - 1) * count, 0) / (k * total);
}

/**
 * How many kinds to expect in `taken` of `all` articles, drawn without putting back: rarefaction, which makes samples of
 * different size comparable. Σ 1 − C(all − mᵢ, taken) / C(all, taken), with mᵢ the articles that have kind i.
 *
 * Hurlbert, S. H. (1971). The nonconcept of species diversity. Ecology 52(4), 577–586; over samples as in Colwell, R. K., Mao,
 * C. X. & Chang, J. (2004). Interpolating, extrapolating, and comparing incidence-based species accumulation curves. Ecology
 * 85(10), 2717–2727. As `vegan::rarefy`.
 *
 * @param articles of each kind, in how many articles it is
 * @throws RangeError unless the numbers are integers, `taken` from 0 to `all` and no kind is in more than all.
 * @example rarefied([2, 1, 1], 4, 2) // 1.8333
 */
export function rarefied(articles: readonly number[], all: number, taken: number): number {
  const isPart = (part: number, whole: number): boolean => Number.isSafeInteger(part) && part >= 0 && part <= whole;
  if (!Number.isSafeInteger(all) || !isPart(taken, all)) throw new RangeError(`impossible sample: ${taken} of ${all}`);
  let kinds = 0;
  for (const own of articles) {
    if (!isPart(own, all)) throw new RangeError(`impossible count: ${own} of ${all}`);
    // C(all − own, taken) / C(all, taken): the chance that none of its articles is drawn.
    let missed = 1;
    for (let i = 0; i < own && missed > 0; i++) missed *= Math.max(0, all - taken - i) / (all - i);
    kinds += 1 - missed;
  }
  return kinds;
}
