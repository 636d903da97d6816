import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";
import { nullCounter } from "../statistics/permutationQ.ts";
import { random, shuffle } from "../statistics/random.ts";
import { shownGroups, type Tally } from "./tally.ts";
import { wholeTest } from "./wholeTest.ts";

/** What a test says of an item in a group. */
export interface Tested {
  /** How far the group is from all others, in standard deviations of what comes by chance. */
  readonly score: number;
  /** The standard deviation, by chance, of what the group has more of the item than its part. */
  readonly deviation: number;
  readonly p: number;
  readonly q: number;
}

/** What a test says of some tallies. */
export interface DealtOut {
  /** A list for each tally, item after item, the shown groups of each in order. */
  readonly tested: readonly (readonly Tested[])[];
  /** How often units were dealt out. */
  readonly replicates: number;
}

/** Checks a number of replicates. */
export function checkReplicates(replicates: number): void {
  if (!Number.isInteger(replicates) || replicates < 1)
    throw new RangeError(`not a number of replicates: ${replicates}`);
}

/**
 * Tests for each item and each group that is shown whether the group has more or less of it than the others, with whole units
 * dealt out to the groups by chance, each keeping their number. All items of all tallies are one family, and are dealt out
 * alike, so that what goes together stays together.
 *
 * The score is S / √Var S with S = Σ u over the group's units, u = x − θd (x the item's count in a unit, d the unit's size, θ =
 * Σx / Σd) and Var S = n (N − n) / (N (N − 1)) · Σu², which is exact for units dealt out by chance (sampling without
 * replacement). Scores so standardised are set beside those of all items in all replicates together: p is how many null scores
 * a replicate has that are as far from 0, of all tests, and no less than R replicates can tell; q by Benjamini and Hochberg,
 * which is the q of `permutationQ`, and no smaller than the p of the whole family (`wholeTest`): shares that add up to one, in
 * several groups, depend on each other against each other, which Benjamini and Hochberg's q does not promise to bear.
 *
 * Of families in which nobody asks that of the whole (more than a thousand rows, such as words) units are dealt out until it tells
 * enough (`isTold`), `replicates` times at most: where hundreds are found their q is known after few, and where nothing is all are drawn.
 *
 * Cochran, W. G. (1977). Sampling Techniques, 3rd ed., 2.5. Wiley. Storey, J. D. & Tibshirani, R. (2003). Statistical
 * significance for genomewide studies. PNAS 100(16), 9440–9445 (null statistics of all tests together). Besag, J. & Clifford, P.
 * (1991). Sequential Monte Carlo p-values. Biometrika 78(2), 301–304.
 *
 * @throws RangeError for replicates or a seed that are no integers.
 */
export function dealtTest(
  tallies: readonly Tally[],
  { replicates, seed }: { readonly replicates: number; readonly seed: number },
): DealtOut {
  checkReplicates(replicates);
  const scorers = tallies.map(scorer);
  const observed = tallies.map((tally, i) => {
    const scores = new Float64Array(tally.items.length * shownGroups(tally).length);
    scorers[i]?.(
      placesOf(tally, 1, () => tally.group),
      (row, [score = 0]) => {
        scores[row] = score;
      },
    );
    return scores;
  });
  const counter = nullCounter(observed.flatMap((scores) => Array.from(scores, (score) => -Math.abs(score))));
  const whole = wholeTest(observed, replicates);
  const dealers = dealtAlike(tallies).map((alike) => {
    const tally = tallies[alike[0] ?? -1] as Tally;
    const group = Int32Array.from(tally.group);
    const draw = random(seed);
    return (from: number, many: number): void => {
      const dealt = placesOf(tally, many, () => {
        shuffle(group, draw);
        return group;
      });
      for (const i of alike)
        scorers[i]?.(dealt, (_, scores) => {
          for (let which = 0; which < scores.length; which++) scores[which] = -Math.abs(scores[which] ?? 0) - SAME;
          counter.addAll(scores);
          whole.add(from, scores);
        });
    };
  });
  let drawn = 0;
  while (drawn < replicates) {
    const many = Math.min(AT_ONCE, replicates - drawn);
    for (const deal of dealers) deal(drawn, many);
    drawn += many;
    if (!whole.isAsked && drawn >= LEAST_DEALT && counter.isTold(drawn)) break;
  }
  const p = counter.p(drawn);
  const ofAny = whole.p();
  const q = benjaminiHochberg(p).map((one) => Math.max(one, ofAny));
  let at = 0;
  const rows = tallies.map((tally, i) => {
    const spread = deviations(tally);
    return Array.from(observed[i] ?? [], (score, row) => {
      const tested = { score, deviation: spread[row] ?? 0, p: p[at] ?? 1, q: q[at] ?? 1 };
      at++;
      return tested;
    });
  });
  return { tested: rows, replicates: drawn };
}

/** So many replicates are counted in one pass: the counts of a large corpus are read from memory once for all of them. */
const AT_ONCE = 8;

/** So often units are dealt out before it is first asked whether that is enough. */
const LEAST_DEALT = 24;

/** Sums of the same units in another order differ in their last digits. */
const SAME = 1e-9;

/** Of each item its share in all units, Σ x / Σ d, and Σ (x − θd)² over them. */
interface Shares {
  readonly share: Float64Array;
  readonly squares: Float64Array;
}

function sharesOf({ items, start, unit, count, size }: Tally): Shares {
  let [all, sizeSquares] = [0, 0];
  for (const d of size) {
    all += d;
    sizeSquares += d ** 2;
  }
  const [share, squares] = [new Float64Array(items.length), new Float64Array(items.length)];
  for (const item of items.keys()) {
    const [from, end] = [start[item] ?? 0, start[item + 1] ?? 0];
    let have = 0;
    for (let entry = from; entry < end; entry++) have += count[entry] ?? 0;
    const theta = all === 0 ? 0 : have / all;
    let sum = theta ** 2 * sizeSquares;
    for (let entry = from; entry < end; entry++) {
      const x = count[entry] ?? 0;
      sum += x * (x - 2 * theta * (size[unit[entry] ?? 0] ?? 0));
    }
    share[item] = theta;
    squares[item] = sum < 1e-12 ? 0 : sum;
  }
  return { share, squares };
}

/** √Var S of each item and shown group. */
function deviations(tally: Tally, { squares }: Shares = sharesOf(tally)): Float64Array {
  const { items, group } = tally;
  const shown = shownGroups(tally);
  const N = group.length;
  const spread = new Float64Array(items.length * shown.length);
  for (const [k, own] of shown.entries()) {
    const n = group.reduce((sum, one) => sum + Number(one === own), 0);
    const factor = N < 2 ? 0 : (n * (N - n)) / (N * (N - 1));
    for (const item of items.keys()) spread[item * shown.length + k] = Math.sqrt(factor * (squares[item] ?? 0));
  }
  return spread;
}

/** Which tallies have the same units in the same groups, and are dealt out once for all of them. */
function dealtAlike(tallies: readonly Tally[]): readonly (readonly number[])[] {
  const alike: number[][] = [];
  for (const [i, { group, groups }] of tallies.entries()) {
    const own = alike.find(([first]) => {
      const other = tallies[first ?? -1];
      return (
        other?.groups.length === groups.length &&
        other.group.length === group.length &&
        other.group.every((one, at) => one === group[at])
      );
    });
    if (own) own.push(i);
    else alike.push([i]);
  }
  return alike;
}

/** Where the counts of each unit go under several labellings at once. */
interface Places {
  /** How many labellings. */
  readonly many: number;
  /** Of each unit under each labelling: the group's number times `many`, and the labelling's; the last group is of units in none. */
  readonly place: Uint16Array;
}

function placesOf({ group, groups }: Tally, many: number, labels: (which: number) => Int32Array): Places {
  const place = new Uint16Array(group.length * many);
  for (let which = 0; which < many; which++) {
    const own = labels(which);
    for (let at = 0; at < own.length; at++) {
      const label = own[at] ?? -1;
      place[at * many + which] = (label < 0 ? groups.length : label) * many + which;
    }
  }
  return { many, place };
}

/** Prepares the scores of a tally: tells, under some labellings, those of each item and each group that is shown, row after row. */
function scorer(tally: Tally): (places: Places, tell: (row: number, scores: Float64Array) => void) => void {
  const { items, start, unit, count, size, groups } = tally;
  const shown = shownGroups(tally);
  const shares = sharesOf(tally);
  const spread = deviations(tally, shares);
  return ({ many, place }, tell) => {
    const sizes = new Float64Array((groups.length + 1) * many);
    for (let at = 0; at < size.length; at++)
      for (let which = at * many; which < (at + 1) * many; which++) {
        const where = place[which] ?? 0;
        sizes[where] = (sizes[where] ?? 0) + (size[at] ?? 0);
      }
    const have = new Float64Array(sizes.length);
    const scores = new Float64Array(many);
    for (let item = 0; item < items.length; item++) {
      have.fill(0);
      const end = start[item + 1] ?? 0;
      for (let entry = start[item] ?? 0; entry < end; entry++) {
        const x = count[entry] ?? 0;
        const from = (unit[entry] ?? 0) * many;
        for (let at = from; at < from + many; at++) {
          const where = place[at] ?? 0;
          have[where] = (have[where] ?? 0) + x;
        }
      }
      const share = shares.share[item] ?? 0;
      for (let k = 0; k < shown.length; k++) {
        const row = item * shown.length + k;
        const deviation = spread[row] ?? 0;
        const from = (shown[k] ?? 0) * many;
        for (let which = 0; which < many; which++) {
          const more = (have[from + which] ?? 0) - share * (sizes[from + which] ?? 0);
          scores[which] = deviation > 0 ? more / deviation : 0;
        }
        tell(row, scores);
      }
    }
  };
}
