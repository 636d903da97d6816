// Trains the models that ship with the packages: `pnpm train TREEBANK_FOLDER`, a folder of CoNLL-U files.
import { run } from "./run.mjs";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: pnpm train TREEBANK_FOLDER (see packages/annotate/model/README.md)");
  process.exit(2);
}
const built = run("turbo", ["run", "build", "--output-logs=errors-only"]);
process.exitCode =
  built === 0
    ? run(process.execPath, ["packages/annotate/dist/train/main.js", folder, "packages/annotate/model"])
    : built;
