import { numberInterval, ratiosOver, type Sparse, shareInterval } from "../statistics/ratioInterval.ts";
import { wilson } from "../statistics/wilson.ts";

/** A number with its interval; null where there is nothing to divide by, or too little for an interval. */
export interface Estimate {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * From so many articles on, an interval holds what it promises (docs/experiments.md). Below none is given, nor for a share
 * that rests on fewer, or that all but fewer have whole: one article says nothing of how it varies, and a share is as sure as
 * what is left of it.
 */
export const LEAST_ARTICLES = 3;

/** From how many articles on an interval is given: of the whole, and of those that have any of the share, or any of what it leaves. */
export interface Least {
  readonly whole: number;
  readonly own: number;
}

const LEAST: Least = { whole: LEAST_ARTICLES, own: LEAST_ARTICLES };

/**
 * From so many articles on, the interval of a single source's share holds what it promises. Most sources speak in few
 * articles: of one that is found at all in few, or in a small corpus, the share is too high, and intervals held .63 to .93
 * of the time (docs/experiments.md).
 */
export const LEAST_FOR_SOURCES: Least = { whole: 30, own: 10 };

/** What is estimated over the same articles: shares of a whole, and numbers an article. */
export interface Estimator {
  /** The sum of the whole. */
  readonly total: number;
  readonly share: (numerator: Sparse) => Estimate;
  readonly number: (numerator: Sparse) => Estimate;
}

const NOTHING: Estimate = { value: null, low: null, high: null };

/**
 * Prepares estimates over articles, by what each has of the whole, such as its attributions. A share has the interval of
 * `shareInterval`. Where articles do not differ in it, such as 0 of all, that one would have no width; then it is
 * Wilson's, with each article that has any of the whole as one trial: the most that articles could tell if each
 * spoke with one voice. A number an article has `numberInterval`'s, or none. Of fewer articles than `least` there is none.
 */
export function estimator(whole: ArrayLike<number>, level: number, least: Least = LEAST): Estimator {
  const articles = whole.length;
  let total = 0;
  let speaking = 0;
  for (let i = 0; i < articles; i++) {
    total += whole[i] ?? 0;
    if ((whole[i] ?? 0) > 0) speaking++;
  }
  const ratio = ratiosOver(whole);
  return {
    total,
    share(numerator) {
      const found = ratio(numerator);
      if (found === null) return NOTHING;
      if (articles < least.whole) return { ...NOTHING, value: found.value };
      const value = Math.min(1, Math.max(0, found.value));
      const own = count(numerator.value);
      const other = speaking - wholly(numerator, whole);
      if ((own > 0 && own < least.own) || (other > 0 && other < least.own)) return { ...NOTHING, value };
      const interval = shareInterval({ ...found, value }, level) ?? wilson(value * speaking, speaking, level);
      return { value, low: interval?.low ?? null, high: interval?.high ?? null };
    },
    number(numerator) {
      const found = ratio(numerator);
      if (found === null) return NOTHING;
      const interval = articles < least.whole ? null : numberInterval(found, level);
      return { value: found.value, low: interval?.low ?? null, high: interval?.high ?? null };
    },
  };
}

/** How many articles have nothing else. */
function wholly({ cluster, value }: Sparse, whole: ArrayLike<number>): number {
  let articles = 0;
  for (let i = 0; i < value.length; i++) {
    const all = whole[cluster[i] ?? -1] ?? 0;
    if (all > 0 && (value[i] ?? 0) >= all) articles++;
  }
  return articles;
}

/** How many articles have any of it. */
function count(values: ArrayLike<number>): number {
  let articles = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] ?? 0) > 0) articles++;
  return articles;
}
