import { HashTable } from "./hashTable.ts";

/** Which parts of speech a word can be, as bits: of its base form or of a regular inflection. */
export const Form = { noun: 1, plural: 2, verb: 4, third: 8, past: 16, gerund: 32, adjective: 64, adverb: 128 } as const;

/** Bytes of a word: its hash and its `Form` bits. */
const WORD = 5;

/** Packs words and their `Form` bits, in the order of their hashes. Little-endian. */
export function packForms(words: ReadonlyMap<number, number>): Uint8Array {
  const packed = new Uint8Array(words.size * WORD);
  const view = new DataView(packed.buffer);
  [...words]
    .sort(([a], [b]) => a - b)
    .forEach(([hash, bits], i) => {
      view.setInt32(i * WORD, hash, true);
      view.setUint8(i * WORD + 4, bits);
    });
  return packed;
}

/** Reads what `packForms` wrote: the `Form` bits of each word by its hash. */
export function unpackForms(bytes: Uint8Array): HashTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const forms = new HashTable(bytes.length / WORD);
  for (let at = 0; at < bytes.length; at += WORD) forms.set(view.getInt32(at, true), view.getUint8(at + 4));
  return forms;
}
