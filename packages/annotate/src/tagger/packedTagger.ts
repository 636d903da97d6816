import { checkFingerprint, FINGERPRINT_BYTES, fingerprint } from "../words/fingerprint.ts";
import { HashTable } from "../words/hashTable.ts";
import { TAGS } from "../words/tags.ts";
import { type KnownWords, ROW } from "./features.ts";
import { compiledKernel, taggerKernel } from "./kernel.ts";
import { packRows } from "./lanes.ts";
import type { TaggerWeights } from "./tagger.ts";
import { TagTemplate } from "./templates.ts";

/** Bytes of the head: the fingerprint of templates and tags, how many words there are, how many bytes their index takes. */
const HEAD = FINGERPRINT_BYTES + 8;

/** What weights must be trained with to be read. */
const expected = (): number => fingerprint(TagTemplate, TAGS);

/**
 * Packs a tagger in little-endian order, each part as it is used, so that reading makes no pass over it: the head, the
 * index of the words, the tags they may have, the weights, the words' classes and forms.
 */
export function packTagger({ index, allowed, classes, forms }: KnownWords, weights: Int8Array): Uint8Array {
  const cells = index.pack();
  const head = Uint32Array.of(expected(), classes.length, cells.length);
  const parts = [head, cells, allowed, packRows(weights), classes, forms];
  return Buffer.concat(
    parts.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength)),
  );
}

/**
 * Reads what `packTagger` wrote; `bytes` must begin at a multiple of four, as files that are read do.
 *
 * @throws an Error where the weights were trained with other templates
 */
export function unpackTagger(bytes: Uint8Array, forms: HashTable): TaggerWeights {
  checkFingerprint("tagger.bin", bytes, expected());
  const { buffer, byteOffset } = bytes;
  const [count, cells] = new Uint32Array(buffer, byteOffset + FINGERPRINT_BYTES, 2) as unknown as readonly [
    number,
    number,
  ];
  const tail = bytes.length - 2 * count;
  const index = new HashTable(bytes.subarray(HEAD, HEAD + cells));
  const allowed = new Int32Array(buffer, byteOffset + HEAD + cells, count);
  const rows = bytes.subarray(HEAD + cells + 4 * count, tail);
  const classes = bytes.subarray(tail, tail + count);
  const ofWords = bytes.subarray(tail + count);
  const words = { index, classes, allowed, forms: ofWords };
  return { buckets: rows.length / ROW, rows, words, forms, kernel: taggerKernel(rows, compiledKernel()) };
}
