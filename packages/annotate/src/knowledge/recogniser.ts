import { fingerprint, packWeights, unpackWeights } from "../words/fingerprint.ts";
import { NameTemplate } from "./nameTemplates.ts";

/** What a run of capitals names: nothing that is an actor, or one of these kinds. */
export const KINDS = [null, "person", "organisation", "place"] as const;

/** Weights of the features of a name: a row of one byte a kind each. */
export interface Recogniser {
  readonly weights: Int8Array;
  /** Rows less one, a mask of hashes. */
  readonly mask: number;
}

/** A recogniser that has learned nothing, which training begins with. */
export const UNTRAINED: Recogniser = { weights: new Int8Array(KINDS.length), mask: 0 };

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
  const weights = unpackWeights("recogniser.bin", bytes, expected());
  return { weights, mask: weights.length / KINDS.length - 1 };
}

/** Writes the sums, for each kind, of the weights of the features. */
export function scoresOf({ weights }: Recogniser, rows: Int32Array, count: number, out: Int32Array): void {
  let [none, person, organisation, place] = [0, 0, 0, 0];
  for (let f = 0; f < count; f++) {
    const row = (rows[f] as number) * KINDS.length;
    none += weights[row] as number;
    person += weights[row + 1] as number;
    organisation += weights[row + 2] as number;
    place += weights[row + 3] as number;
  }
  out[0] = none;
  out[1] = person;
  out[2] = organisation;
  out[3] = place;
}
