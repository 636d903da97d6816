import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { GUARD, RESEARCH, SURVEY } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import type { WordSet } from "../words/wordSet.ts";

/** Houses and works that speak as those who run them: "the zoo said". */
export const INSTITUTION: WordSet = listed("institutions");
const SURVEYING = listed("surveying");
const GUARDING = listed("guarding");

/** Whether such a house, with an article, is the head of a source. */
export function isHouse({ tags, tokens }: Document, roles: Lexicon["roles"], [first]: Run, head: number): boolean {
  const hash = tokens.hash[head] as number;
  const one = tags[head] === Tag.NN && tokens.caps[head] === 0 && tags[first] === Tag.DT;
  return one && INSTITUTION.has(hash) && !roles.person.has(hash);
}

/** Whether a body's name ends in the word for a paper: "the Norvian Geological Survey", "Hoel TV Research". */
export function isSurveyor({ tags, tokens }: Document, head: number): boolean {
  const { caps, hash } = tokens;
  if (hash[head] === RESEARCH)
    return tags[head] === Tag.NNP && tags[head - 1] === Tag.NNP && tags[head - 2] !== Tag.DT && caps[head - 1] !== 0;
  const named = caps[head] === 1 && caps[head - 1] === 1;
  return named && hash[head] === SURVEY && SURVEYING.has(hash[head - 1] as number);
}

/** Whether a corps speaks, and not one who keeps watch: "the coast guard". */
export function isCorps({ tokens }: Document, head: number): boolean {
  return tokens.hash[head] === GUARD && GUARDING.has(tokens.hash[head - 1] as number);
}
