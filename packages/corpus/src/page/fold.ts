/** Stands for a line break that the page sets, until white space is folded; a character that no text uses. */
export const BREAK = "\ue000";

/** Words with white space folded; a break that was set is `\n`. */
export function folded(words: string): string {
  const line = words.replace(/[\s\u200b\u2060]+/g, " ").trim();
  return line.includes(BREAK) ? line.replace(/ ?\ue000[\ue000 ]*/g, "\n").trim() : line;
}
