import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { hashWord } from "../words/letters.ts";

const FIGURES = hashWord("figures");
const OF_PEOPLE = listed("figuresOf");

/** Whether the noun at `head` is one for people, "party figures", and not for a paper, "official figures". */
export function areFigures({ tokens: { hash } }: Document, head: number): boolean {
  return hash[head] === FIGURES && OF_PEOPLE.has(hash[head - 1] as number);
}
