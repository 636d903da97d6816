import { reading } from "@readout/corpus";
import { articleLine } from "@readout/corpus/files";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const hostile = fc.string({
  unit: fc.constantFrom(...'aé“"\\/\n\r\t\b\f\u0000\u001f\u007f\u0085\u2028\ufffd', "\ud83d\ude00", "\ud800", "\udc00"),
  maxLength: 40,
});

describe("articleLine", () => {
  it("writes what JSON.stringify writes, whatever the text has and whichever fields there are", () => {
    const record = fc.record({ text: hostile, id: hostile, title: hostile }, { requiredKeys: ["text"] });
    const unknown = fc.dictionary(fc.constantFrom("0", "toJSON", "__proto__", "section"), fc.jsonValue());
    fc.assert(
      fc.property(record, unknown, (fields, others) => {
        const read = reading({ ...others, ...fields, text: `The ferry left. ${fields.text}` }, { path: "-", line: 1 });
        if ("problem" in read) throw new Error(read.problem.reason);
        expect(articleLine(read.article).join("")).toBe(JSON.stringify(read.article));
      }),
      { numRuns: 300 },
    );
  });
});
