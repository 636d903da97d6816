import { decode } from "./decode.ts";
import { parseJson } from "./json.ts";

/** What a file holds: one article as plain text, or one JSON object a line. */
export type Format = "text" | "jsonl";

const formats: ReadonlyMap<string, Format> = new Map([
  ["txt", "text"],
  ["text", "text"],
  ["md", "text"],
  ["markdown", "text"],
  ["jsonl", "jsonl"],
  ["ndjson", "jsonl"],
]);

/** The format that a file's name gives; `sniff` where it gives none but `.gz`; null for any other. */
export function formatOf(path: string): Format | "sniff" | null {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const bare = name.replace(/\.gz$/, "");
  const extension = /\.([a-z0-9]+)$/.exec(bare)?.[1];
  if (extension === undefined) return bare === name ? null : "sniff";
  return formats.get(extension) ?? null;
}

/**
 * Tells what a stream without a name holds by its first bytes: JSONL if its first character that is not white space is
 * `{`, or if any whole line among them is a JSON object, whatever stands before it; else plain text.
 */
export function sniff(head: Uint8Array): Format {
  const { text } = decode(head);
  const isObject = (line: string): boolean => line.trimStart().startsWith("{") && typeof parseJson(line) === "object";
  return /^[\s\ufeff]*\{/.test(text) || text.split("\n").slice(0, -1).some(isObject) ? "jsonl" : "text";
}
