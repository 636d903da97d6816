/** Words with one space in the place of all white space between them, and none around. */
export function singleSpaced(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
