import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { type JsonLine, type Problem, readLines } from "@readout/corpus";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

async function lines(chunks: readonly (string | Buffer)[]): Promise<(JsonLine | Problem)[]> {
  const found: (JsonLine | Problem)[] = [];
  for await (const each of readLines(Readable.from(chunks), "feed.jsonl")) found.push(each);
  return found;
}

describe("readLines", () => {
  it("gives each object with its line, over any chunks and line ends", async () => {
    const text = '{"a":"é€😀"}\r\n\n{"a":2}\n{"a":3}';
    const expected = [
      { line: 1, value: { a: "é€😀" } },
      { line: 3, value: { a: 2 } },
      { line: 4, value: { a: 3 } },
    ];
    expect(await lines([text])).toEqual(expected);
    expect(await lines([...Buffer.from(text)].map((byte) => Buffer.from([byte])))).toEqual(expected);
    const wide = Buffer.from(`\ufeff${text}`, "utf16le");
    expect(await lines([wide])).toEqual(expected);
    expect(await lines([...wide].map((byte) => Buffer.from([byte])))).toEqual(expected);
    expect(await lines([Buffer.from(wide).swap16()])).toEqual(expected);
  });

  it("takes a stream for UTF-8 whatever its lines look like, so that a damaged one costs no other", async () => {
    const damaged = [Buffer.from('{"a":1}', "utf16le"), Buffer.from([0xff, 0, 0xfe, 0, 0]), Buffer.alloc(5000)];
    for (const first of damaged) {
      const found = await lines([Buffer.concat([first, Buffer.from('\n{"a":1}\n{"a":2}')])]);
      const problem = { rule: "invalid-json", where: "feed.jsonl:1" };
      expect(found).toMatchObject([{ problem }, { line: 2, value: { a: 1 } }, { line: 3, value: { a: 2 } }]);
    }
  });

  it("never reads broken bytes as letters of another encoding", async () => {
    const line = (...bytes: number[]): Buffer =>
      Buffer.concat([Buffer.from('{"a":"'), Buffer.from(bytes), Buffer.from('"}\n')]);
    const doubt = "Expected utf-8, got broken bytes (U+FFFD stands for each)";
    expect(await lines([line(0xe9), line(0xc3, 0xa9, 0xe9), line(0xc3, 0xa9)])).toEqual([
      { line: 1, value: { a: "\ufffd" }, doubt },
      { line: 2, value: { a: "é\ufffd" }, doubt },
      { line: 3, value: { a: "é" } },
    ]);
  });

  it("refuses UTF-32, which is no text here", async () => {
    const marks = [Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), Buffer.from([0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b])];
    for (const mark of marks) expect(await lines([mark])).toMatchObject([{ problem: { rule: "unknown-encoding" } }]);
  });

  it("gives the same for the same bytes, in whatever chunks they come", async () => {
    const piece = fc.oneof(
      fc.constantFrom(...'\n \r{}[]":,1é😀\u2028\ufeff\0'),
      fc.constantFrom('{"a":1}\n', '{"a":"é"}\n', '{"a":12345678901234567891}\n', "\n\n\n", '{"b":[[[[]]]]}'),
    );
    const bytes = fc.oneof(
      fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(pieces.join(""))),
      fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(`\ufeff${pieces.join("")}`, "utf16le")),
      fc
        .array(fc.oneof(piece, fc.nat(255)), { maxLength: 30 })
        .map((pieces) =>
          Buffer.concat(pieces.map((one) => (typeof one === "number" ? Buffer.from([one]) : Buffer.from(one)))),
        ),
    );
    await fc.assert(
      fc.asyncProperty(
        bytes,
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (all, packed, sizes) => {
          const input = packed ? gzipSync(all) : all;
          const chunks: Buffer[] = [];
          for (let at = 0, i = 0; at < input.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1;
            chunks.push(input.subarray(at, at + size));
            at += size;
          }
          expect(await lines(chunks)).toEqual(await lines([input]));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("answers a line before the next one comes", async () => {
    let written = 0;
    async function* slow(): AsyncGenerator<string> {
      for (written = 1; written <= 3; written += 1) yield `{"a":${written}}\n`;
    }
    for await (const found of readLines(slow(), "feed")) expect(found).toMatchObject({ line: written });
  });

  it("passes over hundreds of millions of line feeds", async () => {
    const empty = Buffer.alloc(1024 * 1024, 10);
    async function* all(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 300; i += 1) yield empty;
      yield Buffer.from('{"a":1}');
    }
    const found: unknown[] = [];
    for await (const each of readLines(all(), "feed")) found.push(each);
    expect(found).toEqual([{ line: 300 * 1024 * 1024 + 1, value: { a: 1 } }]);
  });

  it("refuses a line deeper than it could be written again", async () => {
    const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}\n{"a":1}`;
    expect(await lines([deep])).toMatchObject([{ problem: { rule: "too-deep" } }, { line: 2 }]);
  });

  it("gives a problem for a line that holds no object, and goes on", async () => {
    expect(await lines(['{"a":1\n', "[1]\n", '{"a":2}\n'])).toEqual([
      {
        id: null,
        problem: { rule: "invalid-json", reason: 'Expected a JSON object, got `{"a":1`', where: "feed.jsonl:1" },
      },
      {
        id: null,
        problem: { rule: "not-an-object", reason: "Expected a JSON object, got `[1]`", where: "feed.jsonl:2" },
      },
      { line: 3, value: { a: 2 } },
    ]);
  });

  it("keeps what can be read of broken bytes, and says so", async () => {
    const found = await lines([Buffer.concat([Buffer.from('{"a":"é'), Buffer.from([0xff]), Buffer.from('é"}\n')])]);
    expect(found).toEqual([
      { line: 1, value: { a: "é\ufffdé" }, doubt: "Expected utf-8, got broken bytes (U+FFFD stands for each)" },
    ]);
  });

  it("gives a problem where the stream breaks off", async () => {
    async function* broken(): AsyncGenerator<string> {
      yield '{"a":1}\n';
      throw new Error("the wire fell");
    }
    const found: unknown[] = [];
    for await (const each of readLines(broken(), "feed")) found.push(each);
    expect(found).toMatchObject([{ line: 1 }, { problem: { rule: "unreadable", where: "feed" } }]);
  });

  it("keeps keys that are names of members as data", async () => {
    const [found] = await lines(['{"__proto__":{"x":1},"constructor":2}']);
    expect(Object.keys((found as JsonLine).value)).toEqual(["__proto__", "constructor"]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});
