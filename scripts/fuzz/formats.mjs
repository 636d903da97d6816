// Files of every format, harmed: each is read or refused, in bounded time and memory, and nothing is lost without a word.
// The samples are those of the tests; READOUT_SAMPLES names a folder of others.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { schema } from "../../packages/annotate/dist/index.js";
import { collect, isProblem, read } from "../../packages/corpus/dist/index.js";
import { workspace } from "../run.mjs";
import { expect, hostile } from "./words.mjs";

const own = join(workspace, "packages/corpus/test/formats");
const given = process.env["READOUT_SAMPLES"] ?? own;
const samples = readdirSync(given, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(?:ts|expected\.json|py|tsv\.md)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort();
if (samples.length === 0) throw new Error(`${given}: Expected sample files, got none`);
const bytesOf = new Map(samples.map((path) => [path, readFileSync(path)]));

/** What one input may take, in time of the processor: the samples have some kilobytes, and what is made of them two megabytes at most. */
const MOST_MS = 15_000;
const MOST_RSS = 1500 * 1024 * 1024;
const MOST_BYTES = 2_000_000;

const place = fc.double({ min: 0, max: 1, noNaN: true });
/** What has broken readers of these formats somewhere. */
const chunk = fc.constantFrom(
  ...[
    "<div>",
    "</div>",
    "<p>",
    "<table><tr><td>",
    "<!--",
    "<![CDATA[",
    "<script>",
    "<html><body>",
    "&#x110000;",
    "&a;",
  ],
  ...['<!DOCTYPE a [<!ENTITY a "&b;&b;"><!ENTITY b "&a;">]>', '<?xml version="1.0" encoding="utf-16"?>', "</article>"],
  ...['"', '""', ",", "\t", ";", "\r", "\n\n\n", "[", "{", "]", "}", "\\u0000", "1e999", "0000-00-00", "\0\0\0\0"],
  ...[
    "PK\u0003\u0004",
    "\u001f\u008b\u0008",
    "PAR1",
    "WARC/1.0\r\n",
    "Content-Length: -1\r\n",
    "Content-Length: 99999999999\r\n",
  ],
  ...[
    "Content-Type: multipart/mixed; boundary=a\r\n",
    "=?utf-8?b?",
    "LENGTH: 5 words\n",
    "Document 1 of 2\n",
    "____________\n",
  ],
);
const step = fc.oneof(
  fc.record({ do: fc.constant("byte"), at: place, value: fc.nat(255) }),
  fc.record({ do: fc.constant("cut"), at: place, length: place }),
  fc.record({ do: fc.constant("end"), at: place }),
  fc.record({ do: fc.constant("insert"), at: place, words: fc.oneof(chunk, hostile) }),
  fc.record({
    do: fc.constant("flood"),
    at: place,
    words: fc.oneof(chunk, hostile),
    times: fc.integer({ min: 100, max: 100_000 }),
  }),
  fc.record({ do: fc.constant("repeat"), at: place, length: place, times: fc.integer({ min: 2, max: 40 }) }),
  fc.record({ do: fc.constant("splice"), at: place, with: fc.nat(samples.length - 1) }),
);
const input = fc.record({
  sample: fc.nat(samples.length - 1),
  steps: fc.array(step, { minLength: 1, maxLength: 5 }),
  name: fc.oneof({ weight: 5, arbitrary: fc.constant(-1) }, { weight: 1, arbitrary: fc.nat(samples.length - 1) }),
  packed: fc.constantFrom(false, false, false, true),
});

function harmed(bytes, one) {
  const at = Math.floor((one.at ?? 0) * bytes.length);
  const length = Math.floor((one.length ?? 0) * Math.min(4096, bytes.length - at));
  const put = (middle, rest = at) => Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(rest)]);
  if (one.do === "byte") return put(Buffer.from([one.value]), at + 1);
  if (one.do === "cut") return put(Buffer.alloc(0), at + length);
  if (one.do === "end") return bytes.subarray(0, at);
  if (one.do === "insert") return put(Buffer.from(one.words, "latin1"));
  if (one.do === "flood")
    return put(Buffer.alloc(Math.min(MOST_BYTES, one.words.length * one.times), one.words || " ", "latin1"));
  if (one.do === "splice") return put((bytesOf.get(samples[one.with]) ?? bytes).subarray(0, 100_000));
  return put(Buffer.concat(Array(one.times).fill(bytes.subarray(at, at + length))));
}

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema()));
const folder = mkdtempSync(join(tmpdir(), "readout-fuzz-formats-"));
process.on("exit", (code) => {
  // What broke stays to be looked at.
  if (code === 0) rmSync(folder, { recursive: true, force: true });
});

export const batch = 25;
export const property = fc.asyncProperty(input, async ({ sample, steps, name, packed }) => {
  const from = samples[sample];
  const whole = steps.reduce(
    (bytes, one) => harmed(bytes, one).subarray(0, MOST_BYTES),
    bytesOf.get(from) ?? Buffer.alloc(0),
  );
  const bytes = packed ? gzipSync(whole) : whole;
  const file = join(folder, `${packed ? "packed-" : ""}${basename(samples[name] ?? from)}${packed ? ".gz" : ""}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, bytes);
  // Whoever watches must know which file it was, where nothing more is heard.
  process.send?.({ file });
  const start = process.cpuUsage();
  const found = await collect(read(file, { language: "any", explain: true, unpacked: 64 * 1024 * 1024 }));
  const { user, system } = process.cpuUsage(start);
  const took = (user + system) / 1000;
  expect(took < MOST_MS, `${file}: took ${Math.round(took)} ms`);
  expect(process.memoryUsage().rss < MOST_RSS, `${file}: ${process.memoryUsage().rss} bytes in memory`);
  expect(found.articles.length + found.problems.length > 0, `${file}: neither an article nor a problem`);
  for (const each of [...found.articles, ...found.problems]) {
    expect(
      validate(JSON.parse(JSON.stringify(each))),
      `${file}: schema: ${JSON.stringify(validate.errors?.slice(0, 2))}`,
    );
    if (isProblem(each)) {
      expect(/^Expected /.test(each.problem.reason), `${file}: a reason of another form: ${each.problem.reason}`);
      continue;
    }
    let last = 0;
    for (const [first, end] of each.paragraphs) {
      expect(last <= first && first < end && end <= each.text.length, `${file}: paragraph ${first}-${end}`);
      last = end;
    }
    expect(
      each.kinds === undefined || each.kinds.length === each.paragraphs.length,
      `${file}: kinds of other paragraphs`,
    );
    expect(typeof each.readBy?.reader === "string", `${file}: no reader`);
  }
  const ids = found.articles.map(({ id }) => id);
  expect(new Set(ids).size === ids.length, `${file}: an id twice`);
  rmSync(file);
});
