import { FEATURES, Known, taggerFeatures, taggerInput } from "./features.ts";
import { bestOfLanes } from "./lanes.ts";
import type { Tokens } from "./tokens.ts";

/** The tagger: `buckets` rows (a power of two) of ROW weights, and what is known of words. */
export interface TaggerWeights {
  readonly buckets: number;
  /** Two weights a word, as `packLanes` lays them out. */
  readonly lanes: Int32Array;
  /**
   * Classes of the words seen in training, by hash: the most frequent tag; whether it is hardly ever another one (such
   * words need no model); whether the word may be in a class that takes no new words, such as prepositions.
   */
  readonly words: ReadonlyMap<number, number>;
}

/** Returns the part of speech of each token (a number of `TAGS`). Greedy, left to right. */
export function tag(tokens: Tokens, model: TaggerWeights): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  const input = taggerInput(tokens, model.words);
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
      tags[i] = bestOfLanes(features, model.lanes, (known & Known.closed) !== 0);
    }
  }
  return tags;
}
