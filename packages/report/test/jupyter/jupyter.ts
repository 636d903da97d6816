import { type ChildProcess, spawn } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findJupyterLab, writeKernelspec } from "@readout/report";

/** The root of the checkout. */
export const workspace: string = dirname(fileURLToPath(new URL("../../../../package.json", import.meta.url)));

/** The `jupyter` command, or null where JupyterLab is not installed. */
export const jupyter: string | null = findJupyterLab(workspace);

/** Why the tests of this folder are skipped, if they are. */
export const noJupyter =
  "JupyterLab is not installed: python3 -m venv .venv && .venv/bin/pip install jupyterlab plotly, or name a `jupyter` in READOUT_JUPYTER";

/** A folder that looks like the workspace to a notebook, where Jupyter may write. */
export interface Desk {
  readonly folder: string;
  readonly notebooks: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Lays out a desk with a copy of each notebook; everything Jupyter keeps stays in it. */
export async function layDesk(paths: readonly string[]): Promise<Desk> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "readout-jupyter-")));
  const notebooks = join(folder, "notebooks");
  mkdirSync(notebooks);
  symlinkSync(join(workspace, "notebooks", "node_modules"), join(notebooks, "node_modules"));
  symlinkSync(join(workspace, "corpora"), join(folder, "corpora"));
  for (const path of paths) {
    copyFileSync(path, join(notebooks, basename(path)));
  }
  await writeKernelspec(join(folder, "data"));
  const kept = { JUPYTER_CONFIG_DIR: "config", JUPYTER_DATA_DIR: "data", JUPYTER_RUNTIME_DIR: "runtime" };
  const own = Object.entries({ ...kept, JUPYTERLAB_SETTINGS_DIR: "settings", JUPYTERLAB_WORKSPACES_DIR: "workspaces" });
  return {
    folder,
    notebooks,
    env: { ...process.env, ...Object.fromEntries(own.map(([key, name]) => [key, join(folder, name)])) },
  };
}

export function clearDesk(desk: Desk): void {
  rmSync(desk.folder, { recursive: true, force: true, maxRetries: 3 });
}

export interface Lab {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts JupyterLab on a desk: on the loopback only, with no token, no browser and no news. */
export async function startLab(command: string, desk: Desk): Promise<Lab> {
  write(join(desk.folder, "config", "labconfig", "page_config.json"), {
    disabledExtensions: { "@jupyterlab/apputils-extension:announcements": true },
  });
  // Otherwise cells out of sight are not in the page.
  write(join(desk.folder, "settings", "@jupyterlab", "notebook-extension", "tracker.jupyterlab-settings"), {
    windowingMode: "none",
  });
  const port = await freePort();
  const options = [
    `ServerApp.port=${port}`,
    "ServerApp.port_retries=0",
    "ServerApp.ip=127.0.0.1",
    "IdentityProvider.token=",
  ];
  const args = ["lab", "--no-browser", "--allow-root", ...options.map((option) => `--${option}`)];
  const server = spawn(command, args, { cwd: desk.notebooks, env: desk.env, stdio: ["ignore", "ignore", "pipe"] });
  await announced(server, "is running at");
  return {
    url: `http://127.0.0.1:${port}/lab`,
    stop: () =>
      new Promise((resolve) => {
        server.once("exit", () => resolve());
        server.kill("SIGTERM");
      }),
  };
}

function write(path: string, settings: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(settings));
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

function announced(server: ChildProcess, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = "";
    server.stderr?.setEncoding("utf8").on("data", (text: string) => {
      log += text;
      if (log.includes(words)) {
        resolve();
      }
    });
    server.once("exit", (code) => reject(new Error(`JupyterLab ended with ${code}:\n${log}`)));
  });
}

/** The browser to use, or null. */
export function findChromium(): string | null {
  const { READOUT_CHROMIUM: named = "/usr/bin/chromium" } = process.env;
  return existsSync(named) ? named : null;
}
