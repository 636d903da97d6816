import type { Lexicon } from "../knowledge/lexicon.ts";
import type { Document } from "../words/document.ts";
import { listed } from "../words/english.ts";
import { SHE } from "../words/ruleWords.ts";
import type { Run } from "../words/run.ts";
import { Tag } from "../words/tags.ts";
import { TokenKind } from "../words/tokens.ts";

const HE = listed("singularPersons");
const IT = listed("neuterSubjects");
const MOUTHPIECE = listed("mouthpieces");

/** Whether a source is "he", "she", "it" or "they". */
export function isPronoun(doc: Document, [first, last]: Run): boolean {
  const hash = doc.tokens.hash[first] as number;
  return last - first === 1 && (HE.has(hash) || IT.has(hash));
}

/** Whether the pronoun cannot or hardly stand for the speaker: "her lawyer said she", "the spokesman said she", "the paper said he". */
export function isSomebodyElse(doc: Document, roles: Lexicon["roles"], [first, last]: Run, pronoun: number): boolean {
  const { hash } = doc.tokens;
  const person = HE.has(pronoun);
  const owned = doc.tags[first] === Tag.PRP$;
  for (let i = first; i < last; i++) {
    const word = hash[i] as number;
    if (doc.tokens.kind[i] !== TokenKind.word) break;
    if (MOUTHPIECE.has(word) && (owned || doc.tags[i - 1] === Tag.POS)) return true;
    if (!person) continue;
    if ((pronoun === SHE ? roles.male : roles.female).has(word)) return true;
    const body = roles.document.has(word) || roles.organisation.has(word);
    if (doc.tags[i] === Tag.NNS || (body && i + 1 === last)) return true;
  }
  return false;
}
