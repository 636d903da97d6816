import { fingerprint, packWeights, unpackWeights } from "../words/fingerprint.ts";
import { JoinTemplate } from "./joinTemplates.ts";

/** Weights by which a name goes on over small words, one byte a row; the more above 0, the more likely. */
export interface Joiner {
  readonly weights: Int8Array;
  /** Rows less one, a mask of hashes. */
  readonly mask: number;
}

/** How much of a weight's byte is a logit of 1. */
export const LOGIT = 32;

/** A joiner that joins nothing, which training begins with. */
export const JOINS_NOTHING: Joiner = { weights: new Int8Array(1), mask: 0 };

const expected = (): number => fingerprint(JoinTemplate, ["apart", "joined"]);

/** The content of `joiner.bin`: the fingerprint of the templates (four bytes, little-endian), the weights. */
export function packJoiner(weights: Int8Array): Uint8Array {
  return packWeights(weights, expected());
}

/**
 * Reads what `packJoiner` wrote, without a copy.
 *
 * @throws an Error where the weights were trained with other templates
 */
export function unpackJoiner(bytes: Uint8Array): Joiner {
  const weights = unpackWeights("joiner.bin", bytes, expected());
  return { weights, mask: weights.length - 1 };
}
