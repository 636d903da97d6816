// All that is checked without running anything: lint and format, types, unused code, packages, what is installed, notebooks.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { run, workspace } from "./run.mjs";

/** @type {(readonly [command: string, args: readonly string[]])[]} */
const steps = [
  ["biome", ["check", "--error-on-warnings", "."]],
  ["turbo", ["run", "build", "--output-logs=errors-only"]],
  ["tsc", ["-b"]],
  ["knip", []],
  ["turbo", ["run", "publint", "--output-logs=errors-only"]],
  ["node", ["scripts/advisories.mjs"]],
  ["node", ["scripts/licences.mjs", "--check"]],
];
const failed = steps
  .filter(([command, args]) => run(command, args) !== 0)
  .map(([command, args]) => [command, ...args].join(" "));

const { checkNotebooks, readNotebook, typedNumbers } = await import("../packages/report/dist/index.js");
const notebooks = ["", "kept/"]
  .flatMap((folder) => readdirSync(join(workspace, "notebooks", folder)).map((name) => folder + name))
  .filter((name) => name.endsWith(".ipynb") && !name.includes("/."));
const problems = await checkNotebooks(notebooks.map((name) => join(workspace, "notebooks", name)));
for (const name of notebooks) {
  const { cells } = await readNotebook(join(workspace, "notebooks", name));
  for (const { cell, words } of typedNumbers(cells))
    failed.push(`${name}, cell ${cell}, a number typed by hand: ${words} (see readout lint --help)`);
}
for (const problem of problems) console.error(typeof problem === "string" ? problem : JSON.stringify(problem));
if (problems.length > 0) failed.push("notebooks (run `pnpm strip`)");

if (failed.length > 0) {
  console.error(`check failed: ${failed.join(", ")}`);
  process.exit(1);
}
console.log("check passed");
