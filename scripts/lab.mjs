// Starts JupyterLab in notebooks/ with the workspace's own tslab as its kernel. Arguments go to `jupyter lab`.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { run, workspace } from "./run.mjs";

if (run("turbo", ["run", "build", "--output-logs=errors-only"]) !== 0) {
  process.exit(1);
}

const { findJupyterLab, writeKernelspec } = await import("../packages/report/dist/index.js");
const jupyter = findJupyterLab(workspace);
if (jupyter === null) {
  console.error(`JupyterLab is not installed. To install it for this workspace alone:

  python3 -m venv .venv && .venv/bin/pip install jupyterlab plotly

(plotly draws the charts inside JupyterLab.) Then run \`pnpm lab\` again.`);
  process.exit(1);
}

const data = join(workspace, ".jupyter");
await writeKernelspec(data);
const paths = [data, process.env.JUPYTER_PATH].filter(Boolean).join(delimiter);
const lab = spawn(jupyter, ["lab", ...process.argv.slice(2)], {
  cwd: join(workspace, "notebooks"),
  env: { ...process.env, JUPYTER_PATH: paths },
  stdio: "inherit",
});
// Ctrl-C reaches JupyterLab itself, which asks what to do.
process.on("SIGINT", () => undefined);
lab.on("exit", (code) => process.exit(code ?? 1));
