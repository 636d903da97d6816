import type { HashTable } from "../words/hashTable.ts";
import type { Tokens } from "../words/tokens.ts";
import { Known, type KnownWords, OPEN_TAGS, taggerFeatures, taggerInput } from "./features.ts";
import type { TaggerKernel } from "./kernel.ts";
import { bestAmong, bestOpen } from "./lanes.ts";

/** The tagger: `buckets` rows (a power of two) of ROW weights, and what is known of words. */
export interface TaggerWeights {
  readonly buckets: number;
  /** A weight a byte, as `packRows` lays them out. */
  readonly rows: Uint8Array;
  readonly words: KnownWords;
  /** What a dictionary knows of words: `Form` bits by hash. */
  readonly forms: HashTable;
  /** What tags in place of the code below, faster and alike, where there is one. */
  readonly kernel: TaggerKernel | null;
}

/** Returns the part of speech of each token (a number of `TAGS`). Greedy, left to right. */
export function tag(tokens: Tokens, model: TaggerWeights): Uint8Array {
  if (model.kernel !== null) return model.kernel.tag(tokens, model.words, model.forms);
  const input = taggerInput(tokens, model.words, model.forms, model.buckets);
  const { tags, features } = input;
  const words = new Int32Array(model.rows.buffer, model.rows.byteOffset, model.rows.length / 4);
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s] as number;
    const last = tokens.sentences[s + 1] as number;
    for (let i = first; i < last; i++) {
      const known = input.known[i] as number;
      if (known & Known.sure) {
        tags[i] = known & Known.tag;
        continue;
      }
      taggerFeatures(input, i, first, last);
      const allowed = input.allowed[i] as number;
      tags[i] = allowed === OPEN_TAGS ? bestOpen(features, words) : bestAmong(features, model.rows, allowed);
    }
  }
  return tags;
}
