import { FEATURES, fixedTag, isClosed, Known, ROW, taggerFeatures, taggerInput } from "../model/features.ts";
import { MODELLED } from "../model/tags.ts";
import type { TrainingSentence } from "./conllu.ts";

/** Returns the best tag for the features; of the closed classes only where the word may be in one. */
function bestTag(features: Int32Array, weights: Int32Array, scores: Int32Array, closed: boolean): number {
  scores.fill(0);
  for (let f = 0; f < FEATURES; f++) {
    const row = (features[f] as number) * ROW;
    for (let t = 0; t < MODELLED; t++) scores[t] = (scores[t] as number) + (weights[row + t] as number);
  }
  let best = 0;
  for (let t = 1; t < MODELLED; t++) {
    if ((scores[t] as number) > (scores[best] as number) && (closed || !isClosed(t))) best = t;
  }
  return best;
}

/** A fixed pseudo-random order (a linear congruential generator), so that training gives the same bytes. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let state = seed | 0;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const j = (state >>> 0) % (i + 1);
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
  return order;
}

/** How often a word must be seen for its one tag to be believed, and in how many cases one may differ. */
const SURE = { least: 15, oneIn: 200 };

/** The classes of the words seen at least twice (see `TaggerWeights.words`), in the order of their hashes. */
export function wordClasses(sentences: readonly TrainingSentence[]): Map<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const { tokens, tags } of sentences) {
    for (let i = 0; i < tokens.count; i++) {
      if (fixedTag(tokens.kind[i] as number) >= 0) continue;
      const hash = tokens.hash[i] as number;
      const own = counts.get(hash) ?? new Map<number, number>();
      own.set(tags[i] as number, (own.get(tags[i] as number) ?? 0) + 1);
      counts.set(hash, own);
    }
  }
  const classes = new Map<number, number>();
  for (const [hash, own] of [...counts].sort(([a], [b]) => a - b)) {
    const all = [...own.values()].reduce((sum, n) => sum + n, 0);
    const closed = [...own].reduce((sum, [tag, n]) => sum + (isClosed(tag) ? n : 0), 0);
    const [tag, most] = [...own].reduce((best, one) => (one[1] > best[1] ? one : best));
    const sure = all >= SURE.least && (all - most) * SURE.oneIn <= all;
    if (all >= 2) classes.set(hash, tag | (sure ? Known.sure : 0) | (closed >= 2 ? Known.closed : 0));
  }
  return classes;
}

/** Trains an averaged perceptron (Collins 2002) and returns its weights as integers in [-127, 127]. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  words: ReadonlyMap<number, number>,
  buckets: number,
  epochs: number,
): Int8Array {
  const size = buckets * ROW;
  const weights = new Int32Array(size);
  const totals = new Float64Array(size);
  const stamps = new Int32Array(size);
  const features = new Int32Array(FEATURES);
  const scores = new Int32Array(ROW);
  let clock = 0;
  const add = (index: number, value: number): void => {
    totals[index] = (totals[index] as number) + (clock - (stamps[index] as number)) * (weights[index] as number);
    stamps[index] = clock;
    weights[index] = (weights[index] as number) + value;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const number of shuffled(sentences.length, epoch + 1)) {
      const { tokens, tags: gold } = sentences[number] as TrainingSentence;
      const input = taggerInput(tokens, words);
      const tags = new Uint8Array(tokens.count);
      for (let i = 0; i < tokens.count; i++) {
        const known = input.known[i] as number;
        if (known & Known.sure) {
          tags[i] = known & Known.tag;
          continue;
        }
        taggerFeatures(input, i, 0, tokens.count, tags, buckets - 1, features);
        const guess = bestTag(features, weights, scores, (known & Known.closed) !== 0);
        tags[i] = guess;
        const right = gold[i] as number;
        if (guess !== right && right < 28) {
          for (let f = 0; f < FEATURES; f++) {
            add((features[f] as number) * ROW + right, 1);
            add((features[f] as number) * ROW + guess, -1);
          }
        }
        clock++;
      }
    }
  }
  let peak = 1;
  for (let i = 0; i < size; i++) {
    add(i, 0);
    totals[i] = (totals[i] as number) / clock;
    peak = Math.max(peak, Math.abs(totals[i] as number));
  }
  const scale = 127 / Math.min(peak, 16);
  return Int8Array.from(totals, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
}
