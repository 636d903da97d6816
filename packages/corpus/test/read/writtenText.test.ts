import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writtenText } from "../../src/read/writtenText.ts";

function written(line: string): string | null {
  const record = JSON.parse(line) as Record<string, unknown>;
  const text = record["text"];
  const bytes = typeof text === "string" ? writtenText(Buffer.from(line), record, text) : null;
  return bytes === null ? null : Buffer.from(bytes).toString();
}

describe("writtenText", () => {
  it("gives a text as it stands in its line, where JSON.stringify writes it so", () => {
    expect(written(String.raw`{"id":"a","text":"“No,” she \"said\".\n\nThen \\ left.\t","title":null}`)).toBe(
      String.raw`"“No,” she \"said\".\n\nThen \\ left.\t"`,
    );
    expect(written('{"text": "a space behind the colon", "tags": ["x", ["y"]]}')).toBe('"a space behind the colon"');
  });

  it("gives nothing where a text is written otherwise, or its name may stand there twice", () => {
    for (const line of [
      String.raw`{"text":"caf\u00e9"}`,
      String.raw`{"text":"and\/or"}`,
      '{"text":"one","text" :"other"}',
      '{"text" :"a space before the colon"}',
      String.raw`{"text":"one","te\u0078t":"other"}`,
      '{"inner":{"text":"one"},"text" :"one"}',
      '{"list":[{"text":"one"}],"text" :"one"}',
      String.raw`{"a\"text":"one","text" :"other"}`,
    ])
      expect(written(line), line).toBeNull();
  });

  it("gives what JSON.stringify writes or nothing, whatever the line", () => {
    const piece = fc.constantFrom(
      ...["a", "é", "“", "\ud83d\ude00", " ", "text", ":", ",", "{", "}"],
      ...["\\n", '\\"', "\\\\", "\\/", "\\u0041", "\\t", "\\u0000", "\\ud83d\\ude00"],
    );
    const words = fc.array(piece, { maxLength: 8 }).map((parts) => `"${parts.join("")}"`);
    const name = fc.constantFrom('"text"', '"te\\u0078t"', '"\\"text"', '"title"', '"text:"');
    const space = fc.constantFrom("", " ");
    const value = fc.oneof(
      words,
      words.map((each) => `[${each}]`),
      words.map((each) => `{"text":${each}}`),
    );
    const member = fc
      .tuple(name, space, space, value)
      .map(([key, before, after, own]) => `${key}${before}:${after}${own}`);
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 4 }), (members) => {
        const line = `{${members.join(",")}}`;
        const found = written(line);
        if (found !== null) expect(found).toBe(JSON.stringify((JSON.parse(line) as { text: string }).text));
      }),
      { numRuns: 2000 },
    );
  });
});
