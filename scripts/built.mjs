import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { environment, workspace } from "./run.mjs";

/** Whether the packages were built since they were installed, of whatever source. */
export const wasBuilt = () => existsSync(join(workspace, "packages/cli/dist/main.js"));

/** Builds the packages, as far as they are not; ends the process with what is wrong where they cannot be. */
export function build() {
  // turbo asks pnpm for the packages; where this script was not started by pnpm, it may not be on the path.
  const withPnpm = /pnpm/.test(process.env.npm_execpath ?? "");
  const [command, ...args] = withPnpm
    ? ["turbo", "run", "build", "--output-logs=errors-only", "--ui=stream"]
    : ["npx", "--yes", "pnpm@12", "build"];
  if (!wasBuilt()) console.error("building the packages, which takes a minute");
  const built = spawnSync(command, args, { cwd: workspace, env: environment, encoding: "utf8" });
  if (built.status === 0) return;
  console.error(built.error?.message ?? `${built.stdout}${built.stderr}`);
  process.exit(1);
}
