import { ROW } from "./features.ts";
import { packLanes } from "./lanes.ts";
import type { TaggerWeights } from "./tagger.ts";

/** Packs a tagger in little-endian order: the number of words, each as hash and class, and the weights. */
export function packTagger({
  words,
  weights,
}: Pick<TaggerWeights, "words"> & { readonly weights: Int8Array }): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + words.size * 5));
  head.setUint32(0, words.size, true);
  let at = 4;
  for (const [hash, known] of words) {
    head.setInt32(at, hash, true);
    head.setUint8(at + 4, known);
    at += 5;
  }
  const packed = new Uint8Array(at + weights.length);
  packed.set(new Uint8Array(head.buffer), 0);
  packed.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
  return packed;
}

/** Reads what `packTagger` wrote. */
export function unpackTagger(bytes: Uint8Array): TaggerWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const words = new Map<number, number>();
  let at = 4;
  for (let i = view.getUint32(0, true); i > 0; i--, at += 5) words.set(view.getInt32(at, true), view.getUint8(at + 4));
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at);
  return { buckets: weights.length / ROW, lanes: packLanes(weights), words };
}
