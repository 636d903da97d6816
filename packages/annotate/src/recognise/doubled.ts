import type { Document } from "../words/document.ts";

// A site's hint of who somebody is may stand glued behind his name: "Oleg Tarov Tarov OlegMinister of Norvia".

/** Whether the word at `i` repeats the surname before it, and the given name before that begins the word behind it. */
export function isDoubled({ text, tokens }: Pick<Document, "text" | "tokens">, i: number): boolean {
  const { hash, caps, start, end } = tokens;
  if (hash[i] !== hash[i - 1] || caps[i] === 0 || i < 2 || caps[i - 2] === 0 || caps[i + 1] === 0) return false;
  return text.startsWith(text.slice(start[i - 2], end[i - 2]), start[i + 1]);
}
