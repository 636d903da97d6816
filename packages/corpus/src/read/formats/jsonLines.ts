import type { Problem } from "../../article.ts";
import { reading } from "../../normalise/record.ts";
import { problem } from "../../problem.ts";
import { renamed } from "../columns.ts";
import { contentDecides, isNameless } from "../endings.ts";
import { parseJson } from "../json.ts";
import { type ByteLine, someLines } from "../lines.ts";
import { endsIn, type Input, type Item, type Reader } from "../reader.ts";
import { lineRecord } from "../readLines.ts";
import { shaped } from "../shaped.ts";
import { writtenText } from "../writtenText.ts";

/**
 * JSONL: one JSON object a line. A stream without a name is taken where its first character that is not white space is `{`,
 * or any whole line among its first bytes is a JSON object, whatever stands before it; a file that is called otherwise
 * where its first line is one, or begins as one and is longer than what is looked at.
 */
export const jsonLines: Reader = {
  name: "JSON lines",
  takes: ({ name, text }) =>
    endsIn(name, ["jsonl", "ndjson", "jl", "json"]) ||
    (isNameless(name) ? isJsonl(text) : contentDecides(name) && beginsSo(text)),
  async *read(input) {
    const { path, limits } = input;
    let empty = true;
    for await (const lines of someLines(input, limits.longest)) {
      const some = lines.flatMap((line) => ofLine(line, input) ?? []);
      if (some.length > 0) empty = false;
      yield some;
    }
    if (empty) yield noLines(path);
  },
};

/** The problem of a file without lines that are not blank. */
export function noLines(path: string): Problem {
  return problem("empty-text", "Expected one JSON object a line, got an empty file", path);
}

/** What is read of a line; null for a blank one. */
export function ofLine(
  line: ByteLine,
  { path, limits, columns }: Pick<Input, "path" | "limits" | "columns">,
): Item | null {
  const found = lineRecord(line, path, limits);
  if (found === null || "problem" in found) return found;
  const { value, doubt = null } = found;
  const fields = shaped(renamed(value, columns));
  const read = reading(fields, { path, line: found.line }, { encoding: doubt });
  if ("problem" in read || fields !== value || doubt !== null || line.bytes === null) return read;
  return { ...read, written: writtenText(line.bytes, value, read.article.text) };
}

function isJsonl(text: string): boolean {
  const isObject = (line: string): boolean => line.trimStart().startsWith("{") && typeof parseJson(line) === "object";
  return /^[\s\ufeff]*\{/.test(text) || text.split("\n").slice(0, -1).some(isObject);
}

function beginsSo(text: string): boolean {
  const [, line = "", end = ""] = /^[\s\ufeff]*(\{[ \t]*"[^\r\n]*)(\r?\n)?/.exec(text) ?? [];
  return line !== "" && (end === "" ? /^\{[ \t]*"[^"\\]{1,80}"\s*:/.test(line) : typeof parseJson(line) === "object");
}
