import { MODELLED } from "../words/tags.ts";
import { FEATURES, isClosed, OPEN_TAGS, ROW } from "./features.ts";

/** Bytes of half a row: the weights of the open tags, or of the closed ones. */
const HALF = ROW / 2;

/** Words of half a row, four weights each. */
const WORDS = HALF / 4;

/** Makes all weights positive, so that sums side by side in a word never borrow from each other. */
const BIAS = 128;

/** Takes every other byte of a word: two lanes of 16 bits, wide enough for the sum of all features. */
const LANES = 0x00ff00ff;

/** Sums of the open tags, two to a word as they are added, and one by one in the same order as `OPEN`. */
const added = new Int32Array(HALF / 2);
const sums = new Uint16Array(added.buffer);

const tagsIn = (bits: number): number[] =>
  Array.from({ length: MODELLED }, (_, t) => t).filter((t) => (bits >>> t) & 1);
/** The open tags in their order. */
export const OPEN: Uint8Array = Uint8Array.from(tagsIn(OPEN_TAGS));

/** Where in half a row the weight of each tag is. Of four bytes the lanes take the first and third, then the others. */
const COLUMN = new Uint8Array(MODELLED);
for (const tags of [OPEN, tagsIn(~OPEN_TAGS)])
  for (const [i, tag] of tags.entries()) COLUMN[tag] = (i & ~3) + ((i & 1) << 1) + ((i & 2) >> 1);

/** Where among `size` weights that of a tag in the first row is. */
export function placeOf(tag: number, size: number): number {
  return (isClosed(tag) ? size / 2 : 0) + (COLUMN[tag] as number);
}

/**
 * Lays out weights: first those of the open tags, then those of the closed ones. Most words may have open tags alone,
 * and their half stays in the processor's cache.
 */
export function packRows(weights: Int8Array): Uint8Array {
  const rows = new Uint8Array(weights.length).fill(BIAS);
  for (let tag = 0; tag < MODELLED; tag++) {
    const place = placeOf(tag, rows.length);
    for (let row = 0; row < rows.length / ROW; row++)
      rows[place + row * HALF] = (weights[row * ROW + tag] as number) + BIAS;
  }
  return rows;
}

/** Returns the open tag with the highest sum over the features' rows, which `words` holds four weights a word. */
export function bestOpen(features: Int32Array, words: Int32Array): number {
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let feature = 0; feature < FEATURES; feature++) {
    const row = (features[feature] as number) * WORDS;
    let four = words[row] as number;
    a += four & LANES;
    b += (four >>> 8) & LANES;
    four = words[row + 1] as number;
    c += four & LANES;
    d += (four >>> 8) & LANES;
    four = words[row + 2] as number;
    e += four & LANES;
    f += (four >>> 8) & LANES;
    four = words[row + 3] as number;
    g += four & LANES;
    h += (four >>> 8) & LANES;
  }
  added[0] = a;
  added[1] = b;
  added[2] = c;
  added[3] = d;
  added[4] = e;
  added[5] = f;
  added[6] = g;
  added[7] = h;
  let best = 0;
  for (let i = 1; i < OPEN.length; i++) if ((sums[i] as number) > (sums[best] as number)) best = i;
  return OPEN[best] as number;
}

/** Returns the tag of those in `allowed` (bits) with the highest sum: fast where few are. */
export function bestAmong(features: Int32Array, rows: Uint8Array, allowed: number): number {
  let best = 0;
  let most = -1;
  for (let bits = allowed; bits !== 0; bits &= bits - 1) {
    const tag = 31 - Math.clz32(bits & -bits);
    const place = placeOf(tag, rows.length);
    let sum = 0;
    for (let f = 0; f < FEATURES; f++) sum += rows[place + (features[f] as number) * HALF] as number;
    if (sum > most) {
      best = tag;
      most = sum;
    }
  }
  return best;
}
