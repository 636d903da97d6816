/** Words without spaces around line breaks. */
export function tidied(words: string): string {
  return words
    .replace(/ {2,}/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** Stands for a `br` in XML until its white space is folded. */
export const BREAK = "\u2028";

/**
 * An element's words in XML: white space is folded, but for paragraphs that agencies tell by an empty line or by spaces before
 * their first lines, where others stand at the margin.
 */
export function xmlWords(raw: string, isPre: boolean): string {
  const lines = raw.split("\n");
  if (isPre)
    return lines
      .map((line) => tidied(line.replace(/[ \t\r\f]+/g, " ")))
      .join("\n")
      .trim();
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const isBlank = (at: number): boolean => indents[at] === lines[at]?.length;
  const behind = [...lines.keys()].slice(1).filter((at) => !isBlank(at));
  const isWrapped = behind.some((at) => indents[at] === 0) && behind.filter((at) => (indents[at] ?? 0) >= 2).length > 1;
  const parts: string[][] = [[]];
  for (const [at, line] of lines.entries()) {
    if (isWrapped && at > 0 && (isBlank(at) || (indents[at] ?? 0) > 0)) parts.push([]);
    parts.at(-1)?.push(line);
  }
  const all = parts.map((part) =>
    tidied(
      part
        .join(" ")
        .replace(/[ \t\r\f]+/g, " ")
        .replaceAll(BREAK, "\n"),
    ),
  );
  // Where each element has a line of its own, a stop does too.
  return all
    .filter((part) => part !== "")
    .join("\n\n")
    .replace(/ (?=[.,](?: |$))/g, "");
}
