import { shownGroups, type Tally } from "./tally.ts";

/** Sums over the units of a group. */
interface Sums {
  readonly units: Float64Array;
  readonly size: Float64Array;
  readonly sizeSquares: Float64Array;
}

/**
 * Returns the variance of each item's log-odds in each shown group, with units (articles) as observations, by linearisation
 * within the groups: n / (n − 1) Σ(u − ū)² over the n units of each, where u = x / A − (d − x) / (N − A) for a unit with x of the
 * item and size d; A is the item's count on the unit's side and N the side's size, both with their part of the prior. What
 * units drawn anew within the groups give as their number grows, without draws.
 *
 * Woodruff, R. S. (1971). A simple method for approximating the variance of a complicated estimate. JASA 66(334), 411–414.
 */
export function logOddsVariances(tally: Tally, prior: number): Float64Array {
  const { items, groups, group, size, start, unit, count } = tally;
  const shown = shownGroups(tally);
  // The last is of units that are in no group.
  const places = groups.length + 1;
  const placeOf = group.map((own) => (own < 0 ? groups.length : own));
  const zero = (): Float64Array => new Float64Array(places);
  const whole: Sums = { units: zero(), size: zero(), sizeSquares: zero() };
  let all = 0;
  for (let at = 0; at < size.length; at++) {
    const own = placeOf[at] ?? 0;
    const d = size[at] ?? 0;
    add(whole.units, own, 1);
    add(whole.size, own, d);
    add(whole.sizeSquares, own, d * d);
    all += d;
  }
  const [have, squares, products] = [zero(), zero(), zero()];
  const variances = new Float64Array(items.length * shown.length);
  for (const item of items.keys()) {
    for (const sums of [have, squares, products]) sums.fill(0);
    let total = 0;
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++) {
      const at = unit[entry] ?? 0;
      const x = count[entry] ?? 0;
      const own = placeOf[at] ?? 0;
      add(have, own, x);
      add(squares, own, x * x);
      add(products, own, x * (size[at] ?? 0));
      total += x;
    }
    const alpha = all === 0 ? 0 : (prior * total) / all;
    for (const [k, own] of shown.entries()) {
      const [a, n] = [have[own] ?? 0, whole.size[own] ?? 0];
      const mine = slopes(a + alpha, n + prior);
      const others = slopes(total - a + alpha, all - n + prior);
      let variance = 0;
      for (let place = 0; place < places; place++) {
        const units = whole.units[place] ?? 0;
        if (units < 2) continue;
        const { x, d } = place === own ? mine : others;
        const sum = x * (have[place] ?? 0) - d * (whole.size[place] ?? 0);
        const ofSquares =
          x * x * (squares[place] ?? 0) - 2 * x * d * (products[place] ?? 0) + d * d * (whole.sizeSquares[place] ?? 0);
        variance += Math.max(0, (units / (units - 1)) * (ofSquares - (sum * sum) / units));
      }
      variances[item * shown.length + k] = variance;
    }
  }
  return variances;
}

/** How the log-odds change with a unit's count, and with its size. */
function slopes(count: number, size: number): { readonly x: number; readonly d: number } {
  const rest = 1 / (size - count);
  return { x: 1 / count + rest, d: rest };
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] ?? 0) + value;
}
