import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * The `jupyter` command of a JupyterLab that runs, or null: the one that `READOUT_JUPYTER` names, that of the
 * workspace's `.venv`, or the one on the PATH, whichever comes first.
 */
export function findJupyterLab(workspace: string, env: NodeJS.ProcessEnv = process.env): string | null {
  const { READOUT_JUPYTER: named } = env;
  const candidates = named === undefined ? [join(workspace, ".venv", "bin", "jupyter"), "jupyter"] : [named];
  return candidates.find((command) => spawnSync(command, ["lab", "--version"], { env }).status === 0) ?? null;
}
