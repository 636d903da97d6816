import { normalQuantile } from "../statistics/normal.ts";
import { AIMED_POWER } from "../statistics/power.ts";
import { leastFound, type Spread, spreadFrom, together, type Way, waysOf } from "../statistics/waysToDiffer.ts";
import type { Tally } from "./tally.ts";

/** Prepares how an item of a tally varies over its units; null where nothing does. */
export function spreadsOf({ start, unit, count, size }: Tally): (item: number) => Spread | null {
  let [all, squares, fourths] = [0, 0, 0];
  for (const d of size) {
    all += d;
    squares += d ** 2;
    fourths += d ** 4;
  }
  return (item) => {
    const [from, end] = [start[item] ?? 0, start[item + 1] ?? 0];
    let have = 0;
    for (let entry = from; entry < end; entry++) have += count[entry] ?? 0;
    const theta = have / all;
    // Units without any have u = −θd: all are taken for such, and what others have beside is added.
    let [uu, uuuu, ud, xx] = [theta ** 2 * squares, theta ** 4 * fourths, -theta * squares, 0];
    for (let entry = from; entry < end; entry++) {
      const [x, d] = [count[entry] ?? 0, size[unit[entry] ?? 0] ?? 0];
      const u = x - theta * d;
      uu += u ** 2 - (theta * d) ** 2;
      uuuu += u ** 4 - (theta * d) ** 4;
      ud += x * d;
      xx += x ** 2;
    }
    const alone = { own: have, others: all - have };
    return spreadFrom(size.length, { x: have, d: all, xx, dd: squares, ...alone, uu, uuuu, ud });
  };
}

/** What is asked of a difference. */
export interface Asked {
  /** Articles of the group, and of those beside which it is set. */
  readonly n: number;
  readonly m: number;
  readonly level: number;
  /** How many tests the family has. */
  readonly tests: number;
  /** Whether it is a number an article, which has no end, and not a share. */
  readonly isNumber: boolean;
}

/**
 * Returns the smallest true difference that four of five corpora of such articles show, whichever way it is there: the largest of
 * what is needed where the group has less because statements of the kind are another kind, or are missing, and where it has more because
 * others are of the kind. A way in which so large a difference cannot be, as a rare kind cannot be much rarer, is passed over; null where
 * none is left.
 *
 * With a difference δ in the group, the score of `dealtTest` is about δ / s, where s² is what the difference varies by when
 * articles are dealt out, now that those of the group are other ones. It is found where that is larger than c = z₁₋ₐ/₂ₜ (t tests
 * in the family, a = 1 − level), so δ solves k = c + z √(σ² / s² + (k² + c²) v), k = δ / s: σ² is what the difference varies by when
 * articles are drawn, and v what √Σu² does, both in the corpus that names the size and in that which is to show it. Of statements
 * changed with probability f, E u² = (1 − f)² Σu² / N + f (1 − f) Σx / N; of such as stay with s, (θ′ / θ)² Σu² / N + (1 − θ′)² s (1 − s)
 * Σx / N. z is that of `AIMED_POWER`.
 *
 * Cohen, J. (1988). Statistical Power Analysis for the Behavioral Sciences, 2nd ed., 2.4. Erlbaum; t as Bonferroni's. Cochran,
 * W. G. (1977). Sampling Techniques, 3rd ed., 2.5 and 6.3. Wiley.
 *
 * @example detectableShare({ articles: 84, theta: 0.3, x: 6, d: 20, own: 6, others: 14, dd: 500, uu: 8, ud: -1, uncertainty: 0.01 }, { n: 42, m: 42, level: 0.95, tests: 8, isNumber: false }) // 0.130
 */
export function detectableShare(spread: Spread | null, asked: Asked): number | null {
  if (spread === null) return null;
  const needed = waysOf(spread, asked.isNumber).flatMap((way) => neededBy(way, spread, asked) ?? []);
  return needed.length === 0 ? null : Math.max(...needed);
}

function neededBy({ most, changed }: Way, spread: Spread, { n, m, level, tests }: Asked): number | null {
  const { articles: N, uu, uncertainty } = spread;
  const c = normalQuantile(1 - (1 - level) / (2 * tests));
  const z = normalQuantile(AIMED_POWER);
  const isFound = (difference: number): boolean => {
    const own = changed(difference);
    const all = together(spread, own, n, m);
    if (all === null) return false;
    const { mine, rest, squares } = all;
    const byDealing = ((n * m) / (N * (N - 1))) * squares * (1 / mine + 1 / rest) ** 2;
    const byDrawing = (n * own.uu) / mine ** 2 + (m * uu) / rest ** 2;
    const k = difference / Math.sqrt(byDealing);
    return k >= c + z * Math.sqrt(byDrawing / byDealing + (k ** 2 + c ** 2) * uncertainty);
  };
  return leastFound(most, isFound);
}
