import { checkLevel, type Interval } from "../statistics/interval.ts";
import { studentQuantile } from "../statistics/studentT.ts";

/** Units of some articles that name one thing: the articles' numbers, ascending, and how many units each has. */
export interface Counted {
  readonly article: ArrayLike<number>;
  readonly units: ArrayLike<number>;
}

/** Fewer articles that share the pair than this give no interval: it would hold its promise too seldom. */
export const LEAST_ARTICLES = 10;

/**
 * Returns a function that gives the interval of a pair's lift (how many times as often as independence gives the two stand
 * in one unit), with articles as observations: ln(lift) ± t(articles together − 1) √v, v = m/(m−1) Σ u², u = t/T − a/A − b/B
 * + n/N over the m articles, where t, a, b and n are an article's units with both, with the first, with the second, and all,
 * and capitals their sums. Null where fewer than ten articles share the pair.
 *
 * The variance of a logarithm of a ratio by linearisation: Woodruff, R. S. (1971). A simple method for approximating the
 * variance of a complicated estimate. JASA 66(334), 411–414.
 *
 * @param sizes units of each article
 */
export function liftIntervals(
  sizes: ArrayLike<number>,
  level = 0.95,
): (both: Counted, first: Counted, second: Counted) => Interval | null {
  checkLevel(level);
  const m = sizes.length;
  let total = 0;
  for (let d = 0; d < m; d++) total += sizes[d] ?? 0;
  const influence = new Float64Array(m);
  let blank = 0;
  for (let d = 0; d < m; d++) {
    influence[d] = (sizes[d] ?? 0) / total;
    blank += (influence[d] ?? 0) ** 2;
  }
  const touched = new Int32Array(m).fill(-1);
  let call = 0;
  const changed = new Int32Array(m);
  let length = 0;
  const add = ({ article, units }: Counted, sign: 1 | -1): number => {
    const sum = totalOf(units);
    for (let i = 0; i < article.length; i++) {
      const d = article[i] ?? 0;
      if (touched[d] !== call) changed[length++] = d;
      touched[d] = call;
      influence[d] = (influence[d] ?? 0) + (sign * (units[i] ?? 0)) / sum;
    }
    return sum;
  };
  const quantiles: (number | undefined)[] = [];
  const quantile = (df: number): number => {
    const known = quantiles[df] ?? studentQuantile((1 + level) / 2, df);
    quantiles[df] = known;
    return known;
  };
  return (both, first, second) => {
    if (both.article.length < LEAST_ARTICLES) return null;
    call++;
    length = 0;
    const t = add(both, 1);
    const a = add(first, -1);
    const b = add(second, -1);
    let squares = blank;
    for (let i = 0; i < length; i++) {
      const d = changed[i] ?? 0;
      const plain = (sizes[d] ?? 0) / total;
      squares += (influence[d] ?? 0) ** 2 - plain ** 2;
      influence[d] = plain;
    }
    const lift = (t / a) * (total / b);
    return around(lift, { squares, articles: m, quantile: quantile(both.article.length - 1) });
  };
}

/** An article's units with both, with the first, with the second, and all: sums over articles of these and of their products. */
export interface LiftSums {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly all: number;
  /** Σ t², Σ a², Σ b² and Σ n² of `liftIntervals`. */
  readonly squares: Readonly<Record<"both" | "first" | "second" | "all", number>>;
  readonly products: Readonly<
    Record<"bothFirst" | "bothSecond" | "bothAll" | "firstSecond" | "firstAll" | "secondAll", number>
  >;
  /** How many articles there are, and how many share the pair. */
  readonly articles: number;
  readonly shared: number;
}

/** Returns the interval of `liftIntervals` from sums alone, as a database gives them: Σ u² multiplied out. */
export function liftIntervalOf(
  { both, first, second, all, squares, products, articles, shared }: LiftSums,
  level = 0.95,
): Interval | null {
  checkLevel(level);
  if (shared < LEAST_ARTICLES) return null;
  const alike =
    squares.both / both ** 2 + squares.first / first ** 2 + squares.second / second ** 2 + squares.all / all ** 2;
  const across =
    products.bothAll / (both * all) +
    products.firstSecond / (first * second) -
    products.bothFirst / (both * first) -
    products.bothSecond / (both * second) -
    products.firstAll / (first * all) -
    products.secondAll / (second * all);
  const quantile = studentQuantile((1 + level) / 2, shared - 1);
  return around((both / first) * (all / second), { squares: alike + 2 * across, articles, quantile });
}

/** The interval around a lift, by Σ u² over the articles. */
function around(
  lift: number,
  { squares, articles: m, quantile }: Readonly<Record<"squares" | "articles" | "quantile", number>>,
): Interval {
  const reach = quantile * Math.sqrt(Math.max(0, (m / (m - 1)) * squares));
  return { low: lift * Math.exp(-reach), high: lift * Math.exp(reach) };
}

function totalOf(units: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < units.length; i++) sum += units[i] ?? 0;
  return sum;
}
