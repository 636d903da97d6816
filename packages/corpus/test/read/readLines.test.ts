import { Readable } from "node:stream";
import { type JsonLine, type Problem, readLines } from "@readout/corpus";
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
    expect(await lines([Buffer.from(`\ufeff${text}`, "utf16le")])).toEqual(expected);
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
    expect(found).toEqual([{ line: 1, value: { a: "é\ufffdé" }, broken: "utf-8" }]);
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
