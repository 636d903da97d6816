import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The name shown in Jupyter's list of kernels. */
const displayName = "TypeScript (Readout)";

/**
 * Writes `kernels/tslab/kernel.json` into a Jupyter data folder and returns its path. The kernel is Readout's own
 * (`kernel.ts`) under the Node that runs now, so nothing has to be installed or found on the PATH. Jupyter finds it where
 * the folder is named in `JUPYTER_PATH`.
 */
export async function writeKernelspec(folder: string): Promise<string> {
  const path = join(folder, "kernels", "tslab", "kernel.json");
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(kernelspec(), null, 2)}\n`);
  return path;
}

/** The built kernel, also where this runs from its source. */
function kernel(): string {
  const built = import.meta.url.endsWith(".ts") ? "../../dist/jupyter/kernel.js" : "kernel.js";
  return fileURLToPath(new URL(built, import.meta.url));
}

function kernelspec(): object {
  return {
    argv: [process.execPath, kernel(), "{connection_file}"],
    display_name: displayName,
    language: "typescript",
    interrupt_mode: "signal",
    metadata: { debugger: false },
  };
}
