// Measures speed: `pnpm bench [FILE.jsonl]` annotates articles beside compromise and wink-nlp in the same run, one
// after another, several rounds, and prints the best round of each. Ratios are what counts: machines differ.
// Memory is that of a process of its own (`--alone`), which annotates the articles once and does nothing else.
// The time of each stage of annotation is printed (benchStages.mjs).
// The tagger and the recogniser are timed by themselves too, over all tokens of the articles, names or not.
// The test of co-occurrence is timed beside the annotation of the same articles.
// The search for copies is timed on 10,000 articles made of the sample's sentences.
// `--pages FOLDER` measures in their place the reading of web pages: see benchPages.mjs.
// `--workers FILE` one worker beside two: see benchWorkers.mjs.
// `--pairs` the counting of pairs beside DuckDB: see benchPairs.mjs. `--corpus COUNT` measures in their place a corpus of that many articles: see benchCorpus.mjs; `--copies COUNT` the
// search for copies among that many: see benchCopies.mjs; `--facts COUNT` counting on disk: see benchFacts.mjs.

import { spawnSync } from "node:child_process";
import { createReadStream, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { run, workspace } from "./run.mjs";
import { best } from "./scoring/best.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    alone: { type: "boolean" },
    corpus: { type: "string" },
    copies: { type: "string" },
    facts: { type: "string" },
    keep: { type: "string" },
    pages: { type: "string" },
    pairs: { type: "boolean" },
    workers: { type: "boolean" },
  },
});
const { alone } = values;
if (!alone && run("turbo", ["run", "build", "--output-logs=errors-only"]) !== 0) process.exit(1);
const [file] = positionals;
/**
 * Runs another measurement with so much memory, what it needs, so that garbage does not count as memory needed.
 *
 * @param {string} script
 * @param {number} mebibytes
 * @param {readonly string[]} parameters
 */
const measure = (script, mebibytes, parameters) =>
  run(process.execPath, [`--max-old-space-size=${mebibytes}`, join(workspace, "scripts", script), ...parameters]);
const paths = positionals.map((path) => resolve(path));
if (values.corpus !== undefined) process.exit(measure("benchCorpus.mjs", 1500, [values.corpus, ...paths]));
if (values.copies !== undefined) process.exit(measure("benchCopies.mjs", 1500, [values.copies, ...paths]));
const keep = values.keep === undefined ? [] : ["--keep", resolve(values.keep)];
if (values.facts !== undefined) process.exit(measure("benchFacts.mjs", 1500, [values.facts, ...paths, ...keep]));
if (values.workers) process.exit(measure("benchWorkers.mjs", 1500, paths));
if (values.pages !== undefined) process.exit(measure("benchPages.mjs", 4000, [resolve(values.pages)]));
if (values.pairs) {
  const status = measure("benchPairs.mjs", 2000, []);
  for (const window of ["sentence", "paragraph", "article"]) measure("benchPairs.mjs", 400, ["--memory", window]);
  process.exit(status);
}
// As users have it, in one module; what is timed by itself below is loaded from where it stands.
const { annotate, lexicon } = /** @type {typeof import("../packages/annotate/dist/index.js")} */ (
  /** @type {unknown} */ (await import("@readout/annotate"))
);
const { tabulate } = await import("../packages/facts/dist/index.js");
const { cooccurrence } = await import("../packages/analysis/dist/index.js");
const { document } = await import("../packages/annotate/dist/annotate.js");
const { tag } = await import("../packages/annotate/dist/tagger/tagger.js");
const { findNames } = await import("../packages/annotate/dist/recognise/names.js");
const { textSpans } = await import("../packages/corpus/dist/index.js");
const { collect, read, readLines, article, isProblem } = await import("../packages/corpus/dist/index.js");

const articles = [];
if (file && existsSync(file)) {
  for await (const line of readLines(createReadStream(file), file)) {
    const one = "problem" in line ? line : article(line.value, { path: file, line: line.line });
    if (!isProblem(one)) articles.push(one);
  }
} else articles.push(...(await collect(read(join(workspace, "corpora", "sample")))).articles);

const words = articles.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
const bytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

const start = performance.now();
const known = lexicon();
const loading = performance.now() - start;

if (alone) {
  for (const one of articles) annotate(one, known);
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
  process.exit();
}

/** Rounds of each: enough for the best to be steady on a machine that others use too. */
const ROUNDS = 20;
const ROUNDS_OF_THE_SLOW = 2;

/** @type {Map<string, (one: import("../packages/corpus/dist/index.js").Article) => unknown>} */
const contestants = new Map([["readout", (one) => annotate(one, known)]]);
try {
  const { default: nlp } = await import("compromise");
  contestants.set("compromise", ({ text }) => {
    const doc = nlp(text);
    doc.people().json();
    doc.places().json();
    doc.organizations().json();
    doc.quotations().json();
  });
} catch {
  console.log("compromise is not installed: not compared");
}
try {
  const { default: wink } = await import("wink-nlp");
  const { default: model } = await import("wink-eng-lite-web-model");
  const nlp = wink(model, ["sbd", "pos", "ner"]);
  contestants.set("wink-nlp", ({ text }) => nlp.readDoc(text).entities().out());
} catch {
  console.log("wink-nlp is not installed: not compared");
}

const rounds = (name) => (name === "compromise" ? ROUNDS_OF_THE_SLOW : ROUNDS);
const ofAll = (works, over) => new Map([...works].map(([name, work]) => [name, () => over.forEach(work)]));
const times = best(ofAll(contestants, articles), rounds);

const { stageTimes } = await import("./benchStages.mjs");
const byStage = stageTimes(articles, known, ROUNDS);

const documents = articles.map((one) => document(one.text, textSpans(one), known));
const tokens = documents.reduce((sum, doc) => sum + doc.tokens.count, 0);
/** @type {Map<string, (one: (typeof documents)[number]) => unknown>} */
const stages = new Map();
stages.set("tagger", (doc) => tag(doc.tokens, known.tagger));
stages.set("recogniser", (doc) => findNames(doc, known));
const fastest = best(ofAll(stages, documents), rounds);

const facts = tabulate(
  articles,
  articles.map((one) => annotate(one, known, { headline: false })),
  known,
);
/** Null corpora of the timed test: enough for a rate over many pairs. */
const REPLICATES = 30;
const windows = /** @type {const} */ (["sentence", "paragraph", "article"]);
const tested = best(
  new Map(windows.map((window) => [window, () => void cooccurrence(facts, { window, replicates: REPLICATES })])),
  () => 5,
);

const own = times.get("readout") ?? Number.NaN;
console.log(
  `${articles.length} articles, ${words} words, ${(bytes / 1e6).toFixed(2)} MB; lexicon loaded in ${loading.toFixed(0)} ms`,
);
for (const [name, ms] of times) {
  const rate = (n) => Math.round((n / ms) * 1000).toLocaleString("en-GB");
  const ratio = name === "readout" ? "" : `   readout is ${(ms / own).toFixed(2)} times as fast`;
  console.log(
    `${name.padEnd(12)} ${rate(words).padStart(9)} words/s ${rate(articles.length).padStart(6)} articles/s ${(bytes / 1e3 / ms).toFixed(2).padStart(6)} MB/s${ratio}`,
  );
}
const allStages = [...byStage.values()].reduce((sum, ms) => sum + ms, 0);
console.log("processor time by stage, of all articles:");
for (const [name, ms] of byStage)
  console.log(
    `  ${name.padEnd(20)} ${ms.toFixed(1).padStart(6)} ms ${((100 * ms) / allStages).toFixed(0).padStart(3)} %`,
  );
for (const [name, ms] of fastest)
  console.log(
    `the ${name} alone: ${Math.round((tokens / ms) * 1000).toLocaleString("en-GB")} tokens/s (goal: 400,000)`,
  );
for (const [window, ms] of tested)
  console.log(
    `pairs by ${window} tested against ${REPLICATES} shuffled corpora: ${Math.round(ms)} ms, ${(ms / own).toFixed(2)} times their annotation (goal: 3)`,
  );
// Often enough that what compiles code while it runs has done so.
const records = articles.map(({ id, title, text, published }) => JSON.stringify({ id, title, text, published }));
const lines = Array.from({ length: 20 }, () => records).flat();
const size = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
const reads = best(
  new Map([
    ["read", () => lines.forEach((line) => void article(JSON.parse(line), { path: "-", line: 1 }))],
    ["copied", () => lines.forEach((line) => void JSON.stringify(JSON.parse(line)))],
  ]),
  () => ROUNDS,
);
const [reading = Number.NaN, copied = Number.NaN] = [reads.get("read"), reads.get("copied")];
console.log(
  `JSON lines as articles: ${(size / 1e3 / reading).toFixed(0)} MB/s, ${(reading / copied).toFixed(1)} times as long as to parse and write them`,
);
const { stdout } = spawnSync(process.execPath, [...process.argv.slice(1), "--alone"], { encoding: "utf8" });
console.log(`peak memory of a process that runs readout alone: ${stdout.trim()} MB`);
const startUp = performance.now();
spawnSync(process.execPath, [join(workspace, "packages", "cli", "dist", "bin.js"), "annotate"], { input: "" });
console.log(`start-up of the command (annotate, no input): ${Math.round(performance.now() - startUp)} ms`);
measure("benchCopies.mjs", 1500, ["10000"]);
if (file && existsSync(file)) measure("benchWorkers.mjs", 1500, [resolve(file)]);
