import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { STATE, THE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";

const JURISDICTION = listed("jurisdictions");
const DEFINITE = listed("definite", "possessives");

/** "The state said": a state's government. */
export function isStateItself({ tokens, tags }: Document, [first, last]: Run, head: number): boolean {
  return (
    last - first === 2 &&
    head === first + 1 &&
    tokens.hash[first] === THE &&
    tokens.hash[head] === STATE &&
    tags[head] === Tag.NN
  );
}

/** Whether the noun at `i` of a source is a place as those who govern it: "the city", "the Tarn school district"; not "a city". */
export function isJurisdiction({ tags, tokens }: Document, [first]: Run, i: number): boolean {
  if (tags[i] !== Tag.NN || tokens.caps[i] !== 0 || !JURISDICTION.has(tokens.hash[i] as number)) return false;
  return DEFINITE.has(tokens.hash[first] as number) || tags[first] === Tag.NNP;
}
