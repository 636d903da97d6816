// Takes outputs and run counts out of the notebooks, as they are committed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "./run.mjs";

const { stripNotebook } = await import("../packages/report/dist/index.js");
const folder = join(workspace, "notebooks");
for (const name of readdirSync(folder)) {
  if (!name.endsWith(".ipynb") || name.startsWith(".")) continue;
  const path = join(folder, name);
  const before = readFileSync(path, "utf8");
  const after = stripNotebook(before);
  if (after !== before) {
    writeFileSync(path, after);
    console.log(`${name}: stripped`);
  }
}
