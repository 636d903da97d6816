/** The words of a line. */
export function wordsOf(line = ""): readonly string[] {
  return line.split(/\s+/).filter(Boolean);
}
