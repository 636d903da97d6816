// Calibrates the confidence of attributions: `pnpm calibrate SET.jsonl [--write]`, a set labelled as PolNeAR is. Prints how
// reliable the confidences are on the set (the share of contents that are right beside the mean confidence); with --write,
// first replaces packages/lexicon/english/confidence.yaml by the shares measured on it.
import { createReadStream, writeFileSync } from "node:fs";
import { run } from "./run.mjs";

const [file, write] = process.argv.slice(2);
if (!file || (write !== undefined && write !== "--write")) {
  console.error("usage: pnpm calibrate SET.jsonl [--write]");
  process.exit(2);
}
const build = () => run("turbo", ["run", "build", "--output-logs=errors-only"]);
if (build() !== 0) process.exit(1);
const { annotate, lexicon } = await import("../packages/annotate/dist/index.js");
const { article, isProblem, readLines } = await import("../packages/corpus/dist/index.js");

/** How many attributions of the rule, or of all rules, a cell's share is drawn towards. */
const PRIOR = 10;
/** Cells with fewer are left to `others`. */
const FEWEST = 5;

/** The numbers of the words that the spans touch. */
function wordsIn(words, spans) {
  return new Set(
    spans.flatMap(([from, to]) => words.flatMap(([start, end], i) => (start < to && from < end ? [i] : []))),
  );
}

function overlap(a, b) {
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both || 1);
}

/** The predicted contents that share half their words or more with a labelled one, each labelled one once. */
function right(text, labelled, predicted) {
  const words = [...text.matchAll(/[\p{L}\p{N}_]+/gu)].map(({ index, 0: word }) => [index, index + word.length]);
  const near = (spans) => {
    const [from, to] = [Math.min(...spans.map(([s]) => s)), Math.max(...spans.map(([, e]) => e))];
    return words.filter(([start, end]) => start < to && from < end);
  };
  const gold = labelled.map((spans) => ({ spans, used: false }));
  return predicted.map(({ content }) => {
    const match = gold.find(({ spans, used }) => {
      if (used) return false;
      const around = near([...spans, ...content]);
      return overlap(wordsIn(around, spans), wordsIn(around, content)) >= 0.5;
    });
    if (match) match.used = true;
    return match !== undefined;
  });
}

const known = lexicon();
const found = [];
for await (const line of readLines(createReadStream(file), file)) {
  if ("problem" in line) continue;
  const one = article(line.value, { path: file, line: line.line });
  if (isProblem(one)) continue;
  const { attributions } = annotate(one, known);
  // The set labels each word once: links inside the content of others are not in it.
  const outer = attributions.filter(({ within }) => within === null);
  const labelled = line.value.quotes.map(({ spans, span }) => spans ?? [span]);
  const hits = right(one.text, labelled, outer);
  found.push(...outer.map(({ rule, kind, confidence }, i) => ({ rule, kind, confidence, hit: hits[i] })));
}

const share = (rows) => rows.filter(({ hit }) => hit).length;

function calibrated() {
  const all = share(found) / found.length;
  const rules = {};
  for (const rule of [...new Set(found.map((one) => one.rule))].sort()) {
    const own = found.filter((one) => one.rule === rule);
    const mean = (share(own) + PRIOR * all) / (own.length + PRIOR);
    for (const kind of ["direct", "indirect", "mixed"]) {
      const cell = own.filter((one) => one.kind === kind);
      if (cell.length < FEWEST) continue;
      rules[rule] = { ...rules[rule], [kind]: (share(cell) + PRIOR * mean) / (cell.length + PRIOR) };
    }
  }
  return { others: all, rules };
}

if (write) {
  const { others, rules } = calibrated();
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
  for (let low = 0; low < 1; low += 0.1) {
    const bin = found.filter(({ confidence }) => confidence >= low - 1e-9 && confidence < low + 0.1 - 1e-9);
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { confidence }) => sum + confidence, 0) / bin.length;
    const cells = [bin.length.toString().padStart(5), mean.toFixed(3), (share(bin) / bin.length).toFixed(3)];
    console.log(`${low.toFixed(1)}–${(low + 0.1).toFixed(1)}      ${cells.join("  ")}`);
  }
  const off = found.reduce((sum, { confidence, hit }) => sum + (confidence - (hit ? 1 : 0)) ** 2, 0) / found.length;
  console.log(
    `Brier score ${off.toFixed(4)} (of always saying the mean ${((share(found) / found.length) * (1 - share(found) / found.length)).toFixed(4)})`,
  );
}
