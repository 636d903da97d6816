// Trains the models that ship with the packages: `pnpm train TREEBANK_FOLDER [WORDNET_FOLDER]`, a folder of CoNLL-U files
// and, to make the table of word forms anew, WordNet's folder `dict`.
import { run } from "./run.mjs";

const [treebank, wordnet] = process.argv.slice(2);
if (!treebank) {
  console.error("usage: pnpm train TREEBANK_FOLDER [WORDNET_FOLDER] (see packages/annotate/model/README.md)");
  process.exit(2);
}
const model = "packages/annotate/model";
const node = (script, folder) => () =>
  run(process.execPath, [`packages/annotate/dist/train/${script}.js`, folder, model]);
const steps = [
  () => run("turbo", ["run", "build", "--output-logs=errors-only"]),
  ...(wordnet ? [node("wordForms", wordnet)] : []),
  node("main", treebank),
];
process.exitCode = steps.reduce((code, step) => (code === 0 ? step() : code), 0);
