// Scores what is found on labelled articles: `pnpm score TASK SET.jsonl [--presentation speech] [--scorer FILE]`, with the task
// and the file as the scorer names them: `attribution`, `speech`, `actors`. The scorer lies beside the labelled sets
// (../shared/eval/score.py) and is no part of the project. Without arguments: the sets of our own
// (packages/annotate/test/labelled), with each figure in the name of its test. `pnpm score real`: see scoreReal.mjs.
import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { run, startedIn, workspace } from "./run.mjs";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    batch: { type: "string" },
    presentation: { type: "string" },
    scorer: { type: "string", default: join(workspace, "..", "shared", "eval", "score.py") },
    sets: { type: "string", default: join(workspace, "..", "shared", "eval") },
  },
});
const [task, set, ...more] = positionals;
if (task === "real" && set === undefined) process.exitCode = await scoreLabelled();
else if ((task !== undefined && set === undefined) || more.length > 0) {
  console.error(
    "usage: pnpm score [TASK SET.jsonl [--presentation speech] [--scorer FILE]] | pnpm score real [--batch LETTERS] [--sets FOLDER]",
  );
  process.exitCode = 2;
} else if (set === undefined)
  process.exitCode = run("vitest", ["run", "--reporter=verbose", "ownSets", "metonyms.test"]);
else process.exitCode = score(resolve(startedIn, set));

async function scoreLabelled() {
  const built = run("turbo", ["run", "build", "--output-logs=errors-only"]);
  if (built !== 0) return built;
  const { scoreReal } = await import("./scoreReal.mjs");
  await scoreReal(resolve(startedIn, values.sets), values.batch);
  return 0;
}

/** @param {string} gold */
function score(gold) {
  const built = run("turbo", ["run", "build", "--output-logs=errors-only"]);
  if (built !== 0) return built;
  const folder = mkdtempSync(join(tmpdir(), "readout-score-"));
  const predicted = join(folder, "predicted.jsonl");
  const [input, output] = [openSync(gold, "r"), openSync(predicted, "w")];
  const chosen = values.presentation === undefined ? [] : ["--presentation", values.presentation];
  try {
    const annotated = spawnSync(
      process.execPath,
      [join(workspace, "packages/cli/dist/bin.js"), "annotate", ...chosen],
      {
        stdio: [input, output, "ignore"],
      },
    );
    // 1: some lines were problems, which count as empty.
    if (annotated.status !== 0 && annotated.status !== 1) return annotated.status ?? 1;
    return run("python3", [resolve(startedIn, values.scorer), /** @type {string} */ (task), gold, predicted]);
  } finally {
    closeSync(input);
    closeSync(output);
    rmSync(folder, { recursive: true });
  }
}
