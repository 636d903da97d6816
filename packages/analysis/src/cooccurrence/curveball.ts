import { type Draw, shuffle } from "../statistics/random.ts";

/** A 0/1 matrix by its rows: where each row's columns start in `columns`, and the end of the last. */
export interface Rows {
  readonly start: Int32Array;
  readonly columns: Int32Array;
}

/** A matrix that is shuffled in place. */
export interface Shuffled extends Rows {
  /** Makes so many rounds, in each of which every row trades once, but for one where their number is odd. */
  readonly trade: (rounds: number) => void;
}

/**
 * Returns a copy of a 0/1 matrix that trades change: two rows share out anew the columns that only one of them has, each
 * keeping as many as it had. All row and column sums stay, and after enough trades each matrix with these sums is as likely
 * as any other. In a round all rows are paired at random and trade once: rows drawn one by one need several times as many
 * trades, as some are long left out. The columns of a row are in no order.
 *
 * Strona, G., Nappo, D., Boccacci, F., Fattorini, S. & San-Miguel-Ayanz, J. (2014). A fast and unbiased procedure to
 * randomize ecological binary matrices with fixed row and column totals. Nature Communications 5, 4114. Carstens, C. J.,
 * Hamann, M., Meyer, U., Penschuck, M., Tran, H. & Wagner, D. (2018). Parallel and I/O-efficient randomisation of massive
 * networks using global curveball trades. ESA 2018, LIPIcs 112, 11 (rounds).
 */
export function curveball({ start, columns: given }: Rows, width: number, draw: Draw): Shuffled {
  const columns = given.slice();
  const order = Int32Array.from({ length: start.length - 1 }, (_, row) => row);
  /** The last trade in which a column was seen in the first row; with a minus, in both. */
  const seen = new Int32Array(width);
  /** The columns that only one row has, those of the second first, and where they stand. */
  const pool = new Int32Array(width);
  const place = new Int32Array(width);
  let trades = 0;

  const tradeOf = (i: number, j: number): void => {
    const [fromI, endI, fromJ, endJ] = [start[i] ?? 0, start[i + 1] ?? 0, start[j] ?? 0, start[j + 1] ?? 0];
    if (fromI === endI || fromJ === endJ) return;
    trades++;
    for (let at = fromI; at < endI; at++) seen[columns[at] ?? 0] = trades;
    let only = 0;
    for (let at = fromJ; at < endJ; at++) {
      const column = columns[at] ?? 0;
      if (seen[column] === trades) seen[column] = -trades;
      else {
        pool[only] = column;
        place[only++] = at;
      }
    }
    const onlyJ = only;
    for (let at = fromI; at < endI; at++) {
      const column = columns[at] ?? 0;
      if (seen[column] !== trades) continue;
      pool[only] = column;
      place[only++] = at;
    }
    if (onlyJ === 0 || onlyJ === only) return;
    chooseFirst(pool, onlyJ, only, draw);
    for (let next = 0; next < only; next++) columns[place[next] ?? 0] = pool[next] ?? 0;
  };

  return {
    start,
    columns,
    trade(rounds) {
      for (let round = 0; round < rounds; round++) {
        shuffle(order, draw);
        for (let pair = 0; pair + 1 < order.length; pair += 2) tradeOf(order[pair] ?? 0, order[pair + 1] ?? 0);
      }
    },
  };
}

/** Puts a random `first` of some items before the others, in place, by as few draws as the smaller part has items. */
function chooseFirst(items: Int32Array, first: number, length: number, draw: Draw): void {
  if (2 * first <= length) for (let at = 0; at < first; at++) swap(items, at, at + draw(length - at));
  else for (let at = length - 1; at >= first; at--) swap(items, at, draw(at + 1));
}

function swap(items: Int32Array, one: number, other: number): void {
  const item = items[one] ?? 0;
  items[one] = items[other] ?? 0;
  items[other] = item;
}
