import type { Problem } from "../article.ts";
import { excerpt, problem } from "../problem.ts";
import { type Chunks, failure, open } from "./bytes.ts";
import { decode } from "./decode.ts";
import { byteLines } from "./lines.ts";

/** One line of JSONL: its number, from 1, and the object on it. */
export interface JsonLine {
  readonly line: number;
  readonly value: Record<string, unknown>;
  /** Bytes of the line were broken: the encoding that they were read as. U+FFFD stands for each. */
  readonly broken?: string;
}

export interface LineOptions {
  /** The longest line that is read, in bytes. Default 64 MiB. A longer one is a problem and takes no memory. */
  readonly longest?: number;
}

/** 64 MiB: the longest line or plain-text file that is read unless an option says otherwise. */
export const LONGEST: number = 64 * 1024 * 1024;

/**
 * Reads JSONL: one JSON object a line, packed with gzip or not, in UTF-8, UTF-16 or windows-1252. Blank lines are left
 * out. A line that cannot be used gives a problem (`invalid-json`, `not-an-object`, `line-too-long`), and so does a stream that breaks off; the rest goes on. `where` names the stream in problems. Holds one line at a time.
 */
export async function* readLines(
  stream: Chunks,
  where: string,
  { longest = LONGEST }: LineOptions = {},
): AsyncGenerator<JsonLine | Problem, void, undefined> {
  try {
    const { chunks } = await open(stream);
    for await (const { line, bytes } of byteLines(chunks, longest)) yield* parsed(bytes, line, where, longest);
  } catch (error) {
    const { rule, reason } = failure(error);
    yield problem(rule, reason, where);
  }
}

function* parsed(
  bytes: Uint8Array | null,
  line: number,
  where: string,
  longest: number,
): Generator<JsonLine | Problem> {
  const place = `${where}:${line}`;
  if (bytes === null) {
    yield problem("line-too-long", `Expected a line of at most ${longest} bytes, got a longer one`, place);
    return;
  }
  const { text, encoding, clean } = decode(bytes);
  if (text.trim() === "") return;
  const value = parse(text);
  if (value === undefined) yield problem("invalid-json", `Expected a JSON object, got \`${excerpt(text)}\``, place);
  else if (typeof value !== "object" || value === null || Array.isArray(value)) {
    yield problem("not-an-object", `Expected a JSON object, got \`${excerpt(text)}\``, place);
  } else {
    yield { line, value: value as Record<string, unknown>, ...(clean ? {} : { broken: encoding }) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
