import { hashWord } from "./letters.ts";
import type { Tokens } from "./tokens.ts";

// "Fishermen", "policewomen": dictionaries have them as one.

export function endsInMen({ text, end, start }: Pick<Tokens, "text" | "start" | "end">, i: number): boolean {
  const last = end[i] as number;
  return last - (start[i] as number) > 3 && text.endsWith("men", last);
}

/** The hash of one of those: "fisherman". */
export function oneOfMen({ text, start, end }: Pick<Tokens, "text" | "start" | "end">, i: number): number {
  return hashWord(`${text.slice(start[i], (end[i] as number) - 2)}an`.toLowerCase());
}

/** One of those whom a plural in small letters tells: "policeman", "officer". */
export function oneOf(plural: string): string {
  return plural.replace(/men$/, "man").replace(/s$/, "");
}
