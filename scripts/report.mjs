// Makes the reports of all notebooks: `pnpm report`, or `pnpm report -p corpus=articles` with other parameters. Builds the
// packages, and leaves the rest to `readout report`.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { environment, startedIn, workspace } from "./run.mjs";

// turbo asks pnpm for the packages; where this script was not started by pnpm, it may not be on the path.
const withPnpm = /pnpm/.test(process.env.npm_execpath ?? "");
const [command, ...build] = withPnpm
  ? ["turbo", "run", "build", "--output-logs=errors-only", "--ui=stream"]
  : ["npx", "--yes", "pnpm@12", "build"];
if (!existsSync(join(workspace, "packages/cli/dist/main.js")))
  console.error("building the packages, which takes a minute");
const built = spawnSync(command, build, { cwd: workspace, env: environment, encoding: "utf8" });
if (built.status !== 0) {
  console.error(built.error?.message ?? `${built.stdout}${built.stderr}`);
  process.exit(1);
}

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
