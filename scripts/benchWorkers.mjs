// Measures workers: `node scripts/benchWorkers.mjs FILE.jsonl`, which `pnpm bench --workers FILE.jsonl` starts. `readout
// annotate` reads the articles of the file ten times over, with one worker and with two in turn, in pairs, as others may be
// busy on the machine: a pair's ratio is of runs that stood side by side. All runs must give the same bytes.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { workspace } from "./run.mjs";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("usage: benchWorkers FILE.jsonl");
  process.exit(2);
}
const PAIRS = 5;
const TIMES = 10;
const text = readFileSync(file, "utf8");
const input = (text.endsWith("\n") ? text : `${text}\n`).repeat(TIMES);
const bin = join(workspace, "packages", "cli", "dist", "bin.js");

/** Time by the clock and the hash of the output of a run. */
function timed(workers) {
  const start = performance.now();
  const { stdout, status } = spawnSync(process.execPath, [bin, "annotate", "--workers", `${workers}`], {
    input,
    maxBuffer: 2 ** 31,
  });
  if (status !== 0) throw new Error(`annotate ended with ${status}`);
  return { ms: performance.now() - start, hash: createHash("sha256").update(stdout).digest("hex") };
}

const pairs = Array.from({ length: PAIRS }, () => [timed(1), timed(2)]);
const hashes = new Set(pairs.flat().map(({ hash }) => hash));
if (hashes.size !== 1) throw new Error("one worker and two gave other bytes");
const ratios = pairs.map(([one, two]) => one.ms / two.ms).sort((a, b) => a - b);
const seconds = (worker) => (Math.min(...pairs.map((pair) => pair[worker].ms)) / 1000).toFixed(1);
console.log(
  `${(input.match(/\n/g) ?? []).length} articles, ${(Buffer.byteLength(input) / 1e6).toFixed(1)} MB, start-up included: ` +
    `one worker ${seconds(0)} s, two ${seconds(1)} s at best; ` +
    `two are ${ratios.at(-1)?.toFixed(2)} times as fast in the best of ${PAIRS} pairs, ${ratios[PAIRS >> 1]?.toFixed(2)} in the median ` +
    `(goal: 1.7; ${availableParallelism()} cores, load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(", ")})`,
);
