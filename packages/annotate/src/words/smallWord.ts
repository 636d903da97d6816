import type { Document } from "./document.ts";

/** The word at token `i` in small letters. */
export function smallWord({ text, tokens }: Pick<Document, "text" | "tokens">, i: number): string {
  return text.slice(tokens.start[i], tokens.end[i]).toLowerCase();
}
