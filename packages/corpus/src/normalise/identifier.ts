import { createHash } from "node:crypto";

/** The id of an article that has none of its own: 16 hexadecimal digits of the SHA-256 of its url or its text. */
export function identifier(words: string): string {
  return createHash("sha256").update(words).digest("hex").slice(0, 16);
}
