// A table of the reports for a CI job's summary page: which was made, its size, and what failed in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { workspace } from "./run.mjs";

// A job whose build failed has a summary as well.
const { sealOf } = await import("../packages/report/dist/index.js").catch(() => ({ sealOf: () => null }));
const folder = join(workspace, "reports");
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".html")) : [];

/** What is said of a page, by the reason that it gives for not being kept. */
const words = new Map([
  ["failed", "**a cell failed**: open the report"],
  ["nothing-read", "**no article could be used**: open the report"],
  ["changed", "complete, of input that changed while it was read"],
]);

console.log("| report | size | status |\n|---|---|---|");
for (const name of files.sort()) {
  const html = readFileSync(join(folder, name), "utf8");
  const seal = sealOf(html);
  const banner = /<section class="banner failed"/.test(html);
  const status =
    words.get(seal?.because ?? "") ?? (banner ? "**some numbers do not hold**: open the report" : "complete");
  const note = seal?.note === undefined ? "" : `; ${seal.note.replaceAll("|", "\\|")}`;
  console.log(`| ${name} | ${(html.length / 1e6).toFixed(1)} MB | ${status}${note} |`);
}
if (files.length === 0) console.log("| none was written | | |");
