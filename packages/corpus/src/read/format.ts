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

/** JSONL if the first character that is not white space is `{`, else plain text. */
export function sniff(head: string): Format {
  return /^[\s\ufeff]*\{/.test(head) ? "jsonl" : "text";
}
