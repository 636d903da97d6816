import { writeFileSync } from "node:fs";
import { modelFile } from "../knowledge/knownActors.ts";
import { packTagger, unpackTagger } from "../tagger/packedTagger.ts";
import { type TaggerWeights, tag } from "../tagger/tagger.ts";
import { HashTable } from "../words/hashTable.ts";
import { TAGS } from "../words/tags.ts";
import { readTreebank, type TrainingSentence } from "./conllu.ts";
import { knownWords, trainTagger } from "./tagger.ts";

const [folder, out] = process.argv.slice(2);
if (!folder) {
  console.error("usage: train TREEBANK_FOLDER [MODEL_FOLDER]");
  process.exit(2);
}

function accuracy(sentences: readonly TrainingSentence[], model: TaggerWeights): number {
  let right = 0;
  let all = 0;
  for (const { tokens, tags } of sentences) {
    const found = tag(tokens, model);
    for (let i = 0; i < tokens.count; i++) {
      if (tokens.kind[i] !== 1) continue;
      all++;
      if (found[i] === tags[i]) right++;
    }
  }
  return right / all;
}

const train = ["gum_open_train", "ewt_dev", "gum_open_dev"].flatMap((name) => readTreebank(`${folder}/${name}.conllu`));
const test = readTreebank(`${folder}/gum_open_test.conllu`);
const forms = new HashTable(modelFile("words.bin"));
const words = knownWords(train, forms);
const packed = packTagger(words, trainTagger(train, words, forms, { buckets: 1 << 15, epochs: 12 }));
const figure = accuracy(test, unpackTagger(packed, forms)).toFixed(4);
console.log(
  `tagger: ${train.length} sentences, ${TAGS.length} tags, ${words.classes.length} known words, accuracy on words of gum_open_test ${figure}`,
);
if (out) writeFileSync(`${out}/tagger.bin`, packed);
