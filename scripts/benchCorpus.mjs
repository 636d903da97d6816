// Measures a large corpus in memory: `node scripts/benchCorpus.mjs COUNT FILE.jsonl`, which `pnpm bench --corpus COUNT`
// starts as a process of its own. COUNT articles are made one by one from those of the file, annotated and tabulated
// into Facts with their actors linked, as `readFacts` does after it has read the files (without the search for wire
// copies, which is the corpus package's). Facts hold the articles, so they stay in memory. Then the statistics of the notebooks.
import { createReadStream } from "node:fs";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";

const { annotate, lexicon } = await import("../packages/annotate/dist/index.js");
const { PackedAnnotations, tabulate } = await import("../packages/facts/dist/index.js");
const { article, isProblem, readLines } = await import("../packages/corpus/dist/index.js");
const { statisticsTimes } = await import("./benchStatistics.mjs");

const [wanted, file] = parseArgs({ allowPositionals: true }).positionals;
const count = Number(wanted);
if (!Number.isInteger(count) || count < 1 || !file) {
  console.error("usage: benchCorpus COUNT FILE.jsonl");
  process.exit(2);
}
const started = performance.now();
const known = lexicon();

/** What each article is made from: its record, and the surnames in it that a copy gives other people. */
const sources = [];
for await (const line of readLines(createReadStream(file), file)) {
  const one = "problem" in line ? line : article(line.value, { path: file, line: line.line });
  if (isProblem(one) || "problem" in line) continue;
  const people = annotate(one, known).mentions.filter(({ kind, rule }) => kind === "person" && rule === "exact");
  const surnames = people
    .map(({ name }) => name.split(" ").at(-1) ?? "")
    .filter((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word));
  sources.push({ value: line.value, line: line.line, surnames: new Set(surnames) });
}

const SYLLABLES = [
  "ba",
  "der",
  "fin",
  "go",
  "kel",
  "lu",
  "mir",
  "no",
  "pas",
  "rik",
  "son",
  "ta",
  "vel",
  "wo",
  "yan",
  "zu",
];

/** Number of a surname's bearer in a copy. It grows by Heaps' law, with the root of the number of copies: names come again. */
function bearer(surname, copy) {
  let hash = copy + 1;
  for (const letter of surname) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return ((hash ^ (hash >>> 13)) >>> 0) % Math.ceil(4 * Math.sqrt(copy + 1));
}

function renamed(surname, copy) {
  let name = surname;
  for (let left = bearer(surname, copy); left > 0; left >>>= 4) name += SYLLABLES[left & 15];
  return name;
}

/** The `index`th article: the same for every run. The first round is that of the file as it is. */
function made(index) {
  const { value, line, surnames } = sources[index % sources.length];
  const copy = Math.floor(index / sources.length);
  const text = value.text.replace(/\p{Lu}\p{Ll}+/gu, (word) =>
    surnames.has(word) && copy > 0 ? renamed(word, copy) : word,
  );
  const one = article({ ...value, text, id: `${index}` }, { path: file, line });
  if (isProblem(one)) throw new Error(`${one.problem.where}: ${one.problem.reason}`);
  return one;
}

const articles = [];
const annotations = new PackedAnnotations();
let words = 0;
let making = 0;
const from = performance.now();
for (let index = 0; index < count; index++) {
  const start = performance.now();
  const one = made(index);
  words += one.text.match(/\S+/g)?.length ?? 0;
  making += performance.now() - start;
  articles.push(one);
  annotations.push(annotate(one, known));
}
const annotated = performance.now();
const facts = tabulate(articles, annotations, known);
const done = performance.now();

const number = (n) => Math.round(n).toLocaleString("en-GB");
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
console.log(
  `${number(count)} articles made of ${sources.length}, ${number(words)} words, annotated and tabulated in memory: ` +
    `${number(facts.mentions.numRows())} mentions of ${number(facts.actors.numRows())} actors, ` +
    `${number(facts.attributions.numRows())} attributions`,
);
console.log(
  `annotated in ${seconds(annotated - from - making)}, linked and tabulated in ${seconds(done - annotated)}, ` +
    `in all with start-up and the making of the articles ${seconds(done - started)}; ` +
    `peak memory, texts and Facts included: ${number(process.resourceUsage().maxRSS / 1024)} MB`,
);

const times = statisticsTimes(facts);
const cpu = (rows) => rows.reduce((sum, row) => sum + row.seconds, 0);
for (const { notebook, what, seconds: time } of times)
  if (time >= 0.1) console.log(`${notebook} ${what}: ${time.toFixed(2)} CPU s`);
for (const notebook of new Set(times.map((row) => row.notebook)))
  console.log(
    `statistics of notebook ${notebook}: ${cpu(times.filter((row) => row.notebook === notebook)).toFixed(2)} CPU s`,
  );
console.log(`statistics of all five notebooks: ${cpu(times).toFixed(2)} CPU s`);
