import { type Draw, shuffle } from "../statistics/random.ts";

/** A 0/1 matrix by its rows: where each row's columns start in `columns`, and the end of the last. */
export interface Rows {
  readonly start: Int32Array;
  readonly columns: Int32Array;
}

/** A matrix that is shuffled in place. */
export interface Shuffled extends Rows {
  /** Makes so many trades. */
  readonly trade: (trades: number) => void;
}

/**
 * Returns a copy of a 0/1 matrix that trades change: two rows, drawn at random, share out anew the columns that only one
 * of them has, each keeping as many as it had. All row and column sums stay, and after enough trades each matrix with
 * these sums is as likely as any other. The columns of a row are in no order.
 *
 * Strona, G., Nappo, D., Boccacci, F., Fattorini, S. & San-Miguel-Ayanz, J. (2014). A fast and unbiased procedure to
 * randomize ecological binary matrices with fixed row and column totals. Nature Communications 5, 4114.
 */
export function curveball({ start, columns: given }: Rows, width: number, draw: Draw): Shuffled {
  const columns = given.slice();
  const rows = start.length - 1;
  /** The trade in which a column was last seen in the first row, and in both. */
  const inFirst = new Int32Array(width);
  const inBoth = new Int32Array(width);
  const pool = new Int32Array(width);
  let trades = 0;

  const tradeOf = (i: number, j: number): void => {
    trades++;
    const [fromI, endI, fromJ, endJ] = [start[i] ?? 0, start[i + 1] ?? 0, start[j] ?? 0, start[j + 1] ?? 0];
    for (let at = fromI; at < endI; at++) inFirst[columns[at] ?? 0] = trades;
    let only = 0;
    for (let at = fromJ; at < endJ; at++) {
      const column = columns[at] ?? 0;
      if (inFirst[column] === trades) inBoth[column] = trades;
      else pool[only++] = column;
    }
    const onlyJ = only;
    for (let at = fromI; at < endI; at++) {
      const column = columns[at] ?? 0;
      if (inBoth[column] !== trades) pool[only++] = column;
    }
    if (onlyJ === 0 || onlyJ === only) return;
    shuffle(pool, draw, only);
    let next = 0;
    for (let at = fromJ; at < endJ; at++) if (inBoth[columns[at] ?? 0] !== trades) columns[at] = pool[next++] ?? 0;
    for (let at = fromI; at < endI; at++) if (inBoth[columns[at] ?? 0] !== trades) columns[at] = pool[next++] ?? 0;
  };

  return {
    start,
    columns,
    trade(count) {
      if (rows < 2) return;
      for (let t = 0; t < count; t++) {
        const i = draw(rows);
        const other = draw(rows - 1);
        tradeOf(i, other < i ? other : other + 1);
      }
    },
  };
}
