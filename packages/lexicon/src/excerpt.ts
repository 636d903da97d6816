/** The first words of a text, for a message: one line, at most 40 characters. */
export function excerpt(text: string): string {
  const line = text.slice(0, 80).replace(/\s+/g, " ").trim();
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
