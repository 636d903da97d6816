import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Candidate } from "./candidate.ts";

const ASKING = listed("asking", "asked");

/** Whether whoever speaks in an attribution asks: who asks is not who answers. */
export function asks({ tokens }: Document, { cue: [cue] }: Pick<Candidate, "cue">): boolean {
  return cue !== undefined && ASKING.has(tokens.hash[cue[1] - 1] as number);
}

/** Whether the token at `i` is a question mark, or ends with one. */
export function isQuestionMark({ text, tokens }: Document, i: number): boolean {
  return text.charAt((tokens.end[i] as number) - 1) === "?";
}
