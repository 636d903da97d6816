/** Probabilities of a 0/1 matrix whose sums of rows and of columns are right on average. */
export interface BipartiteModel {
  /** The probability of a 1 where a row and a column with these sums meet. */
  readonly probability: (rowSum: number, columnSum: number) => number;
}

/** The sums are met to this part of them. */
const TOLERANCE = 1e-10;
const SWEEPS = 1000;

/**
 * Where hardly another matrix has the sums, cells near 0 or 1 are reached in the limit alone: after all sweeps this part of a
 * sum may be missing.
 */
const ACCEPTED = 0.01;

/**
 * The bipartite configuration model (BiCM), which the stochastic degree sequence model (SDSM) of bipartite backbones rests
 * on: of all random 0/1 matrices whose sums of rows and columns are, on average, those given, the one with the most
 * entropy. A 1 stands with p = xy / (1 + xy), independently in each cell; x and y solve Σ p = the sums, and are the same for
 * like sums. A row or a column that is full, or empty, is so for certain.
 *
 * Saracco, F., Straka, M. J., Di Clemente, R., Gabrielli, A., Caldarelli, G. & Squartini, T. (2017). Inferring monopartite
 * projections of bipartite networks: an entropy-based approach. New Journal of Physics 19, 053022. Neal, Z. (2014). The
 * backbone of bipartite projections. Social Networks 39, 84–97.
 *
 * @throws RangeError where the sums of the rows do not add up to those of the columns, or none of the matrices has them.
 * @example bipartiteModel([1, 1], [1, 1]).probability(1, 1) // 0.5
 */
export function bipartiteModel(rowSums: ArrayLike<number>, columnSums: ArrayLike<number>): BipartiteModel {
  const [rows, columns] = [classesOf(rowSums), classesOf(columnSums)];
  const [rowTotal, columnTotal] = [total(rows), total(columns)];
  if (rowTotal !== columnTotal) throw new RangeError(`rows add up to ${rowTotal}, columns to ${columnTotal}`);
  const certain = peel(rows, columns);
  solve(
    rows.filter(({ open }) => open),
    columns.filter(({ open }) => open),
  );
  const byRow = new Map(rows.map((one) => [one.sum, one]));
  const byColumn = new Map(columns.map((one) => [one.sum, one]));
  return {
    probability(rowSum, columnSum) {
      const [row, column] = [byRow.get(rowSum), byColumn.get(columnSum)];
      if (row === undefined || column === undefined)
        throw new RangeError(`no row and column with the sums ${rowSum} and ${columnSum}`);
      const known = certain.get(row)?.get(column);
      if (known !== undefined) return known;
      const product = row.factor * column.factor;
      return product / (1 + product);
    },
  };
}

/** Rows (or columns) with one sum. */
interface Class {
  readonly sum: number;
  readonly count: number;
  /** What of the sum is not yet certain, and whether any cell of it is open. */
  left: number;
  open: boolean;
  factor: number;
}

function classesOf(sums: ArrayLike<number>): Class[] {
  const counts = new Map<number, number>();
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i] ?? Number.NaN;
    if (!Number.isInteger(sum) || sum < 0) throw new RangeError(`not a sum of zeros and ones: ${sum}`);
    counts.set(sum, (counts.get(sum) ?? 0) + 1);
  }
  const byCount = [...counts].sort(([x], [y]) => x - y);
  return byCount.map(([sum, count]) => ({ sum, count, left: sum, open: true, factor: 0 }));
}

function total(classes: readonly Class[]): number {
  return classes.reduce((sum, one) => sum + one.sum * one.count, 0);
}

/** Closes rows and columns that are full or empty, which fills or empties cells of the others, until none is. */
function peel(rows: Class[], columns: Class[]): ReadonlyMap<Class, ReadonlyMap<Class, 0 | 1>> {
  const certain = new Map<Class, Map<Class, 0 | 1>>();
  const close = (one: Class, others: readonly Class[], isRow: boolean, value: 0 | 1): void => {
    one.open = false;
    for (const other of others) {
      if (!other.open) continue;
      const [row, column] = isRow ? [one, other] : [other, one];
      certain.set(row, (certain.get(row) ?? new Map<Class, 0 | 1>()).set(column, value));
      other.left -= value * one.count;
    }
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [mine, others, isRow] of [
      [rows, columns, true],
      [columns, rows, false],
    ] as const) {
      for (const one of mine) {
        if (!one.open) continue;
        const width = others.reduce((sum, { open, count }) => sum + (open ? count : 0), 0);
        if (one.left < 0 || one.left > width) throw new RangeError("no matrix has these sums");
        if (one.left > 0 && one.left < width) continue;
        close(one, others, isRow, one.left === 0 ? 0 : 1);
        changed = true;
      }
    }
  }
  return certain;
}

/** Solves for the factors of rows and of columns by turns: each is the root of an equation that rises with it alone. */
function solve(rows: readonly Class[], columns: readonly Class[]): void {
  const whole = Math.sqrt(rows.reduce((sum, { left, count }) => sum + left * count, 0)) || 1;
  for (const one of [...rows, ...columns]) one.factor = one.left / whole;
  let missed = Number.POSITIVE_INFINITY;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    missed = Math.max(0, ...rows.map((one) => Math.abs(sumOf(one.factor, columns) - one.left) / one.left));
    if (sweep > 0 && missed < TOLERANCE) return;
    for (const one of rows) one.factor = root(one, columns);
    for (const one of columns) one.factor = root(one, rows);
  }
  if (!(missed < ACCEPTED)) throw new RangeError("no matrix has these sums");
}

function sumOf(factor: number, others: readonly Class[]): number {
  let sum = 0;
  for (const { factor: other, count } of others) sum += (count * factor * other) / (1 + factor * other);
  return sum;
}

/** Newton's method on the logarithm of the factor, where the sum is nearly straight; it is kept from leaping. */
function root({ factor, left }: Class, others: readonly Class[]): number {
  let log = Math.log(factor);
  for (let step = 0; step < 50; step++) {
    const here = Math.exp(log);
    let [sum, slope] = [0, 0];
    for (const { factor: other, count } of others) {
      const p = (here * other) / (1 + here * other);
      sum += count * p;
      slope += count * p * (1 - p);
    }
    const change = Math.min(2, Math.max(-2, (left - sum) / slope));
    log += change;
    if (Math.abs(change) < 1e-13) break;
  }
  return Math.exp(log);
}
