/**
 * Run by the build: copies the notebooks of the workspace into this package, so that `readout init` has them anywhere: those that
 * `readout report` makes, and in `kept` those of kept facts.
 */
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "./templates.ts";

const from = join(packageRoot, "..", "..", "notebooks");
const to = join(packageRoot, "dist", "notebooks");
rmSync(to, { recursive: true, force: true });
mkdirSync(join(to, "kept"), { recursive: true });
for (const folder of ["", "kept"])
  for (const name of readdirSync(join(from, folder)))
    if (name.endsWith(".ipynb") && !name.startsWith(".")) cpSync(join(from, folder, name), join(to, folder, name));
