import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { random, shuffle } from "../statistics/random.ts";
import { shownGroups, type Tally } from "./tally.ts";

/** What a test says of an item in a group. */
export interface Tested {
  /** How far the group is from all others, in standard deviations of what comes by chance. */
  readonly score: number;
  /** The standard deviation, by chance, of what the group has more of the item than its part. */
  readonly deviation: number;
  readonly p: number;
  readonly q: number;
}

/** Checks a number of replicates. */
export function checkReplicates(replicates: number): void {
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError(`not a number of replicates: ${replicates}`);
}

/**
 * Tests for each item and each group that is shown whether the group has more or less of it than the others, with whole units
 * dealt out to the groups by chance, each keeping their number. All items of all tallies are one family, and are dealt out
 * alike, so that what goes together stays together. Returns a list for each tally, item after item, the groups of each in
 * order.
 *
 * The score is S / √Var S with S = Σ u over the group's units, u = x − θd (x the item's count in a unit, d the unit's size, θ =
 * Σx / Σd) and Var S = n (N − n) / (N (N − 1)) · Σu², which is exact for units dealt out by chance (sampling without
 * replacement). Scores so standardised are set beside those of all items in all replicates together: p = (1 + null scores as
 * far from 0) / ((R + 1) · tests), q by Benjamini and Hochberg, which is the q of `permutationQ`. A family in which nothing
 * differs then has a finding at q ≤ .05 in about one corpus of twenty (docs/experiments.md).
 *
 * Cochran, W. G. (1977). Sampling Techniques, 3rd ed., 2.5. Wiley. Storey, J. D. & Tibshirani, R. (2003). Statistical
 * significance for genomewide studies. PNAS 100(16), 9440–9445 (null statistics of all tests together).
 *
 * @throws RangeError for replicates or a seed that are no integers.
 */
export function dealtTest(
  tallies: readonly Tally[],
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): readonly (readonly Tested[])[] {
  checkReplicates(replicates);
  const scorers = tallies.map(scorer);
  const observed = tallies.map((tally, i) => scorers[i]?.(tally.group) ?? new Float64Array(0));
  const counter = nullCounter(observed.flatMap((scores) => Array.from(scores, (score) => -Math.abs(score))));
  for (const [i, tally] of tallies.entries()) {
    const group = Int32Array.from(tally.group);
    const draw = random(seed);
    for (let r = 0; r < replicates; r++) {
      shuffle(group, draw);
      for (const score of scorers[i]?.(group) ?? []) counter.add(-Math.abs(score) - SAME);
    }
  }
  const p = counter.p(replicates);
  const q = benjaminiHochberg(p);
  let at = 0;
  return tallies.map((tally, i) => {
    const spread = deviations(tally);
    return Array.from(observed[i] ?? [], (score, row) => {
      const tested = { score, deviation: spread[row] ?? 0, p: p[at] ?? 1, q: q[at] ?? 1 };
      at++;
      return tested;
    });
  });
}

/** Sums of the same units in another order differ in their last digits. */
const SAME = 1e-9;

/** Σ x / Σ d of each item. */
function sharesOf({ items, start, count, size }: Tally): Float64Array {
  const all = size.reduce((sum, one) => sum + one, 0);
  return Float64Array.from(items, (_, item) => {
    let sum = 0;
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) sum += count[entry] ?? 0;
    return all === 0 ? 0 : sum / all;
  });
}

/** √Var S of each item and shown group. */
function deviations(tally: Tally): Float64Array {
  const { items, start, unit, count, size, group } = tally;
  const shown = shownGroups(tally);
  const N = size.length;
  const share = sharesOf(tally);
  const squares = size.reduce((sum, one) => sum + one ** 2, 0);
  const members = Int32Array.from(shown, (one) => group.filter((other) => other === one).length);
  const spread = new Float64Array(items.length * shown.length);
  for (const item of items.keys()) {
    const theta = share[item] ?? 0;
    let sum = theta ** 2 * squares;
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
      const [x, d] = [count[entry] ?? 0, size[unit[entry] ?? 0] ?? 0];
      sum += x * (x - 2 * theta * d);
    }
    for (const [k, n] of members.entries())
      spread[item * shown.length + k] =
        N < 2 ? 0 : Math.sqrt((Math.max(0, sum < 1e-12 ? 0 : sum) * n * (N - n)) / (N * (N - 1)));
  }
  return spread;
}

/** Prepares the scores of a tally under any labels of its units. */
function scorer(tally: Tally): (group: Int32Array) => Float64Array {
  const { items, start, unit, count, size, groups } = tally;
  const shown = shownGroups(tally);
  const share = sharesOf(tally);
  const spread = deviations(tally);
  // The last cell is for units that are in no group.
  const have = new Float64Array(groups.length + 1);
  const sizes = new Float64Array(groups.length + 1);
  const cell = new Int32Array(size.length);
  return (group) => {
    sizes.fill(0);
    for (let at = 0; at < size.length; at++) {
      const own = group[at] ?? -1;
      const where = own < 0 ? groups.length : own;
      cell[at] = where;
      sizes[where] = (sizes[where] ?? 0) + (size[at] ?? 0);
    }
    const scores = new Float64Array(items.length * shown.length);
    for (let item = 0; item < items.length; item++) {
      have.fill(0);
      const end = start[item + 1] ?? 0;
      for (let entry = start[item] ?? 0; entry < end; entry++) {
        const where = cell[unit[entry] ?? 0] ?? 0;
        have[where] = (have[where] ?? 0) + (count[entry] ?? 0);
      }
      for (let k = 0; k < shown.length; k++) {
        const own = shown[k] ?? 0;
        const row = item * shown.length + k;
        const deviation = spread[row] ?? 0;
        const more = (have[own] ?? 0) - (share[item] ?? 0) * (sizes[own] ?? 0);
        scores[row] = deviation > 0 ? more / deviation : 0;
      }
    }
    return scores;
  };
}
