import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";

const JURISDICTION = listed("jurisdictions");
const DEFINITE = listed("definite", "possessives");

/** Whether the noun at `i` of a source is a place as those who govern it: "the city", "the Tarn school district"; not "a city". */
export function isJurisdiction({ tags, tokens }: Document, [first]: Run, i: number): boolean {
  if (tags[i] !== Tag.NN || tokens.caps[i] !== 0 || !JURISDICTION.has(tokens.hash[i] as number)) return false;
  return DEFINITE.has(tokens.hash[first] as number) || tags[first] === Tag.NNP;
}
