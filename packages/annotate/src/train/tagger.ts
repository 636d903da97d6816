import {
  FEATURES,
  fixedTag,
  isClosed,
  Known,
  type KnownWords,
  OPEN_TAGS,
  ROW,
  taggerFeatures,
  taggerInput,
} from "../tagger/features.ts";
import { HashTable } from "../words/hashTable.ts";
import { MODELLED } from "../words/tags.ts";
import type { TrainingSentence } from "./conllu.ts";

/**
 * How far the right tag must lead before training leaves the weights alone. An ending or a neighbour alone must not decide:
 * words that training has not seen are tagged by sums of small leads.
 */
const MARGIN = 40;

/** The weight, averaged over training, that the greatest byte stands for. */
const PEAK = 40;

/** Writes the sum of the features' weights for each tag into `scores`. */
function writeScores(features: Int32Array, weights: Int32Array, scores: Int32Array): void {
  scores.fill(0);
  for (let f = 0; f < FEATURES; f++) {
    const row = (features[f] as number) * ROW;
    for (let t = 0; t < MODELLED; t++) scores[t] = (scores[t] as number) + (weights[row + t] as number);
  }
}

/** Returns the tag with the highest score of those in `allowed`, which are bits; `handicap` is taken from that of `right`. */
function bestTag(scores: Int32Array, allowed: number, right: number, handicap: number): number {
  const scoreOf = (t: number): number => (scores[t] as number) - (t === right ? handicap : 0);
  let best = -1;
  for (let t = 0; t < MODELLED; t++) {
    if (((allowed >>> t) & 1) === 1 && (best < 0 || scoreOf(t) > scoreOf(best))) best = t;
  }
  return best;
}

/** A fixed pseudo-random order (a linear congruential generator), so that training gives the same bytes. */
export function shuffled(count: number, seed: number): Int32Array {
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

/** From how many of a word's uses a tag that is seen once is taken for a slip. */
const FREQUENT = 8;

function total(counts: ReadonlyMap<number, number>, counted: (tag: number) => boolean): number {
  return [...counts].reduce((sum, [tag, n]) => sum + (counted(tag) ? n : 0), 0);
}

/** The tags a word may have: those seen, and for words that are not mainly of a closed class all of the open ones. */
function allowedTags(counts: ReadonlyMap<number, number>): number {
  const all = total(counts, () => true);
  const closed = total(counts, isClosed);
  const seen = [...counts].reduce((bits, [tag, n]) => (n >= 2 || all < FREQUENT ? bits | (1 << tag) : bits), 0);
  if (all >= 3 && closed * 2 >= all) return seen;
  return closed >= 2 ? OPEN_TAGS | seen : OPEN_TAGS;
}

/** How often a word must be seen to be known: training then meets words it does not know as often as a text of today does. */
const LEAST = 3;

/** What is known of the words seen often enough, in the order of their hashes; `forms` is the dictionary. */
export function knownWords(sentences: readonly TrainingSentence[], forms: HashTable): KnownWords {
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
  const known = [...counts].filter(([, own]) => total(own, () => true) >= LEAST).sort(([a], [b]) => a - b);
  const classes = known.map(([, own]) => {
    const all = total(own, () => true);
    const [tag, most] = [...own].reduce((best, one) => (one[1] > best[1] ? one : best));
    return tag | (all >= SURE.least && (all - most) * SURE.oneIn <= all ? Known.sure : 0);
  });
  const index = new HashTable(known.length);
  known.forEach(([hash], word) => {
    index.set(hash, word + 1);
  });
  return {
    index,
    classes: Uint8Array.from(classes),
    allowed: Int32Array.from(known, ([, own]) => allowedTags(own)),
    forms: Uint8Array.from(known, ([hash]) => forms.get(hash)),
  };
}

/** How long and how wide training goes. */
interface TaggerTraining {
  /** Rows of weights, a power of two. */
  readonly buckets: number;
  readonly epochs: number;
}

/** Trains an averaged perceptron (Collins 2002) with a margin and returns its weights as integers in [-127, 127]. */
export function trainTagger(
  sentences: readonly TrainingSentence[],
  words: KnownWords,
  forms: HashTable,
  { buckets, epochs }: TaggerTraining,
): Int8Array {
  const size = buckets * ROW;
  const weights = new Int32Array(size);
  const totals = new Float64Array(size);
  const stamps = new Int32Array(size);
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
      const input = taggerInput(tokens, words, forms, buckets);
      const { tags, features } = input;
      for (let i = 0; i < tokens.count; i++) {
        const known = input.known[i] as number;
        if (known & Known.sure) {
          tags[i] = known & Known.tag;
          continue;
        }
        taggerFeatures(input, i, 0, tokens.count);
        writeScores(features, weights, scores);
        const allowed = input.allowed[i] as number;
        const right = gold[i] as number;
        tags[i] = bestTag(scores, allowed, right, 0);
        const rival = bestTag(scores, allowed, right, MARGIN);
        if (rival !== right && right < MODELLED) {
          for (let f = 0; f < FEATURES; f++) {
            add((features[f] as number) * ROW + right, 1);
            add((features[f] as number) * ROW + rival, -1);
          }
        }
        clock++;
      }
    }
  }
  for (let i = 0; i < size; i++) {
    add(i, 0);
    totals[i] = (totals[i] as number) / clock;
  }
  const scale = 127 / PEAK;
  return Int8Array.from(totals, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
}
