import { hashWord } from "./letters.ts";

/** Bytes that a fingerprint takes at the head of a file of weights. */
export const FINGERPRINT_BYTES = 4;

/**
 * A number of 32 bits for the templates of features by their numbers, and for the classes that weights choose from in their
 * order. It is another one when a template is added, taken away, renamed or numbered anew.
 */
export function fingerprint(templates: Readonly<Record<string, number>>, classes: readonly (string | null)[]): number {
  const byNumber = Object.entries(templates).sort(([, a], [, b]) => a - b);
  return hashWord(JSON.stringify([byNumber, classes])) >>> 0;
}

/** The content of a file of weights: their fingerprint (little-endian), the weights. */
export function packWeights(weights: Int8Array, mark: number): Uint8Array {
  const bytes = new Uint8Array(FINGERPRINT_BYTES + weights.length);
  new DataView(bytes.buffer).setUint32(0, mark, true);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), FINGERPRINT_BYTES);
  return bytes;
}

/**
 * Reads what `packWeights` wrote, without a copy.
 *
 * @throws an Error where the weights were trained with other templates
 */
export function unpackWeights(file: string, bytes: Uint8Array, expected: number): Int8Array {
  checkFingerprint(file, bytes, expected);
  return new Int8Array(bytes.buffer, bytes.byteOffset + FINGERPRINT_BYTES, bytes.length - FINGERPRINT_BYTES);
}

const hex = (number: number): string => number.toString(16).padStart(8, "0");

/**
 * Refuses weights that were trained with other templates of features, which would be read without a sign that they are wrong.
 *
 * @param file what the weights were read from
 * @param bytes its content, which the fingerprint opens (little-endian)
 * @throws an Error that says how to train anew
 */
export function checkFingerprint(file: string, bytes: Uint8Array, expected: number): void {
  const { buffer, byteOffset, byteLength } = bytes;
  const found = byteLength < FINGERPRINT_BYTES ? null : new DataView(buffer, byteOffset).getUint32(0, true);
  if (found === expected) return;
  throw new Error(
    `${file} was trained with other templates of features than the code has: expected fingerprint ${hex(expected)}, ` +
      `found ${found === null ? "none" : hex(found)}. Train it anew: pnpm train SETS (packages/annotate/model/README.md)`,
  );
}
