import { writeFileSync } from "node:fs";
import { lexicon } from "../lexicon/lexicon.ts";
import { usageOf } from "../recognise/classify.ts";
import { KINDS } from "../recognise/recogniser.ts";
import { Buckets, spanFeatures } from "../recognise/spanFeatures.ts";
import { type LabelledNames, readEntities } from "./entities.ts";
import { shuffled } from "./tagger.ts";

const [folder, out, ...without] = process.argv.slice(2) as [string, string, ...string[]];
const SETS = ["wikigold", "crossner_politics_train", "crossner_politics_dev", "uner_ewt_dev", "gum_open"];
const ROWS = 1 << 15;
const EPOCHS = 4;

const known = lexicon();
const texts: LabelledNames[] = SETS.filter((set) => !without.includes(set)).flatMap((set) => readEntities(`${folder}/${set}.jsonl`, known));
/** Templates that name the words themselves: left out of half of all examples, so that the others learn to do without. */
const LEXICAL = new Set([2, 3, 4, 9, 10, 5, 6, 7, 8]);
interface Example {
  readonly lexical: readonly boolean[];
  readonly features: Int32Array;
  readonly kind: number;
}
const buckets = new Buckets(ROWS - 1);
const examples: Example[] = texts.flatMap(({ doc, names, kinds }) => {
  const usage = usageOf(doc);
  return names.map((name, i) => {
    spanFeatures(doc, known, name, usage, buckets);
    const own = [...buckets.templates.subarray(0, buckets.count)];
    return { features: buckets.rows.slice(0, buckets.count), lexical: own.map((t) => LEXICAL.has(t)), kind: kinds[i] as number };
  });
});
const K = KINDS.length;
const weights = new Int32Array(ROWS * K);
const totals = new Float64Array(ROWS * K);
const stamps = new Int32Array(ROWS * K);
let clock = 0;
let state = 1;
const DROP = 60;
const add = (index: number, value: number): void => {
  totals[index] = (totals[index] as number) + (clock - (stamps[index] as number)) * (weights[index] as number);
  stamps[index] = clock;
  weights[index] = (weights[index] as number) + value;
};
for (let epoch = 0; epoch < EPOCHS; epoch++) {
  for (const e of shuffled(examples.length, epoch + 1)) {
    const { features: all, lexical, kind } = examples[e] as Example;
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const drop = (state >>> 16) % 100 < DROP;
    const features = drop ? all.filter((_, i) => !lexical[i]) : all;
    const scores = [0, 0, 0, 0];
    for (const f of features) for (let k = 0; k < K; k++) scores[k] = (scores[k] as number) + (weights[f * K + k] as number);
    // A margin: the right kind must win by something.
    let best = -1;
    for (let k = 0; k < K; k++) {
      const score = (scores[k] as number) + (k === kind ? 0 : 2);
      if (best < 0 || score > (scores[best] as number) + (best === kind ? 0 : 2)) best = k;
    }
    if (best !== kind) for (const f of features) {
      add(f * K + kind, 1);
      add(f * K + best, -1);
    }
    clock++;
  }
}
let peak = 1;
for (let i = 0; i < weights.length; i++) {
  add(i, 0);
  totals[i] = (totals[i] as number) / clock;
  peak = Math.max(peak, Math.abs(totals[i] as number));
}
const scale = 127 / Math.min(peak, 12);
const packed = Int8Array.from(totals, (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
writeFileSync(`${out}/recogniser.bin`, new Uint8Array(packed.buffer));
console.log(`recogniser: ${examples.length} names of ${texts.length} texts`);
