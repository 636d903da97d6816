import type { Problem } from "../article.ts";
import { excerpt, problem } from "../problem.ts";
import { type Chunks, open } from "./bytes.ts";
import { decodeUtf8 } from "./decode.ts";
import { failure } from "./failure.ts";
import { DEEPEST, isTooDeep, parseJson } from "./json.ts";
import { type ByteLine, byteLines } from "./lines.ts";

/** One line of JSONL: its number, from 1, and the object on it. */
export interface JsonLine {
  readonly line: number;
  readonly value: Record<string, unknown>;
  /** What is doubtful about the line as a whole: that bytes of it were broken. U+FFFD stands for each. */
  readonly doubt?: string;
}

export interface LineOptions {
  /** The longest line that is read, in bytes. Default 64 MiB. A longer one is a problem and takes no memory. */
  readonly longest?: number;
}

/** 64 MiB: the longest line or plain-text file that is read unless an option says otherwise. */
export const LONGEST: number = 64 * 1024 * 1024;

/** Bytes that tell gzip and byte order marks. No more are waited for: a line may be all that comes for a while. */
const HEAD = 4;

/**
 * Reads JSONL: one JSON object a line, packed with gzip or not, in UTF-8, or in UTF-16 with a byte order mark. The same
 * bytes give the same, in whatever chunks they come. Each line that is not blank gives one answer: its object, or a problem
 * (`invalid-json`, `not-an-object`, `too-deep`, `line-too-long`). A stream that breaks off gives a problem behind its
 * last line. `where` names the stream in problems; lines are counted in it from 1. Holds one line at a time.
 */
export async function* readLines(
  stream: Chunks,
  where: string,
  options: LineOptions = {},
): AsyncGenerator<JsonLine | Problem, void, undefined> {
  for await (const line of readByteLines(stream, where, options)) {
    const found = lineRecord(line, where, options);
    if (found !== null) yield found;
  }
}

/** The lines of JSONL as bytes, for who has another thread read them (`lineRecord`); a stream that breaks off gives a problem. */
export async function* readByteLines(
  stream: Chunks,
  where: string,
  { longest = LONGEST }: LineOptions = {},
): AsyncGenerator<ByteLine | Problem, void, undefined> {
  const opened = await open(stream, HEAD);
  try {
    yield* byteLines(opened, longest);
  } catch (error) {
    yield failure(error, where);
  } finally {
    await opened.close();
  }
}

/** What `readLines` makes of one line, and a problem as it is; null for a blank line. */
export function lineRecord(
  found: ByteLine | Problem,
  where: string,
  { longest = LONGEST }: LineOptions = {},
): JsonLine | Problem | null {
  if ("problem" in found) return found;
  const { line, bytes } = found;
  return bytes === null ? tooLong(longest, `${where}:${line}`) : parsed(bytes, line, `${where}:${line}`);
}

function tooLong(longest: number, place: string): Problem {
  return problem("line-too-long", `Expected a line of at most ${longest} bytes, got a longer one`, place);
}

/** Null for a blank line. */
function parsed(bytes: Uint8Array, line: number, place: string): JsonLine | Problem | null {
  const { text, doubt } = decodeUtf8(bytes);
  if (text.trim() === "") return null;
  const value = parseJson(text);
  if (value === undefined) return problem("invalid-json", `Expected a JSON object, got \`${excerpt(text)}\``, place);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problem("not-an-object", `Expected a JSON object, got \`${excerpt(text)}\``, place);
  }
  if (isTooDeep(value)) {
    return problem("too-deep", `Expected at most ${DEEPEST} levels of lists and objects, got more`, place);
  }
  return { line, value: value as Record<string, unknown>, ...(doubt === null ? {} : { doubt }) };
}
