// Calibrates the confidence of attributions: `pnpm calibrate SET.jsonl [--write]`, a set labelled as PolNeAR is. Prints how
// reliable the confidences are on the set (the share of contents that are right beside the mean confidence); with --write,
// first replaces packages/lexicon/english/confidence.yaml by the shares measured on it.
import { createReadStream, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { run } from "./run.mjs";
import { calibrated, reliability } from "./scoring/confidence.mjs";
import { right } from "./scoring/contents.mjs";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: "boolean" } } });
const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  console.error("usage: pnpm calibrate SET.jsonl [--write]");
  process.exit(2);
}
if (run("turbo", ["run", "build", "--output-logs=errors-only"]) !== 0) process.exit(1);
const { annotate, lexicon } = await import("../packages/annotate/dist/index.js");
const { article, isProblem, readLines } = await import("../packages/corpus/dist/index.js");

const known = lexicon();
/** @type {import("./scoring/confidence.mjs").Found[]} */
const found = [];
for await (const line of readLines(createReadStream(file), file)) {
  if ("problem" in line) continue;
  const one = article(line.value, { path: file, line: line.line });
  if (isProblem(one)) continue;
  const { attributions } = annotate(one, known);
  // The set labels each word once: links inside the content of others are not in it.
  const outer = attributions.filter(({ within }) => within === null);
  const quotes = /** @type {any[]} */ (line.value.quotes);
  const labelled = quotes.map(({ spans, span }) => spans ?? [span]);
  const hits = right(one.text, labelled, outer);
  found.push(...outer.map(({ rule, kind, confidence }, i) => ({ rule, kind, confidence, hit: hits[i] === true })));
}

if (values.write) {
  const { others, rules } = calibrated(found);
  const cells = Object.entries(rules).map(
    ([rule, kinds]) =>
      `  ${rule}: {${Object.entries(kinds)
        .map(([kind, value]) => `${kind}: ${value.toFixed(2)}`)
        .join(", ")}}`,
  );
  const head =
    "# How often an attribution of a rule and a kind has the right content (half of the words shared or more) on the\n# development set of PolNeAR. Made by `pnpm calibrate SET.jsonl --write`; cells with few cases are drawn to the mean.";
  writeFileSync(
    "packages/lexicon/english/confidence.yaml",
    `${head}\nothers: ${others.toFixed(2)}\nrules:\n${cells.join("\n")}\n`,
  );
  console.log(`wrote ${cells.length} rules; run again without --write for the table`);
} else {
  console.log("confidence      n   mean   right");
  const { bins, brier, brierOfAll } = reliability(found);
  for (const { low, count, mean, right: share } of bins) {
    const cells = [count.toString().padStart(5), mean.toFixed(3), share.toFixed(3)];
    console.log(`${low.toFixed(1)}–${(low + 0.1).toFixed(1)}      ${cells.join("  ")}`);
  }
  console.log(`Brier score ${brier.toFixed(4)} (of always saying the mean ${brierOfAll.toFixed(4)})`);
}
