// Makes the reports of all notebooks: `pnpm report`, or `pnpm report -p corpus=articles` with other parameters. Builds the
// packages, and leaves the rest to `readout report`.
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { build } from "./built.mjs";
import { startedIn, workspace } from "./run.mjs";

build();

const folder = join(workspace, "notebooks");
const notebooks = readdirSync(folder)
  .filter((name) => name.endsWith(".ipynb") && !name.startsWith("."))
  .sort()
  .map((name) => relative(startedIn, join(folder, name)));
const given = process.argv.slice(2).filter((argument) => argument !== "--");
process.chdir(startedIn);
const { main } = await import("../packages/cli/dist/main.js");
process.exitCode = await main([
  process.execPath,
  "readout",
  "report",
  ...notebooks,
  "--out",
  join(workspace, "reports"),
  ...given,
]);
