import { type Contingency, observedCells } from "./contingency.ts";

/** As in R: tables as likely as the observed one must not be lost to rounding. */
const TOLERANCE = 1 + 1e-7;

/**
 * Fisher's exact test of a 2×2 table, two-sided: the chance of a table at most as likely as the observed one, given
 * its margins. For pairs with an expected cell below 5, where the chi-square approximation of G² no longer holds.
 * It is 1 where a margin is empty or full.
 *
 * The number together is hypergeometric. Its probabilities are taken relative to the most likely table, one from the
 * next, and normalised by their sum: nothing overflows, and no logarithm of a factorial costs digits. A p value below
 * 1e-308 is 0.
 *
 * Fisher, R. A. (1935). The logic of inductive inference. Journal of the Royal Statistical Society 98(1), 39–82.
 *
 * @throws RangeError on impossible counts.
 * @example fisherExact({ together: 3, withA: 4, withB: 4, units: 8 }) // 0.4857 (the lady tasting tea, two-sided)
 */
export function fisherExact(counts: Contingency): number {
  observedCells(counts);
  const { withA, withB, units } = counts;
  const mode = Math.floor(((withA + 1) * (withB + 1)) / (units + 2));
  const limit = relativeToMode(counts, mode) * TOLERANCE;
  const up = sumFromMode(counts, mode, 1, limit);
  const down = sumFromMode(counts, mode, -1, limit);
  const atMode = limit >= 1 ? 1 : 0;
  return Math.min(1, (atMode + up.extreme + down.extreme) / (1 + up.total + down.total));
}

/** P(together = k + 1) / P(together = k); 0 past the last possible table. */
function ratioUp({ withA, withB, units }: Contingency, k: number): number {
  return ((withA - k) * (withB - k)) / ((k + 1) * (units - withA - withB + k + 1));
}

function step(counts: Contingency, k: number, direction: 1 | -1): number {
  return direction === 1 ? ratioUp(counts, k) : 1 / ratioUp(counts, k - 1);
}

function relativeToMode(counts: Contingency, mode: number): number {
  const direction = counts.together > mode ? 1 : -1;
  let weight = 1;
  for (let k = mode; k !== counts.together; k += direction) weight *= step(counts, k, direction);
  return weight;
}

/** Adds up one side of the distribution until what is left cannot change the result. */
function sumFromMode(
  counts: Contingency,
  mode: number,
  direction: 1 | -1,
  limit: number,
): { total: number; extreme: number } {
  const end =
    direction === 1 ? Math.min(counts.withA, counts.withB) : Math.max(0, counts.withA + counts.withB - counts.units);
  let weight = 1;
  let total = 0;
  let extreme = 0;
  for (let k = mode; k !== end && weight > 0; k += direction) {
    weight *= step(counts, k, direction);
    total += weight;
    if (weight <= limit) extreme += weight;
    if (extreme > 0 && weight < extreme * Number.EPSILON * 1e-3) break;
  }
  return { total, extreme };
}
