// A table of the reports for a CI job's summary page: which was made, its size, and what failed in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "./run.mjs";

const folder = join(workspace, "reports");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : [];
console.log("| report | size | status |\n|---|---|---|");
for (const name of files.sort()) {
  const html = readFileSync(join(folder, name), "utf8");
  const failed = /<section class="banner failed"/.test(html);
  console.log(
    `| ${name} | ${(html.length / 1e6).toFixed(1)} MB | ${failed ? "**a cell failed**: open the report" : "complete"} |`,
  );
}
if (files.length === 0) console.log("| none was written | | |");
