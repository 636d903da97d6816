import type { Least } from "../attribution/proportion.ts";
import { type Labelled, ppiRatio } from "../statistics/ppiRatio.ts";
import { numberInterval, shareInterval } from "../statistics/ratioInterval.ts";

/** A value corrected by what people labelled, with the interval that has the machine's errors in it; or why there is none. */
export interface CorrectedEstimate {
  /** Null where `reason` says why. */
  readonly corrected: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** How much of the machine's counts went into the value, 0 to 1. */
  readonly lambda: number | null;
  /** Why there is no value; null where there is one. */
  readonly reason: string | null;
}

/** How many labelled articles shares are corrected by, at least: with fewer, intervals did not hold what they promise (docs/experiments.md). */
export const LEAST_LABELLED = 15;

/** A share that stands in fewer of the labelled articles rests on too little. */
const LEAST: Least = { whole: 0, own: 3 };

/** What is corrected, and how sure its interval is. */
export interface CorrectedHow {
  readonly unit: "share" | "number";
  readonly level: number;
  /** In how many labelled articles what the value is taken of must stand, and the value itself; any number, and three, if not given. */
  readonly least?: Least | undefined;
}

/**
 * Corrects a share of a whole, or a number an article, by `ppiRatio` with lambda tuned. Gives none with fewer than 15
 * labelled articles, for what stands in fewer of them than `least`, and where the estimate leaves 0 to 1 or has no spread.
 */
export function correctedEstimate(counts: Labelled, { unit, level, least = LEAST }: CorrectedHow): CorrectedEstimate {
  const { read, actual, found } = counts;
  const none = (reason: string): CorrectedEstimate => ({
    corrected: null,
    low: null,
    high: null,
    lambda: null,
    reason,
  });
  const all = found.numerators.length;
  if (read.length < LEAST_LABELLED)
    return none(`${read.length} of ${all} articles are labelled: at least ${LEAST_LABELLED} are needed`);
  const speaking = countOf(actual.denominators);
  if (speaking < least.whole)
    return none(
      `what it is a share of stands in ${speaking} of the ${read.length} labelled articles: at least ${least.whole} are needed`,
    );
  const having = countOf(actual.numerators);
  if (having < least.own)
    return none(`it stands in ${having} of the ${read.length} labelled articles: at least ${least.own} are needed`);
  const estimate = ppiRatio(counts);
  const interval = estimate && (unit === "share" ? shareInterval(estimate, level) : numberInterval(estimate, level));
  if (!estimate || !interval)
    return none(`the ${read.length} labelled articles are too few to tell it from none or all`);
  return { corrected: estimate.value, ...interval, lambda: estimate.lambda, reason: null };
}

/** How many articles have any. */
function countOf(values: ArrayLike<number>): number {
  return Array.from(values).filter((count) => count > 0).length;
}
