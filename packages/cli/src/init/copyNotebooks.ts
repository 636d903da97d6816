/** Run by the build: copies the notebooks of the workspace into this package, so that `readout init` has them anywhere. */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./templates.ts";

const from = join(packageRoot, "..", "..", "notebooks");
const to = join(packageRoot, "dist", "notebooks");
rmSync(to, { recursive: true, force: true });
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  if (name.endsWith(".ipynb") && !name.startsWith(".")) cpSync(join(from, name), join(to, name));
}
