import { writeFileSync } from "node:fs";
import { packJoiner } from "../knowledge/joiner.ts";
import { type Lexicon, untrainedLexicon } from "../knowledge/lexicon.ts";
import { LEXICAL } from "../knowledge/nameTemplates.ts";
import { KINDS, packRecogniser } from "../knowledge/recogniser.ts";
import { classifier } from "../recognise/classify.ts";
import { joinNames } from "../recognise/joinNames.ts";
import { features, spanFeatures } from "../recognise/spanFeatures.ts";
import { type LabelledText, labelOf, readEntities } from "./entities.ts";
import { trainJoiner } from "./joiner.ts";
import { type Example, trainMaxent } from "./maxent.ts";
import { shuffled } from "./tagger.ts";

/** The sets that weights may be trained on, and what an example of each weighs; those that are named behind the folders are left out, to be measured on. */
const SETS: Readonly<Record<string, number>> = {
  wikigold: 1,
  crossner_politics_train: 1,
  crossner_politics_dev: 1,
  uner_ewt_dev: 1,
  gum_open: 1,
  gum_more: 1,
  slue_voxpopuli: 1,
  // Wikipedia on other matters, and tweets: much of it, and unlike news.
  crossner_other: 0.5,
  btc: 0.5,
  wnut17_open: 0.5,
};
const ROWS = 1 << 16;
const ORDERS = 5;

const [folder, out, ...without] = process.argv.slice(2);
if (!folder || !out) {
  console.error("usage: recogniser SETS_FOLDER MODEL_FOLDER [SET_LEFT_OUT …]");
  process.exit(2);
}
// Names are looked for without the weights that are there already, so that they do not depend on them.
const untrained = untrainedLexicon();
const texts: readonly (LabelledText & { readonly weight: number })[] = Object.entries(SETS)
  .filter(([set]) => !without.includes(set))
  .flatMap(([set, weight]) => readEntities(`${folder}/${set}.jsonl`, untrained).map((one) => ({ ...one, weight })));
const joins = trainJoiner(texts, untrained);
writeFileSync(`${out}/joiner.bin`, packJoiner(joins));
const known: Lexicon = { ...untrained, joiner: { weights: joins, mask: joins.length - 1 } };
const own = classifier(known);
const room = features(ROWS - 1);
const examples: Example[] = texts.flatMap(({ doc, names, entities, weight }) =>
  joinNames(doc, names, own)
    .filter((name) => name.known === null)
    .map((name) => {
      spanFeatures(doc, known, name, room);
      const lexical = Uint8Array.from(room.templates.subarray(0, room.count), (template) =>
        LEXICAL.has(template) ? 1 : 0,
      );
      return { features: room.rows.slice(0, room.count), lexical, kind: labelOf(doc, name, entities), weight };
    }),
);
// The mean of several orders: one alone depends on which examples come last.
const weights = new Float64Array(ROWS * KINDS.length);
for (let seed = 0; seed < ORDERS; seed++) {
  const options = { rows: ROWS, classes: KINDS.length, epochs: 4, rate: 0.03, decay: 0.003, drop: 60, none: 0.6, seed };
  trainMaxent(examples, options, shuffled).forEach((weight, i) => {
    weights[i] = (weights[i] as number) + weight / ORDERS;
  });
}
const peak = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const scale = 127 / peak;
const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
writeFileSync(`${out}/recogniser.bin`, packRecogniser(bytes));
console.log(`recogniser: ${examples.length} names of ${texts.length} texts; peak ${peak.toFixed(2)}`);
