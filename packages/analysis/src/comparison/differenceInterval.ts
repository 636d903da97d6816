import type { Estimate } from "../attribution/proportion.ts";

const NOTHING: Estimate = { value: null, low: null, high: null };

/**
 * Returns the difference of two estimates of separate articles, a − b, with an interval made of those of both: each end lies
 * as far from the difference as the two ends that lead there do together, √((a − aₗ)² + (b_h − b)²). It keeps inside −1 to 1
 * for shares, is not symmetric where they are near 0 or 1, and holds what the intervals of both hold. Null where one is null.
 *
 * Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison of eleven
 * methods. Statistics in Medicine 17(8), 873–890, method 10; for any two intervals Zou, G. Y. & Donner, A. (2008).
 * Construction of confidence limits about effect measures. Statistics in Medicine 27(10), 1693–1702.
 *
 * @example differenceInterval({ value: 0.8, low: 0.6769, high: 0.8841 }, { value: 0.6, low: 0.4678, high: 0.7193 })
 *   // { value: 0.2, low: 0.0286, high: 0.3566 }
 */
export function differenceInterval(a: Estimate, b: Estimate): Estimate {
  if (a.value === null || b.value === null) return NOTHING;
  const value = a.value - b.value;
  if (a.low === null || a.high === null || b.low === null || b.high === null) return { ...NOTHING, value };
  return {
    value,
    low: value - Math.hypot(a.value - a.low, b.high - b.value),
    high: value + Math.hypot(a.high - a.value, b.value - b.low),
  };
}

/**
 * Returns the odds ratio of two shares, with the interval that `differenceInterval` gives for the difference of their
 * logits. Null where a share is 0 or 1, without an interval where one has none.
 */
export function oddsInterval(a: Estimate, b: Estimate): Estimate {
  const difference = differenceInterval(logits(a), logits(b));
  const [value, low, high] = [difference.value, difference.low, difference.high].map((one) =>
    one === null ? null : Math.exp(one),
  );
  return { value: value ?? null, low: low ?? null, high: high ?? null };
}

function logits({ value, low, high }: Estimate): Estimate {
  const [middle, least, most] = [value, low, high].map((share) =>
    share === null || share <= 0 || share >= 1 ? null : Math.log(share / (1 - share)),
  );
  return { value: middle ?? null, low: least ?? null, high: most ?? null };
}
