import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { hashWord } from "../words/letters.ts";

/** Whether the word at `i` is for one of a party whose members the actor files name: "a Republican". */
export function isPartisan({ text, tokens }: Document, { names }: Lexicon["actors"], i: number): boolean {
  if (tokens.caps[i] !== 1) return false;
  const plural = hashWord(`${text.slice(tokens.start[i], tokens.end[i])}s`);
  return (names.get(plural) ?? []).some(({ actor, words }) => actor.kind === "group" && words.length === 1);
}
