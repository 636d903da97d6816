/**
 * An attribution that was found in a labelled set, and whether its content is right.
 *
 * @typedef {object} Found
 * @property {string} rule
 * @property {string} kind `direct`, `indirect` or `mixed`.
 * @property {number} confidence From 0 to 1.
 * @property {boolean} hit
 */

/** How many attributions of the rule, or of all rules, a cell's share is drawn towards. */
const PRIOR = 10;
/** Cells with fewer are left to `others`. */
const FEWEST = 5;

/** @param {readonly Found[]} rows */
const hits = (rows) => rows.filter(({ hit }) => hit).length;

/**
 * How often attributions of each rule and kind are right. A share of few cases is drawn to that of its rule, and this to that of all.
 *
 * @param {readonly Found[]} found At least one.
 * @returns {{ others: number, rules: Record<string, Record<string, number>> }} `others` is the share of all.
 */
export function calibrated(found) {
  const all = hits(found) / found.length;
  /** @type {Record<string, Record<string, number>>} */
  const rules = {};
  for (const rule of [...new Set(found.map((one) => one.rule))].sort()) {
    const own = found.filter((one) => one.rule === rule);
    const mean = (hits(own) + PRIOR * all) / (own.length + PRIOR);
    for (const kind of ["direct", "indirect", "mixed"]) {
      const cell = own.filter((one) => one.kind === kind);
      if (cell.length < FEWEST) continue;
      rules[rule] = { ...rules[rule], [kind]: (hits(cell) + PRIOR * mean) / (cell.length + PRIOR) };
    }
  }
  return { others: all, rules };
}

/**
 * How reliable confidences are: by tenths the mean confidence beside the share that is right, where there is any, and the
 * Brier score (the mean square of confidence minus hit) beside that of always saying the share of all.
 *
 * @param {readonly Found[]} found At least one.
 */
export function reliability(found) {
  const bins = Array.from({ length: 10 }, (_, i) => {
    const low = i / 10;
    const rows = found.filter(({ confidence }) => confidence >= low - 1e-9 && confidence < low + 0.1 - 1e-9);
    const mean = rows.reduce((sum, { confidence }) => sum + confidence, 0) / rows.length;
    return { low, count: rows.length, mean, right: hits(rows) / rows.length };
  }).filter(({ count }) => count > 0);
  const all = hits(found) / found.length;
  const brier = found.reduce((sum, { confidence, hit }) => sum + (confidence - (hit ? 1 : 0)) ** 2, 0) / found.length;
  return { bins, brier, brierOfAll: all * (1 - all) };
}
