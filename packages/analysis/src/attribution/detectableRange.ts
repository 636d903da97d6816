import { normalQuantile } from "../statistics/normal.ts";
import { leastFound, type Spread, spreadFrom, together, waysOf } from "../statistics/waysToDiffer.ts";

/** What articles have of a measure: each of x, which is counted, and of d, of which it is a share (1 for a number an article). */
export interface Measured {
  readonly above: Float64Array;
  readonly below: Float64Array;
  /** What single statements add to x, squared, and what they leave of d, in all articles. */
  readonly own: number;
  readonly others: number;
  readonly isNumber: boolean;
}

/** More than `AIMED_POWER`: with that, sources an article were found in 82 of 100 corpora, and in 76 of 97 by one draw. */
const AIMED = 0.88;

/** Returns how a measure varies over all articles; null where it does not. */
export function spreadOf({ above, below, own, others }: Omit<Measured, "isNumber">): Spread | null {
  const N = above.length;
  let [x, d, xx, dd] = [0, 0, 0, 0];
  for (let i = 0; i < N; i++) {
    x += above[i] ?? 0;
    d += below[i] ?? 0;
    xx += (above[i] ?? 0) ** 2;
    dd += (below[i] ?? 0) ** 2;
  }
  const theta = x / d;
  let [uu, uuuu, ud] = [0, 0, 0];
  for (let i = 0; i < N; i++) {
    const u = (above[i] ?? 0) - theta * (below[i] ?? 0);
    uu += u ** 2;
    uuuu += u ** 4;
    ud += u * (below[i] ?? 0);
  }
  return spreadFrom(N, { x, d, xx, dd, own, others, uu, uuuu, ud });
}

/**
 * Returns by how much one of two groups, of n and of m articles, has to differ from all others, so that four of five corpora of such
 * articles show it by the range of all groups; whichever of the two it is, and whichever way it is there, as in `detectableShare`. A way in
 * which so large a difference cannot be is passed over; null where none is left.
 *
 * `chance` is the range that chance exceeds no more often than the test allows, in a corpus without a difference. With a
 * difference δ the articles are other ones, and what chance gives is c = chance √(V(δ) / V(0)), with V the variance of all articles dealt
 * out. The range is at least what lies between the changed group and one other, so δ solves δ = c + z √(σ² + (δ² + c²) v): σ² is what the difference of
 * the two varies by when articles are drawn, and v what √Σu² does, in both corpora. z is that of `AIMED`.
 */
export function detectableRange(
  spread: Spread | null,
  { chance, pair: [n, m], isNumber }: { chance: number; pair: readonly [number, number]; isNumber: boolean },
): number | null {
  if (spread === null) return null;
  const { articles: N, d, uu, uncertainty } = spread;
  const z = normalQuantile(AIMED);
  const needed = waysOf(spread, isNumber).flatMap(({ most, changed }) =>
    [[n, m] as const, [m, n] as const].flatMap(([changing, other]) => {
      const isFound = (difference: number): boolean => {
        const own = changed(difference);
        const all = together(spread, own, changing, N - changing);
        if (all === null) return false;
        const { mine, rest, squares } = all;
        const c = (chance * Math.sqrt((N * squares) / uu) * d) / (mine + rest);
        const byDrawing = (changing * own.uu) / mine ** 2 + uu / (other * d ** 2);
        return difference >= c + z * Math.sqrt(byDrawing + (difference ** 2 + c ** 2) * uncertainty);
      };
      return leastFound(most, isFound) ?? [];
    }),
  );
  return needed.length === 0 ? null : Math.max(...needed);
}
