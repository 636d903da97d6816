/** Words as Markdown that shows them to the letter, on one line. */
export function literal(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[!-/:-@[-`{-~]/gu, "\\$&");
}
