import { performance } from "node:perf_hooks";

/**
 * Times several works one after another, in rounds, and gives the best round of each: what else runs on the machine makes
 * a round slower, never faster.
 *
 * @param {ReadonlyMap<string, () => void>} works
 * @param {(name: string) => number} rounds How many of each.
 * @param {() => number} [now] The time in milliseconds.
 * @returns {ReadonlyMap<string, number>} Milliseconds.
 */
export function best(works, rounds, now = () => performance.now()) {
  /** @type {Map<string, number>} */
  const found = new Map();
  const most = Math.max(...[...works.keys()].map(rounds));
  for (let round = 0; round < most; round++) {
    for (const [name, work] of works) {
      if (round >= rounds(name)) continue;
      const from = now();
      work();
      found.set(name, Math.min(found.get(name) ?? Number.POSITIVE_INFINITY, now() - from));
    }
  }
  return found;
}
