// How the scripts of this folder start other programs of the workspace.
import { spawn, spawnSync } from "node:child_process";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const workspace = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder in which the command was typed: pnpm runs a script in its package's folder, and says where it was called. */
export const startedIn = process.env.INIT_CWD || process.cwd();

/** The environment with the workspace's own commands on the path and turbo's telemetry off. */
export const environment = {
  ...process.env,
  PATH: [join(workspace, "node_modules", ".bin"), process.env.PATH].join(delimiter),
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
};

/**
 * Starts a command in the workspace, with its output shown (`inherit`) or kept (`pipe`); resolves at its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {"inherit" | "pipe"} stdio
 * @returns {Promise<{ readonly status: number; readonly output: string }>}
 */
export function started(command, args, stdio) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: workspace, env: environment, stdio: ["ignore", stdio, stdio] });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding("utf8").on("data", (words) => {
        output += words;
      });
    child.once("error", ({ message }) => resolve({ status: 1, output: `${output}${command}: ${message}\n` }));
    child.once("close", (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs a command in the workspace with its output shown; returns its exit code. */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: workspace, env: environment, stdio: "inherit" });
  if (error) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}
