import { FEATURES, Known, type KnownWords, taggerFeatures, taggerInput } from "./features.ts";
import type { HashTable } from "./hashTable.ts";
import { bestOfLanes } from "./lanes.ts";
import type { Tokens } from "./tokens.ts";

/** The tagger: `buckets` rows (a power of two) of ROW weights, and what is known of words. */
export interface TaggerWeights {
  readonly buckets: number;
  /** Two weights a word, as `packLanes` lays them out. */
  readonly lanes: Int32Array;
  readonly words: KnownWords;
  /** What a dictionary knows of words: `Form` bits by hash. */
  readonly forms: HashTable;
}

/** Returns the part of speech of each token (a number of `TAGS`). Greedy, left to right. */
export function tag(tokens: Tokens, model: TaggerWeights): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  const input = taggerInput(tokens, model.words, model.forms);
  const features = new Int32Array(FEATURES);
  const mask = model.buckets - 1;
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const first = tokens.sentences[s] as number;
    const last = tokens.sentences[s + 1] as number;
    for (let i = first; i < last; i++) {
      const known = input.known[i] as number;
      if (known & Known.sure) {
        tags[i] = known & Known.tag;
        continue;
      }
      taggerFeatures(input, i, first, last, tags, mask, features);
      tags[i] = bestOfLanes(features, model.lanes, input.allowed[i] as number);
    }
  }
  return tags;
}
