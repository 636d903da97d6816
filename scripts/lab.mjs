// Starts JupyterLab in notebooks/ with the workspace's own tslab as its kernel. Arguments go to `jupyter lab`.
import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { run, workspace } from "./run.mjs";

if (run("turbo", ["run", "build", "--output-logs=errors-only"]) !== 0) {
  process.exit(1);
}

const { findJupyterLab, writeKernelspec } = await import("../packages/report/dist/index.js");
const jupyter = findJupyterLab(workspace);
if (jupyter === null) {
  stop(`JupyterLab is not installed. To install it for this workspace alone:

  python3 -m venv .venv && .venv/bin/pip install jupyterlab plotly

(plotly draws the charts inside JupyterLab.) Then run \`pnpm lab\` again.`);
}

const data = join(workspace, ".jupyter");
try {
  await writeKernelspec(data);
} catch (error) {
  stop(`The kernel could not be written to ${data}: ${error instanceof Error ? error.message : error}`);
}
const paths = [data, process.env.JUPYTER_PATH].filter(Boolean).join(delimiter);
// Ctrl-C reaches JupyterLab itself, and pnpm as well, which goes: nobody is there to be asked whether JupyterLab is to end.
const lab = spawn(jupyter, ["lab", "--ServerApp.answer_yes=True", ...process.argv.slice(2)], {
  cwd: join(workspace, "notebooks"),
  env: { ...process.env, JUPYTER_PATH: paths },
  stdio: "inherit",
});
process.on("SIGINT", () => undefined);
process.on("SIGTERM", (signal) => lab.kill(signal));
process.on("SIGHUP", (signal) => lab.kill(signal));
lab.on("error", ({ message }) => stop(`JupyterLab could not be started: ${message}`));
lab.on("exit", (code, signal) => process.exit(code ?? (signal === null ? 1 : 128 + constants.signals[signal])));

/**
 * Ends with a sentence.
 *
 * @param {string} words
 * @returns {never}
 */
function stop(words) {
  console.error(words);
  process.exit(1);
}
