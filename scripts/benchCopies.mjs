// Measures the search for copies: `node scripts/benchCopies.mjs COUNT FILE.jsonl…`, which `pnpm bench` starts as a process
// of its own. COUNT articles are made of the sentences of those in the files (of the sample corpus, where none is given),
// each of some 25 from anywhere, spread over twelve outlets and a year. Every twentieth is a shortened copy of the one
// before it; how many of these are found is told beside time and memory. All articles are in memory, as in a notebook.
import { createReadStream } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { workspace } from "./run.mjs";

const { article, copies, isProblem, read, readLines, sentences } = await import("../packages/corpus/dist/index.js");

const [wanted, ...files] = parseArgs({ allowPositionals: true }).positionals;
const count = Number(wanted);
if (!Number.isInteger(count) || count < 2) {
  console.error("usage: benchCopies COUNT [FILE.jsonl…]");
  process.exit(2);
}

/** @type {string[]} */
const said = [];
/** @param {import("../packages/corpus/dist/index.js").Article} one */
const add = ({ text, paragraphs }) =>
  said.push(...paragraphs.flatMap((span) => sentences(text, span)).map(([start, end]) => text.slice(start, end)));
if (files.length === 0) {
  for await (const one of read(join(workspace, "corpora", "sample"))) if (!isProblem(one)) add(one);
}
for (const file of files)
  for await (const line of readLines(createReadStream(file), file)) {
    const one = "problem" in line ? line : article(line.value, { path: file, line: line.line });
    if (!isProblem(one)) add(one);
  }

let state = 1;
/** @param {number} below */
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};

const DAY = 86_400_000;
const START = Date.parse("2031-01-01");
const made = [];
let before = { text: "", day: 0 };
for (let index = 0; index < count; index++) {
  const isCopy = index % 20 === 19;
  const day = isCopy ? before.day + random(5) : random(365);
  const text = isCopy
    ? before.text.slice(0, before.text.indexOf(" ", before.text.length * (0.4 + random(50) / 100)))
    : Array.from({ length: 15 + random(20) }, () => said[random(said.length)] ?? "").join(" ");
  before = { text, day };
  made.push({
    id: `${index}`,
    text,
    title: null,
    outlet: `outlet ${random(12)}`,
    url: null,
    language: "en",
    published: new Date(START + day * DAY).toISOString().slice(0, 10),
    publishedBy: null,
    byline: [],
    agency: null,
    dateline: null,
    paragraphs: [/** @type {const} */ ([0, text.length])],
    removed: [],
    group: null,
    source: { path: "made", line: index },
  });
}

const used = process.cpuUsage();
const from = performance.now();
const found = copies(made);
const seconds = (performance.now() - from) / 1000;
const { user, system } = process.cpuUsage(used);
const pairs = made.filter((_, index) => index % 20 === 19);
const kept = pairs.filter(
  ({ id }) => found.get(id)?.group !== undefined && found.get(id)?.group === found.get(`${Number(id) - 1}`)?.group,
);
const megabytes = made.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
console.log(
  `copies among ${count.toLocaleString("en-GB")} articles (${megabytes.toFixed(0)} million letters, made of ${said.length.toLocaleString("en-GB")} sentences): ` +
    `${seconds.toFixed(1)} s (CPU ${((user + system) / 1e6).toFixed(1)} s), peak memory with the articles ${Math.round(process.resourceUsage().maxRSS / 1024).toLocaleString("en-GB")} MB; ` +
    `${kept.length.toLocaleString("en-GB")} of ${pairs.length.toLocaleString("en-GB")} shortened copies found, ${(found.size - 2 * kept.length).toLocaleString("en-GB")} other articles in groups`,
);
