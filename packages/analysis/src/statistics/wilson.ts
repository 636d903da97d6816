import { checkLevel, type Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/**
 * Wilson's score interval of a proportion: never outside 0 to 1, and honest at the ends, where 0 of 30 still allows for
 * up to 11 %. For independent trials; where articles hold many attributions each, resample articles instead
 * (`bootstrapRatio`). Null without trials.
 *
 * (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n).
 *
 * Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22(158), 209–212.
 *
 * @throws RangeError if `successes` is not within 0 to `trials`, or `level` not within 0 to 1.
 * @example wilson(0, 30) // { low: 0, high: 0.1135 }
 */
export function wilson(successes: number, trials: number, level = 0.95): Interval | null {
  checkLevel(level);
  if (!(successes >= 0 && successes <= trials && Number.isFinite(trials)))
    throw new RangeError(`impossible counts: ${successes} of ${trials}`);
  if (trials === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const share = successes / trials;
  const spread = z * Math.sqrt((share * (1 - share)) / trials + (z * z) / (4 * trials * trials));
  const centre = share + (z * z) / (2 * trials);
  const scale = 1 + (z * z) / trials;
  return {
    low: successes === 0 ? 0 : (centre - spread) / scale,
    high: successes === trials ? 1 : (centre + spread) / scale,
  };
}
