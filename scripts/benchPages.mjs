// Measures the reading of web pages: `node scripts/benchPages.mjs [FOLDER]`, which `pnpm bench --pages FOLDER` starts as a
// process of its own. Every page of the folder (`.html`, `.htm`, gzip of them; the invented ones of the tests, where no
// folder is given) is read here and by Readability on linkedom, one after another, several rounds in turn, from a string in
// memory; the best round of each counts. Readability gives title, byline and body, no date of its own. Memory is that of a
// process (`--alone`) that reads the pages from their files, one at a time, and does nothing else.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { workspace } from "./run.mjs";
import { best } from "./scoring/best.mjs";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { alone: { type: "boolean" } } });
const folder = positionals[0] ?? join(workspace, "packages", "corpus", "test", "formats", "web");
const files = readdirSync(folder)
  .filter((name) => /\.html?(?:\.gz)?$/.test(name))
  .map((name) => join(folder, name));

if (values.alone) {
  const { read } = await import("../packages/corpus/dist/index.js");
  let count = 0;
  for await (const one of read(files, { language: "any" })) if ("text" in one) count += 1;
  console.log(JSON.stringify({ count, memory: Math.round(process.resourceUsage().maxRSS / 1024) }));
  process.exit();
}

const { pageFields } = await import("../packages/corpus/dist/page/page.js");
const { Readability } = await import("@mozilla/readability");
const { parseHTML } = await import("linkedom");

const pages = files.map((file) => {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
});
const ROUNDS = 3;
let failed = 0;
const times = best(
  new Map([
    [
      "readout",
      () => {
        for (const page of pages) pageFields(page);
      },
    ],
    [
      "readability",
      () => {
        failed = 0;
        for (const page of pages) {
          try {
            new Readability(parseHTML(page).document).parse();
          } catch {
            failed += 1;
          }
        }
      },
    ],
  ]),
  () => ROUNDS,
);

const own = times.get("readout") ?? Number.NaN;
const bytes = pages.reduce((sum, page) => sum + page.length, 0);
console.log(`${pages.length} pages, ${(bytes / 1e6).toFixed(1)} MB`);
for (const [name, ms] of times) {
  const ratio = name === "readout" ? "" : `   readout is ${(ms / own).toFixed(2)} times as fast (goal: 4)`;
  console.log(`${name.padEnd(12)} ${((pages.length / ms) * 1000).toFixed(0).padStart(6)} pages/s${ratio}`);
}
if (failed > 0) console.log(`readability failed on ${failed} pages`);
const { stdout } = spawnSync(process.execPath, [...process.argv.slice(1), "--alone"], { encoding: "utf8" });
const { count, memory } = JSON.parse(stdout);
console.log(`${count} of them are articles; peak memory of a process that reads them alone: ${memory} MB (goal: 300)`);
