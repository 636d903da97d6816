import { fingerprint, packWeights, unpackWeights } from "../words/fingerprint.ts";
import { NameTemplate } from "./nameTemplates.ts";

/** What a run of capitals names: nothing that is an actor, or one of these kinds. */
export const KINDS = [null, "person", "organisation", "place"] as const;

/** Weights of the features of a name. */
export interface Recogniser {
  /** A row of one byte a kind each. */
  readonly weights: Int8Array;
  /** The same bytes, a row a number. */
  readonly rows: Int32Array;
  /** Rows less one, a mask of hashes. */
  readonly mask: number;
}

/** A recogniser that has learned nothing, which training begins with. */
export const UNTRAINED: Recogniser = ofWeights(new Int8Array(KINDS.length));

/** What weights must be trained with to be read. */
const expected = (): number => fingerprint(NameTemplate, KINDS);

/** The content of `recogniser.bin`: the fingerprint of templates and kinds (four bytes, little-endian), the weights. */
export function packRecogniser(weights: Int8Array): Uint8Array {
  return packWeights(weights, expected());
}

/**
 * Reads what `packRecogniser` wrote, without a copy.
 *
 * @throws an Error where the weights were trained with other templates
 */
export function unpackRecogniser(bytes: Uint8Array): Recogniser {
  return ofWeights(unpackWeights("recogniser.bin", bytes, expected()));
}

function ofWeights(weights: Int8Array): Recogniser {
  const { buffer, byteOffset, length } = weights;
  const count = length / KINDS.length;
  // Bytes that are read from a file begin at a multiple of four.
  const rows =
    byteOffset % 4 === 0 ? new Int32Array(buffer, byteOffset, count) : new Int32Array(weights.slice().buffer);
  return { weights, rows, mask: count - 1 };
}

/** Makes each of four bytes positive when it is turned: what is added side by side never borrows. */
const SIGNS = 0x80808080 | 0;
const BIAS = 128;
/** Takes every other byte of a row: two lanes of 16 bits, wide enough for the sum of all features of a name. */
const LANES = 0x00ff00ff;

/** Writes the sums, for each kind, of the weights of the features, at most 256 of them. */
export function scoresOf({ rows: weights }: Recogniser, rows: Int32Array, count: number, out: Int32Array): void {
  let even = 0;
  let odd = 0;
  for (let f = 0; f < count; f++) {
    const four = (weights[rows[f] as number] as number) ^ SIGNS;
    even += four & LANES;
    odd += (four >>> 8) & LANES;
  }
  const bias = BIAS * count;
  out[0] = (even & 0xffff) - bias;
  out[1] = (odd & 0xffff) - bias;
  out[2] = (even >>> 16) - bias;
  out[3] = (odd >>> 16) - bias;
}
