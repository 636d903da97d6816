import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The name shown in Jupyter's list of kernels. */
const displayName = "TypeScript (Readout)";

/**
 * Writes `kernels/tslab/kernel.json` into a Jupyter data folder and returns its path. The kernel is the workspace's own
 * tslab under the Node that runs now, so nothing has to be installed or found on the PATH. Jupyter finds it where the
 * folder is named in `JUPYTER_PATH`.
 */
export async function writeKernelspec(folder: string): Promise<string> {
  const path = join(folder, "kernels", "tslab", "kernel.json");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(kernelspec(), null, 2)}\n`);
  return path;
}

/** The built module that is loaded before tslab, also where this runs from its source. */
function preload(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "../../dist/jupyter/preload.js" : "preload.js", import.meta.url);
}

function kernelspec(): object {
  const tslab = dirname(createRequire(import.meta.url).resolve("tslab/package.json"));
  return {
    argv: [
      process.execPath,
      // What `readout.display` needs.
      ...["--import", preload().href],
      ...[join(tslab, "bin", "tslab"), "kernel", "--config-path", "{connection_file}"],
    ],
    display_name: displayName,
    language: "typescript",
    metadata: { debugger: false },
  };
}
