import { type KnownWords, ROW } from "./features.ts";
import { HashTable } from "./hashTable.ts";
import { packLanes } from "./lanes.ts";
import type { TaggerWeights } from "./tagger.ts";

/** Bytes of a word: its hash, its class, the tags it may have. */
const WORD = 9;

/** Packs a tagger in little-endian order: the number of words, each as hash, class and allowed tags, and the weights. */
export function packTagger(
  hashes: readonly number[],
  { classes, allowed }: Pick<KnownWords, "classes" | "allowed">,
  weights: Int8Array,
): Uint8Array {
  const packed = new Uint8Array(4 + hashes.length * WORD + weights.length);
  const view = new DataView(packed.buffer);
  view.setUint32(0, hashes.length, true);
  hashes.forEach((hash, word) => {
    const at = 4 + word * WORD;
    view.setInt32(at, hash, true);
    view.setUint8(at + 4, classes[word] as number);
    view.setInt32(at + 5, allowed[word] as number, true);
  });
  packed.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 4 + hashes.length * WORD);
  return packed;
}

/** Reads what `packTagger` wrote. */
export function unpackTagger(bytes: Uint8Array, forms: HashTable): TaggerWeights {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const index = new HashTable(count);
  const classes = new Uint8Array(count);
  const allowed = new Int32Array(count);
  for (let word = 0; word < count; word++) {
    const at = 4 + word * WORD;
    index.set(view.getInt32(at, true), word + 1);
    classes[word] = view.getUint8(at + 4);
    allowed[word] = view.getInt32(at + 5, true);
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + count * WORD);
  return { buckets: weights.length / ROW, lanes: packLanes(weights), words: { index, classes, allowed }, forms };
}
