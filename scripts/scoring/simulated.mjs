/**
 * What a test finds in null corpora, in which everything that it finds is false.
 *
 * @param {readonly number[]} found How many in each corpus.
 * @param {number} real How many in the corpus that they were made of.
 * @returns {{ mean: number, share: number, any: number }} The mean, as a share of the real, and the share of corpora with any.
 */
export function falselyFound(found, real) {
  const mean = found.reduce((sum, count) => sum + count, 0) / found.length;
  return { mean, share: mean / real, any: found.filter((count) => count > 0).length / found.length };
}

/**
 * Whether an interval holds the truth; null where none was given.
 *
 * @param {{ readonly low: number | null, readonly high: number | null }} interval
 * @param {number} truth
 */
export function held({ low, high }, truth) {
  return low === null || high === null ? null : low <= truth && truth <= high;
}

/**
 * The same of a row that makes its interval when it is asked.
 *
 * @param {{ readonly interval: () => { readonly low: number, readonly high: number } | null }} row
 * @param {number} truth
 */
export function heldBy(row, truth) {
  const interval = row.interval();
  return interval === null ? null : held(interval, truth);
}

/**
 * Deals out articles to groups: the first part of them to the first group, and so on.
 *
 * @param {ArrayLike<number>} order The articles' numbers, shuffled.
 * @param {readonly number[]} parts What part of the articles each group has; they add up to 1.
 * @returns {Int32Array} The number of the group of each article, by the article's number.
 */
export function dealtGroups(order, parts) {
  const groups = new Int32Array(order.length);
  let from = 0;
  let sum = 0;
  for (const [number, part] of parts.entries()) {
    sum += part;
    const end = Math.round(sum * order.length);
    for (; from < end; from++) groups[order[from] ?? -1] = number;
  }
  return groups;
}

/**
 * Deals out articles to outlets, as `dealtGroups` does.
 *
 * @param {ArrayLike<number>} order
 * @param {readonly number[]} parts
 * @returns {readonly string[]} The outlet of each article, by its number.
 */
export function dealt(order, parts) {
  return Array.from(dealtGroups(order, parts), (number) => `Outlet ${number + 1}`);
}

/**
 * The units of a tally with what each has, without passages: from these other corpora are made.
 *
 * @param {{ items: readonly { key: string, label: string }[], start: Int32Array, unit: Int32Array, count: Float64Array,
 *   group: Int32Array, position: Int32Array, size: Float64Array }} tally
 */
export function unitsOf({ items, start, unit, count, group, position, size }) {
  const units = Array.from(group, (own, at) => ({
    ...{ group: own, position: position[at] ?? -1, size: size[at] ?? 0 },
    /** @type {Map<string, { label: string, count: number, evidence: never[] }>} */
    found: new Map(),
  }));
  for (const [item, { key, label }] of items.entries())
    for (let entry = start[item] ?? 0; entry < (start[item + 1] ?? 0); entry++)
      units[unit[entry] ?? -1]?.found.set(key, { label, count: count[entry] ?? 0, evidence: [] });
  return units;
}
