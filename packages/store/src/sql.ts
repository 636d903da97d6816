/** A name as SQL writes it. */
export function name(words: string): string {
  return `"${words.replaceAll('"', '""')}"`;
}

/** A text as SQL writes it. */
export function literal(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
