import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { renamed } from "../columns.ts";
import { parseJson } from "../json.ts";
import { endsIn, type Reader } from "../reader.ts";
import { recordLines } from "../readLines.ts";
import { shaped } from "../shaped.ts";

/**
 * JSONL: one JSON object a line. A stream without a name is taken where its first character that is not white space is `{`,
 * or any whole line among its first bytes is a JSON object, whatever stands before it.
 */
export const jsonLines: Reader = {
  name: "JSON lines",
  takes: ({ name, text }) =>
    endsIn(name, ["jsonl", "ndjson", "json"]) || (!/\.[a-z0-9]{1,8}$/.test(name) && isJsonl(text)),
  async *read(input) {
    const { path, limits } = input;
    let empty = true;
    for await (const found of recordLines(input, path, limits.longest)) {
      empty = false;
      yield "problem" in found
        ? found
        : reading(
            shaped(renamed(found.value, input.columns)),
            { path, line: found.line },
            { encoding: found.doubt ?? null },
          );
    }
    if (empty) yield problem("empty-text", "Expected one JSON object a line, got an empty file", path);
  },
};

function isJsonl(text: string): boolean {
  const isObject = (line: string): boolean => line.trimStart().startsWith("{") && typeof parseJson(line) === "object";
  return /^[\s\ufeff]*\{/.test(text) || text.split("\n").slice(0, -1).some(isObject);
}
