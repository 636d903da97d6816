// `read` and `readLines`: any bytes, in any chunks, packed or not.
import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { schema } from "../../packages/annotate/dist/index.js";
import { collect, isProblem, read, readLines } from "../../packages/corpus/dist/index.js";
import { expect, hostile, text, value } from "./words.mjs";

const names =
  "id text body content maintext title headline outlet source publisher published date pubDate updated language byline authors url agency dateline paragraphs removed group problem unknown __proto__";
const record = fc
  .tuple(
    fc.option(text, { nil: undefined }),
    fc.array(fc.tuple(fc.constantFrom(...names.split(" ")), value), { maxLength: 6 }),
  )
  .map(([words, fields]) => {
    const own = Object.fromEntries(fields);
    return JSON.stringify(words === undefined ? own : { text: words, ...own });
  });
const line = fc.oneof(
  { weight: 5, arbitrary: record },
  fc.tuple(record, fc.nat(200)).map(([json, at]) => json.slice(0, at)),
  fc.constantFrom("", " ", "\r", "\ufeff", "[]", "null", "1e999", '{"id":12345678901234567891,"text":"A ferry left."}'),
  fc.constantFrom("[".repeat(5000), `{"text":"A.","x":${"[".repeat(900)}${"]".repeat(900)}}`),
  hostile,
  text,
);
const harm = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 4 });
const input = fc.record({
  lines: fc.array(line, { maxLength: 8 }),
  encoding: fc.constantFrom("utf8", "utf8", "utf8", "latin1", "utf16le"),
  mark: fc.boolean(),
  harm,
  packed: fc.constantFrom("no", "no", "whole", "twice", "cut", "trailing", "harmed"),
  sizes: fc.array(fc.integer({ min: 1, max: 4096 }), { minLength: 1, maxLength: 5 }),
});

function harmed(bytes, harm) {
  const copy = Buffer.from(bytes);
  for (const [at, byte] of harm) if (copy.length > 0) copy[Math.floor(at * (copy.length - 1))] = byte;
  return copy;
}

function bytesOf({ lines, encoding, mark, harm, packed }) {
  const plain = Buffer.from((mark ? "\ufeff" : "") + lines.join("\n"), encoding);
  if (packed === "no") return harmed(plain, harm);
  const gzip = gzipSync(plain);
  if (packed === "twice") return Buffer.concat([gzip, gzip]);
  if (packed === "cut") return gzip.subarray(0, Math.floor(gzip.length * 0.7));
  if (packed === "trailing") return Buffer.concat([gzip, Buffer.from("more")]);
  return packed === "harmed" ? harmed(gzip, harm) : gzip;
}

function chunked(bytes, sizes) {
  const chunks = [];
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length];
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return Readable.from(chunks);
}

async function answers(stream) {
  const found = [];
  for await (const each of readLines(stream, "-")) found.push(each);
  return found;
}

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema()));

export const batch = 50;
export const property = fc.asyncProperty(input, async (given) => {
  const bytes = bytesOf(given);
  const [whole, parts] = [await answers(Readable.from([bytes])), await answers(chunked(bytes, given.sizes))];
  expect(JSON.stringify(whole) === JSON.stringify(parts), "other lines from other chunks");
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (given.packed === "no" && !wide && !bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) {
    const filled = bytes
      .toString("utf8")
      .split("\n")
      .filter((one) => one.replace(/^\ufeff/, "").trim() !== "").length;
    expect(whole.length === filled, `${whole.length} answers to ${filled} lines`);
  }
  const found = await collect(read("-", { input: Readable.from([bytes]), language: "any" }));
  const again = await collect(read("-", { input: chunked(bytes, given.sizes), language: "any" }));
  expect(JSON.stringify(found) === JSON.stringify(again), "other articles from other chunks");
  for (const each of [...found.articles, ...found.problems]) {
    const json = JSON.parse(JSON.stringify(each));
    expect(validate(json), `schema: ${JSON.stringify(validate.errors?.slice(0, 2))}`);
    if (isProblem(each)) continue;
    let last = 0;
    for (const [start, end] of each.paragraphs) {
      expect(last <= start && start < end && end <= each.text.length, `paragraph ${start}-${end}`);
      last = end;
    }
  }
  const ids = found.articles.map(({ id }) => id);
  expect(new Set(ids).size === ids.length, "an id twice");
});
