import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws whole numbers from 0 up to and without `limit`, which is at most 2³². */
export type Draw = (limit: number) => number;

/**
 * Returns a generator of whole numbers. The same seed gives the same numbers on every machine. A limit favours some
 * numbers by limit / 2³² at most.
 *
 * @throws RangeError unless the seed is an integer.
 */
export function random(seed: number): Draw {
  if (!Number.isInteger(seed)) throw new RangeError(`not a seed: ${seed}`);
  const generator = xoroshiro128plus(seed);
  return (limit) => Math.floor(((generator.next() >>> 0) / 4294967296) * limit);
}

/** Puts the first `length` of some items in a random order, in place (Fisher and Yates). */
export function shuffle(items: Int32Array, draw: Draw, length: number = items.length): void {
  for (let last = length - 1; last > 0; last--) {
    const other = draw(last + 1);
    const item = items[last] ?? 0;
    items[last] = items[other] ?? 0;
    items[other] = item;
  }
}
