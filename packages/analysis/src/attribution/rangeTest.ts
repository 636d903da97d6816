import { permutationP } from "../statistics/permutationP.ts";
import { type Draw, shuffle } from "../statistics/random.ts";

/** What is counted and of what, article by article and group after group, and how many articles each group has. */
export interface Grouped {
  readonly above: Float64Array;
  readonly below: Float64Array;
  readonly sizes: readonly number[];
}

/** The groups with the smallest and the largest share, and how often chance sets groups as far apart. */
export interface RangeTested {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
  /** Groups that have a share. */
  readonly groups: number;
  readonly p: number;
  /** What chance gives, in order. */
  readonly ranges: Float64Array;
}

/** Tests the range of groups' shares by dealing out articles; null where fewer than two have one. */
export function rangeTest({ above, below, sizes }: Grouped, replicates: number, draw: Draw): RangeTested | null {
  const order = Int32Array.from(above.keys());
  const ratios = (): Float64Array => {
    let at = 0;
    return Float64Array.from(sizes, (size) => {
      let [x, d] = [0, 0];
      for (const end = at + size; at < end; at++) {
        x += above[order[at] ?? 0] ?? 0;
        d += below[order[at] ?? 0] ?? 0;
      }
      return d === 0 ? Number.NaN : x / d;
    });
  };
  const values = ratios();
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i] ?? Number.NaN));
  if (known.length < 2) return null;
  const byValue = known.sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
  const [first, last] = [byValue[0] ?? 0, byValue.at(-1) ?? 0];
  const [low, high] = [values[first] ?? 0, values[last] ?? 0];
  const ranges = new Float64Array(replicates);
  let reached = 0;
  for (let r = 0; r < replicates; r++) {
    shuffle(order, draw);
    ranges[r] = rangeOf(ratios());
    // Sums of the same articles in another order differ in their last digits.
    if ((ranges[r] ?? 0) >= high - low - 1e-12) reached++;
  }
  const p = permutationP(reached, replicates);
  return { first, last, low, high, groups: known.length, p, ranges: ranges.sort() };
}

/** Returns the range that has to be exceeded for a p of at most `alpha`; null where there are too few for one so small. */
export function exceeded(ranges: Float64Array, alpha: number): number | null {
  // So many of them and of the one that is found may be at least as large as that, itself among them.
  const allowed = Math.floor(alpha * (ranges.length + 1) + 1e-9);
  return allowed < 1 ? null : (ranges[ranges.length - Math.min(allowed, ranges.length)] ?? null);
}

function rangeOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
}
