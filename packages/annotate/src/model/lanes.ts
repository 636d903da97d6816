import { ROW } from "./features.ts";
import { MODELLED } from "./tags.ts";

/** Words of one row of lanes: 64 bytes, one line of the processor's cache. */
const WIDTH = 16;

/** Half of the modelled tags: a word holds the weights of tag t in its low half and of tag t + HALF in its high one. */
const HALF = MODELLED / 2;

/** Makes all weights positive, so that sums of a word's halves never borrow from each other. */
const BIAS = 128;

/** Lays out weights of one byte two to a word, so that one addition adds two. */
export function packLanes(weights: Int8Array): Int32Array {
  const rows = weights.length / ROW;
  const lanes = new Int32Array(rows * WIDTH);
  for (let row = 0; row < rows; row++) {
    for (let t = 0; t < HALF; t++) {
      const low = (weights[row * ROW + t] as number) + BIAS;
      const high = (weights[row * ROW + t + HALF] as number) + BIAS;
      lanes[row * WIDTH + t] = low | (high << 16);
    }
  }
  return lanes;
}

const sums = new Int32Array(HALF);

/** Returns the tag with the highest sum over the feature rows of those in `allowed`, which are bits. */
export function bestOfLanes(features: Int32Array, lanes: Int32Array, allowed: number): number {
  const head = (features[0] as number) * WIDTH;
  for (let t = 0; t < HALF; t++) sums[t] = lanes[head + t] as number;
  for (let f = 1; f < features.length; f++) {
    const row = (features[f] as number) * WIDTH;
    for (let t = 0; t < HALF; t++) sums[t] = (sums[t] as number) + (lanes[row + t] as number);
  }
  let best = 0;
  let most = -1;
  for (let t = 0, bits = allowed; t < HALF; t++, bits >>>= 1) {
    const sum = (sums[t] as number) & 0xffff;
    if (bits & 1 && sum > most) {
      best = t;
      most = sum;
    }
  }
  for (let t = 0, bits = allowed >>> HALF; t < HALF; t++, bits >>>= 1) {
    const sum = (sums[t] as number) >>> 16;
    if (bits & 1 && sum > most) {
      best = t + HALF;
      most = sum;
    }
  }
  return best;
}
