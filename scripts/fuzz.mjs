// Throws made-up input at what reads input, and says what breaks: `pnpm fuzz SECONDS [TARGET…] [--seed N]`.
// Targets: read, formats (harmed files of every format), annotate, actors (actor files), corpus (folders and corpus.yaml), notebooks, cells (notebooks that run).
// The time is all targets' together. The same seed gives the same inputs in the same order; how many of them a time holds
// depends on the machine. Ends with 1 where something broke, with the seed and the smallest input that breaks it.
import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { run } from "./run.mjs";

const all = ["read", "formats", "annotate", "actors", "corpus", "notebooks", "cells"];
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string", default: "1" } },
});
const seconds = Number(positionals[0]);
const targets = positionals.length > 1 ? positionals.slice(1) : all;
const seed = Number(values.seed);
if (!(seconds > 0) || !Number.isInteger(seed) || targets.some((name) => !all.includes(name))) {
  console.error(`usage: pnpm fuzz SECONDS [${all.join("|")}…] [--seed N]`);
  process.exit(2);
}
if (run("turbo", ["run", "build", "--output-logs=errors-only"]) !== 0) process.exit(1);

/** What one input may take before it counts as hanging. */
const patienceMs = 60_000;

/** Runs one target for its share of the time in a process of its own, which is ended where it hangs. */
function fuzz(target, ms) {
  const child = fork(fileURLToPath(new URL("./fuzz/run.mjs", import.meta.url)), [target, String(ms), String(seed)], {
    execArgv: ["--max-old-space-size=1024"],
  });
  let last = { seed, inputs: 0 };
  let file = "";
  let timer;
  const watch = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.error(
        `${target}: nothing for ${patienceMs / 1000} s at seed ${last.seed}${file === "" ? "" : `, ${file}`}`,
      );
      child.kill("SIGKILL");
    }, patienceMs);
  };
  watch();
  child.on("message", (message) => {
    const told = /** @type {Partial<typeof last> & { file?: string }} */ (message);
    if (told.file !== undefined) file = told.file;
    else last = { ...last, ...told };
    watch();
  });
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      clearTimeout(timer);
      console.log(
        `${target}: ${last.inputs} inputs, seeds ${seed} to ${last.seed}, ${code === 0 ? "nothing broke" : "BROKE"}`,
      );
      resolve(code ?? 1);
    });
  });
}

const workers = Math.min(availableParallelism(), targets.length);
const share = (seconds * 1000 * workers) / targets.length;
const waiting = [...targets];
const codes = [];
await Promise.all(
  Array.from({ length: workers }, async () => {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift())
      codes.push(await fuzz(target, share));
  }),
);
process.exitCode = Math.max(...codes);
