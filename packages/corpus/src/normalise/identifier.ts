/** The id of an article that has none of its own: 16 hexadecimal digits of the SHA-256 of its url or its text. */
export function identifier(words: string): string {
  // Loaded when it is needed: most articles have ids, and it takes longer than any module of the command.
  const { createHash } = process.getBuiltinModule("node:crypto");
  return createHash("sha256").update(words).digest("hex").slice(0, 16);
}
