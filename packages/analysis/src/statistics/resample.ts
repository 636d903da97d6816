import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { Sparse } from "./ratioInterval.ts";

/** How often each cluster was drawn in each resample. */
export interface Resamples {
  readonly clusters: number;
  readonly resamples: number;
  /** `weights[cluster * resamples + resample]`; each resample's weights add up to `clusters`. */
  readonly weights: Uint8Array;
}

/**
 * Draws clusters with replacement, as many as there are, `resamples` times: the bootstrap's new corpora. The same seed
 * gives the same draws on every machine. It takes clusters × resamples bytes, once, for all statistics of the corpus.
 *
 * @throws RangeError unless `resamples` is a positive integer and `seed` an integer.
 */
export function resample(clusters: number, resamples: number, seed: number): Resamples {
  if (!Number.isInteger(resamples) || resamples < 1) throw new RangeError(`not a number of resamples: ${resamples}`);
  if (!Number.isInteger(seed)) throw new RangeError(`not a seed: ${seed}`);
  const weights = new Uint8Array(clusters * resamples);
  const random = xoroshiro128plus(seed);
  for (let r = 0; r < resamples; r++) {
    for (let draw = 0; draw < clusters; draw++) {
      // A weight above 255 would wrap: it cannot happen below 256 clusters, and above has a chance under 1e-500.
      const at = uniformInt(random, 0, clusters - 1) * resamples + r;
      weights[at] = (weights[at] ?? 0) + 1;
    }
  }
  return { clusters, resamples, weights };
}

/** Returns the sum of a value in each resample. */
export function resampledSums(values: Sparse, drawn: Resamples): Float64Array {
  const sums = new Float64Array(drawn.resamples);
  for (let entry = 0; entry < values.cluster.length; entry++) {
    const value = values.value[entry] ?? 0;
    const from = (values.cluster[entry] ?? 0) * drawn.resamples;
    for (let r = 0; r < sums.length; r++) sums[r] = (sums[r] ?? 0) + value * (drawn.weights[from + r] ?? 0);
  }
  return sums;
}
