import { permutationP } from "./permutationP.ts";
import { random, shuffle } from "./random.ts";

/** Where a series changes most. */
export interface ChangePoint {
  /** The first position behind the change. */
  readonly at: number;
  /** The means before it and from it on. */
  readonly before: number;
  readonly after: number;
  /** How seldom a series in random order changes as much somewhere. */
  readonly p: number;
}

/** How a change point is tested. */
export interface ChangeOptions {
  /** The fewest values on each side; 4 if not given. */
  readonly least?: number;
  /** The most random orders behind p; 999 if not given. */
  readonly replicates?: number;
  /** What they are drawn from; 1 if not given. */
  readonly seed?: number;
}

/** After so many orders that change as much, no more are drawn: p is then known well enough, and is not small. */
const ENOUGH = 10;

/**
 * Returns where the mean of a series changes most, and by how many of its random orders that is borne out: the largest
 * difference of the means before and after a position, over its standard error if nothing changed. The order of what the
 * series measures is the only thing that is tested, so no distribution is assumed. Null where the series is too short or
 * all its values are the same.
 *
 * |x̄₁ − x̄₂| · √(n₁n₂ / n), largest over all allowed positions; p = (1 + orders with as large a one) / (1 + orders),
 * or, where ten had as large a one, ten by the orders drawn until then (Besag, J. & Clifford, P., 1991, Sequential Monte
 * Carlo p-values, Biometrika 78(2), 301–304).
 *
 * Page, E. S. (1955). A test for a change in a parameter occurring at an unknown point. Biometrika 42(3/4), 523–527; the
 * permutations as in Antoch, J. & Hušková, M. (2001). Permutation tests in change point analysis. Statistics &
 * Probability Letters 53(1), 37–46.
 *
 * @param allowed whether the series may change before a position; anywhere if not given
 * @throws RangeError for a value that is not finite.
 * @example changePoint([0, 0, 0, 0, 1, 1, 1, 1])?.at // 4
 */
export function changePoint(
  values: ArrayLike<number>,
  allowed: (at: number) => boolean = () => true,
  { least = 4, replicates = 999, seed = 1 }: ChangeOptions = {},
): ChangePoint | null {
  const n = values.length;
  const series = Float64Array.from(values);
  for (const value of series) if (!Number.isFinite(value)) throw new RangeError(`not a value of a series: ${value}`);
  const places = Int32Array.from(
    Array.from({ length: Math.max(0, n - 2 * least + 1) }, (_, i) => i + least).filter(allowed),
  );
  const total = series.reduce((sum, value) => sum + value, 0);
  if (places.length === 0 || series.every((value) => value === series[0])) return null;
  /** √(n₁n₂ / n) of each place. */
  const scale = Float64Array.from(places, (at) => Math.sqrt((at * (n - at)) / n));
  const order = Int32Array.from({ length: n }, (_, i) => i);
  const largest = (): { readonly at: number; readonly size: number; readonly sum: number } => {
    let [best, size, bestSum, sum, done] = [0, -1, 0, 0, 0];
    for (let place = 0; place < places.length; place++) {
      const at = places[place] ?? 0;
      for (; done < at; done++) sum += series[order[done] ?? 0] ?? 0;
      const difference = Math.abs(sum / at - (total - sum) / (n - at)) * (scale[place] ?? 0);
      if (difference <= size) continue;
      // One by one: a list of three would be made for each.
      best = at;
      size = difference;
      bestSum = sum;
    }
    return { at: best, size, sum: bestSum };
  };
  const found = largest();
  // Sums in another order differ in their last digits.
  const size = found.size - 1e-9;
  /** n₁n₂ of each place by √(n₁n₂ / n): |n Σ₁ − n₁ Σ| reaches so much where the difference of means does, without a division. */
  const needed = Float64Array.from(places, (at, place) => (size * at * (n - at)) / (scale[place] ?? 0));
  const reaches = (): boolean => {
    let [sum, done] = [0, 0];
    for (let place = 0; place < places.length; place++) {
      const at = places[place] ?? 0;
      for (; done < at; done++) sum += series[order[done] ?? 0] ?? 0;
      if (Math.abs(n * sum - at * total) >= (needed[place] ?? 0)) return true;
    }
    return false;
  };
  const draw = random(seed);
  let [asLarge, drawn] = [0, 0];
  while (drawn < replicates && asLarge < ENOUGH) {
    shuffle(order, draw);
    drawn++;
    if (reaches()) asLarge++;
  }
  const p = asLarge === ENOUGH ? asLarge / drawn : permutationP(asLarge, drawn);
  return { at: found.at, before: found.sum / found.at, after: (total - found.sum) / (n - found.at), p };
}
